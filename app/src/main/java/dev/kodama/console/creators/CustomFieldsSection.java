package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.DayField;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomField.Value;
import dev.kodama.creators.CustomFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of a creator in the house's own fields. Not there at all where the house has none.
final class CustomFieldsSection extends Composite<Section> {
    private final CustomFields fields;
    private final Onlookers onlookers;
    private final Creator creator;
    private final Runnable changed;

    CustomFieldsSection(CustomFields fields, Onlookers onlookers, Creator creator, Runnable changed) {
        this.fields = fields;
        this.onlookers = onlookers;
        this.creator = creator;
        this.changed = changed;
    }

    @Override
    protected Section initContent() {
        var asked =
                fields.all().stream().filter(field -> field.retiredAt() == null).toList();
        var values = fields.ofCreators(Set.of(creator.id())).getOrDefault(creator.id(), List.of()).stream()
                .collect(Collectors.toMap(Value::fieldId, Function.identity()));
        var section = new Section(text("relations.custom.title"));
        if (asked.isEmpty()) {
            var none = new Paragraph(
                    text(onlookers.user().mayAdminister() ? "relations.custom.none.admin" : "relations.custom.none"));
            none.addClassName("quiet");
            section.add(none);
            return section;
        }
        var facts = new Facts();
        asked.forEach(field -> facts.fact(CustomFieldWords.label(field), shown(field, values.get(field.id()))));
        section.add(facts);
        if (onlookers.user().mayWrite()) {
            section.actions(Buttons.plain(text("console.edit"), () -> edit(asked, values)));
        }
        return section;
    }

    static String shown(CustomField field, @Nullable Value value) {
        if (value == null) {
            return Formats.MISSING;
        }
        return switch (field.type()) {
            case YES_NO -> text("relations.custom." + value.value());
            case DATE -> Formats.date(LocalDate.parse(value.value()));
            case TEXT, NUMBER, CHOICE -> value.value();
        };
    }

    private void edit(List<CustomField> asked, Map<UUID, Value> values) {
        var typed = new LinkedHashMap<CustomField, Supplier<String>>();
        var inputs = new ArrayList<Component>();
        for (var field : asked) {
            var value = values.get(field.id());
            inputs.add(input(field, value == null ? "" : value.value(), typed));
        }
        new FormDialog(text("relations.custom.edit"), inputs.toArray(Component[]::new))
                .onSave(text("console.save"), () -> save(typed))
                .open();
    }

    private Optional<String> save(Map<CustomField, Supplier<String>> typed) {
        for (var one : typed.entrySet()) {
            var refused = Outcomes.finish(
                    fields.set(
                            onlookers.user().username(),
                            creator.id(),
                            one.getKey().id(),
                            one.getValue().get()),
                    set -> {});
            if (refused.isPresent()) {
                return Optional.of(CustomFieldWords.label(one.getKey()) + "：" + refused.get());
            }
        }
        changed.run();
        return Optional.empty();
    }

    private static Component input(CustomField field, String value, Map<CustomField, Supplier<String>> typed) {
        return switch (field.type()) {
            case DATE -> {
                var day = new DayField(CustomFieldWords.label(field));
                day.setValue(value.isEmpty() ? null : LocalDate.parse(value));
                typed.put(
                        field,
                        () -> day.getValue() == null ? "" : day.getValue().toString());
                yield day;
            }
            case CHOICE -> select(field, field.choices(), value, choice -> choice, typed);
            case YES_NO ->
                select(field, List.of("yes", "no"), value, choice -> text("relations.custom." + choice), typed);
            case TEXT, NUMBER -> {
                var words = new TextField(CustomFieldWords.label(field));
                words.setValue(value);
                typed.put(field, words::getValue);
                yield words;
            }
        };
    }

    private static Component select(
            CustomField field,
            List<String> choices,
            String value,
            Function<String, String> words,
            Map<CustomField, Supplier<String>> typed) {
        var select = new Select<String>();
        select.setLabel(CustomFieldWords.label(field));
        var all = new ArrayList<>(choices);
        if (!value.isEmpty() && !all.contains(value)) {
            all.add(value);
        }
        all.addFirst("");
        select.setItems(all);
        select.setItemLabelGenerator(choice -> choice.isEmpty() ? Formats.MISSING : words.apply(choice));
        select.setValue(value);
        typed.put(field, select::getValue);
        return select;
    }
}
