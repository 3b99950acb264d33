package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.DayField;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.AudienceMeasurement;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.Method;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Gender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Adds a measurement that somebody reads off a platform's own statistics: shares by gender, age, country and interest.
/// What is left empty stays unknown. Joint cells are nothing to type in; they come by files and by GraphQL.
final class RecordAudienceDialog {
    private static final int PPM_PER_PERCENT = 10_000;

    private final CreatorDirectory directory;
    private final Creator creator;
    private final String by;
    private final Consumer<Creator> recorded;
    private final DayField day = new DayField(text("creators.column.captured"));
    private final Select<Method> method = new Select<>();
    private final IntegerField sample = new IntegerField(text("creators.audience.sample.label"));
    private final Map<Gender, NumberField> genders = new LinkedHashMap<>();
    private final Map<AgeBand, NumberField> ages = new LinkedHashMap<>();
    private final Named countries = new Named(text("creators.audience.traits.COUNTRY"), Regions.countries());
    private final Named interests = new Named(text("creators.audience.traits.INTEREST"), List.of());

    /// @param before its groups are offered again, without their shares
    RecordAudienceDialog(
            CreatorDirectory directory,
            Creator creator,
            @Nullable AudienceMeasurement before,
            String by,
            Consumer<Creator> recorded) {
        this.directory = directory;
        this.creator = creator;
        this.by = by;
        this.recorded = recorded;
        day.setValue(LocalDate.now(Formats.TOKYO));
        day.setMax(LocalDate.now(Formats.TOKYO));
        day.setRequiredIndicatorVisible(true);
        method.setLabel(text("creators.field.method"));
        method.setItems(Method.MANUAL, Method.SELF_REPORTED, Method.ESTIMATE);
        method.setItemLabelGenerator(value -> word("creators.method", value));
        method.setValue(Method.MANUAL);
        sample.setMin(1);
        sample.setHelperText(text("creators.audience.sample.help"));
        for (var gender : Gender.values()) {
            genders.put(gender, percent(word("console.gender", gender)));
        }
        for (var age : AgeBand.values()) {
            ages.put(age, percent(word("console.age", age)));
        }
        if (before != null) {
            before.marginals().forEach(this::offer);
        }
        countries.addLine("");
        interests.addLine("");
    }

    private void offer(AudienceMarginal marginal) {
        if (marginal.region() != null) {
            countries.addLine(marginal.region());
        } else if (marginal.interest() != null) {
            interests.addLine(marginal.interest());
        }
    }

    void open() {
        var dialog = new FormDialog(
                        text("creators.audience.record.title", creator.displayName()),
                        wide(new Paragraph(text("creators.audience.record.meaning"))),
                        day,
                        method,
                        sample,
                        new Span(),
                        wide(group(text("creators.audience.traits.GENDER"), genders)),
                        wide(group(text("creators.audience.traits.AGE"), ages)),
                        wide(countries),
                        wide(interests))
                .onSave(text("console.save"), this::save);
        dialog.setWidth("44rem");
        dialog.open();
    }

    private Optional<String> save() {
        if (day.isEmpty() || day.isInvalid()) {
            return Optional.of(text("creators.snapshot.day.missing"));
        }
        if (isInvalid()) {
            return Optional.of(text("creators.audience.record.percent"));
        }
        return Edits.finish(
                directory.recordAudience(
                        creator.id(), moment(), method.getValue(), by, sample.getValue(), List.of(), marginals()),
                text("creators.audience.record.done"),
                recorded);
    }

    private boolean isInvalid() {
        return genders.values().stream().anyMatch(NumberField::isInvalid)
                || ages.values().stream().anyMatch(NumberField::isInvalid)
                || countries.isInvalid()
                || interests.isInvalid();
    }

    private List<AudienceMarginal> marginals() {
        var marginals = new ArrayList<AudienceMarginal>();
        genders.forEach((gender, field) -> {
            if (!field.isEmpty()) {
                marginals.add(new AudienceMarginal(null, gender, null, null, ppm(field)));
            }
        });
        ages.forEach((age, field) -> {
            if (!field.isEmpty()) {
                marginals.add(new AudienceMarginal(age, null, null, null, ppm(field)));
            }
        });
        countries.shares().forEach((code, ppm) -> marginals.add(new AudienceMarginal(null, null, null, code, ppm)));
        interests
                .shares()
                .forEach((word, ppm) ->
                        marginals.add(new AudienceMarginal(null, null, word.toLowerCase(Locale.ROOT), null, ppm)));
        return marginals;
    }

    /// Now if it is today's; noon in Tokyo of an earlier day.
    private Instant moment() {
        return day.getValue().equals(LocalDate.now(Formats.TOKYO))
                ? Instant.now()
                : day.getValue().atTime(12, 0).atZone(Formats.TOKYO).toInstant();
    }

    private static int ppm(NumberField percent) {
        return (int) Math.round(percent.getValue() * PPM_PER_PERCENT);
    }

    private static NumberField percent(String label) {
        var field = new NumberField(label);
        field.setMin(0);
        field.setMax(100);
        field.setSuffixComponent(new Span("%"));
        return field;
    }

    private static Div group(String title, Map<?, NumberField> fields) {
        var grid = new Div();
        grid.addClassName("percents");
        fields.values().forEach(grid::add);
        var group = new Div(new Span(title), grid);
        group.addClassName("share-group");
        return group;
    }

    private static <T extends Component> T wide(T component) {
        component.getElement().setAttribute("colspan", "2");
        return component;
    }

    /// Shares of things that have names, a line for each.
    private static final class Named extends Div {
        private final List<String> usual;
        private final Div list = new Div();
        private final Map<ComboBox<String>, NumberField> lines = new LinkedHashMap<>();

        Named(String title, List<String> usual) {
            this.usual = usual;
            addClassName("share-group");
            list.addClassName("named-percents");
            add(new Span(title), list, Buttons.quiet(text("creators.audience.record.more"), () -> addLine("")));
        }

        void addLine(String name) {
            var box = new ComboBox<String>();
            box.setAriaLabel(getComponentAt(0).getElement().getText());
            box.setItems(usual);
            if (!usual.isEmpty()) {
                box.setItemLabelGenerator(Regions::country);
            }
            box.setAllowCustomValue(true);
            box.addCustomValueSetListener(
                    typed -> box.setValue(typed.getDetail().strip()));
            if (!name.isEmpty()) {
                box.setValue(name);
            }
            var share = percent("");
            share.setAriaLabel(text("creators.audience.record.share"));
            lines.put(box, share);
            list.add(box, share);
        }

        boolean isInvalid() {
            return lines.values().stream().anyMatch(NumberField::isInvalid);
        }

        Map<String, Integer> shares() {
            var shares = new LinkedHashMap<String, Integer>();
            lines.forEach((box, share) -> {
                if (!box.isEmpty() && !share.isEmpty()) {
                    shares.merge(box.getValue(), ppm(share), Integer::sum);
                }
            });
            return shares;
        }
    }
}
