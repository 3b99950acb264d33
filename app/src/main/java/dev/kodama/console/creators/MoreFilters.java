package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.DayField;
import dev.kodama.console.parts.Page;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.Figure;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The register's rarer filters: figures, their freshness, prices, and whom the audience holds. Each field is bound
/// to one name of the address.
final class MoreFilters extends Div {
    private final Consumer<Address> go;
    private final List<Consumer<Address>> fields = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private Address address = Address.empty();

    /// @param custom the house's own fields that may be asked for
    /// @param go shows the register at another address
    MoreFilters(List<CustomField> custom, Consumer<Address> go) {
        this.go = go;
        addClassName("more-filters");
        add(heading("relations.filter.figures"));
        for (var figure : Figure.values()) {
            add(Page.row(
                    number(
                            RegisterAddress.from(figure),
                            text("relations.filter.from", word("relations.figure", figure)),
                            unit(figure)),
                    number(
                            RegisterAddress.below(figure),
                            text("relations.filter.below", word("relations.figure", figure)),
                            unit(figure))));
        }
        add(
                Page.row(
                        number(RegisterAddress.MARGIN, text("relations.filter.margin"), "%"),
                        number(RegisterAddress.MAX_AGE, text("relations.filter.fresh"), text("relations.unit.days"))),
                Page.row(
                        number(RegisterAddress.MIN_AGE, text("relations.filter.stale"), text("relations.unit.days")),
                        yesOrNo(RegisterAddress.RATE_CARD, "relations.filter.prices")),
                heading("relations.filter.audience"),
                Page.row(
                        constants(RegisterAddress.AGE, "console.age", AgeBand.values()),
                        constants(RegisterAddress.GENDER, "console.gender", Gender.values())),
                Page.row(
                        words(
                                RegisterAddress.INTEREST,
                                text("relations.filter.interest"),
                                text("relations.filter.interest.example")),
                        words(
                                RegisterAddress.REGION,
                                text("relations.filter.region"),
                                text("relations.filter.region.example"))),
                Page.row(
                        number(RegisterAddress.SHARE, text("relations.filter.share"), "%"),
                        yesOrNo(RegisterAddress.AUDIENCE, "relations.filter.measured")));
        if (!custom.isEmpty()) {
            add(heading("relations.custom.title"));
            custom.forEach(field -> add(Page.row(custom(field))));
        }
    }

    private Component[] custom(CustomField field) {
        var label = CustomFieldWords.label(field);
        var name = RegisterAddress.custom(field.id());
        return switch (field.type()) {
            case TEXT -> new Component[] {words(name, label, "")};
            case CHOICE -> new Component[] {choice(name, label, field.choices(), choice -> choice)};
            case YES_NO ->
                new Component[] {choice(name, label, List.of("yes", "no"), choice -> text("relations.custom." + choice))
                };
            case NUMBER ->
                new Component[] {
                    number(RegisterAddress.customFrom(field.id()), text("relations.filter.from", label), ""),
                    number(RegisterAddress.customBelow(field.id()), text("relations.filter.below", label), "")
                };
            case DATE ->
                new Component[] {
                    day(RegisterAddress.customFrom(field.id()), text("relations.filter.from-day", label)),
                    day(RegisterAddress.customBelow(field.id()), text("relations.filter.below-day", label))
                };
        };
    }

    /// In the address a day is a number of days, as in the filter.
    private Component day(String name, String label) {
        var field = new DayField(label);
        field.setWidthFull();
        bind(
                name,
                field,
                () -> field.getValue() == null
                        ? ""
                        : String.valueOf(field.getValue().toEpochDay()),
                shown -> field.setValue(
                        shown.number(name).map(LocalDate::ofEpochDay).orElse(null)));
        return field;
    }

    void show(Address shown) {
        address = shown;
        fields.forEach(field -> field.accept(shown));
    }

    /// How many of its fields the address fills.
    long filled(Address shown) {
        return names.stream().filter(name -> shown.one(name).isPresent()).count();
    }

    private static Component heading(String key) {
        return new H3(text(key));
    }

    private static String unit(Figure figure) {
        return RegisterAddress.isRate(figure) ? "%" : text("relations.unit." + figure.name());
    }

    private Component number(String name, String label, String unit) {
        var field = new BigDecimalField(label);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.setSuffixComponent(new Span(unit));
        field.setWidthFull();
        bind(
                name,
                field,
                () -> field.getValue() == null ? "" : field.getValue().toPlainString(),
                shown -> field.setValue(RegisterAddress.decimal(shown, name)));
        return field;
    }

    private Component words(String name, String label, String example) {
        var field = new TextField(label);
        field.setPlaceholder(example);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.setWidthFull();
        bind(
                name,
                field,
                () -> field.getValue().strip(),
                shown -> field.setValue(shown.one(name).orElse("")));
        return field;
    }

    private Component yesOrNo(String name, String key) {
        return choice(name, text(key), List.of("yes", "no"), value -> text(key + "." + value));
    }

    private Component choice(String name, String label, List<String> choices, Function<String, String> words) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setItems(Stream.concat(Stream.of(""), choices.stream()).toList());
        select.setItemLabelGenerator(value -> value.isEmpty() ? text("console.any") : words.apply(value));
        select.setWidthFull();
        bind(
                name,
                select,
                select::getValue,
                shown -> select.setValue(
                        shown.one(name).filter(choices::contains).orElse("")));
        return select;
    }

    @SafeVarargs
    private <E extends Enum<E>> Component constants(String name, String prefix, E... constants) {
        var box = new MultiSelectComboBox<E>(text("relations.filter." + name));
        box.setItems(List.of(constants));
        box.setItemLabelGenerator(constant -> word(prefix, constant));
        box.setClearButtonVisible(true);
        box.setWidthFull();
        names.add(name);
        fields.add(shown -> box.setValue(shown.all(name, constants[0].getDeclaringClass())));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.withAll(name, Set.copyOf(change.getValue())));
            }
        });
        return box;
    }

    private void bind(String name, HasValue<?, ?> field, Supplier<String> written, Consumer<Address> shown) {
        names.add(name);
        fields.add(shown);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.with(name, written.get()));
            }
        });
    }
}
