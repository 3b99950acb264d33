package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The groups of people that a campaign wants to reach: ages × genders × interests × regions, a line for each group,
/// read back as a sentence.
final class TargetEditor extends Div {
    private final Div lines = new Div();
    private final List<Line> cells = new ArrayList<>();
    private final Paragraph everybody = new Paragraph(text("campaigns.target.any"));

    TargetEditor() {
        addClassName("target");
        lines.addClassName("column");
        add(everybody, lines, Buttons.plain(text("campaigns.target.add"), () -> add(new Line())));
    }

    void show(List<TargetCell> target) {
        lines.removeAll();
        cells.clear();
        everybody.setVisible(true);
        target.forEach(cell -> add(new Line(cell)));
    }

    /// Lines in which nothing was chosen are left out: they would stand for everybody.
    List<TargetCell> cells() {
        return cells.stream().map(Line::cell).filter(cell -> !isEmpty(cell)).toList();
    }

    private static boolean isEmpty(TargetCell cell) {
        return cell.ages().isEmpty()
                && cell.genders().isEmpty()
                && cell.interests().isEmpty()
                && cell.regions().isEmpty();
    }

    private void add(Line line) {
        cells.add(line);
        lines.add(line);
        everybody.setVisible(false);
    }

    private void remove(Line line) {
        cells.remove(line);
        lines.remove(line);
        everybody.setVisible(cells.isEmpty());
    }

    private final class Line extends Div {
        private final MultiSelectComboBox<AgeBand> ages = new MultiSelectComboBox<>(text("campaigns.target.ages"));
        private final MultiSelectComboBox<Gender> genders = new MultiSelectComboBox<>(text("campaigns.target.genders"));
        private final MultiSelectComboBox<String> interests = Words.field(text("campaigns.target.interests"));
        private final MultiSelectComboBox<String> regions =
                Words.field(text("campaigns.target.regions"), Regions.countries());
        private final Span sentence = new Span();

        Line() {
            addClassName("target-line");
            ages.setItems(AgeBand.values());
            ages.setItemLabelGenerator(age -> word("console.age", age));
            genders.setItems(Gender.values());
            genders.setItemLabelGenerator(gender -> word("console.gender", gender));
            regions.setItemLabelGenerator(code -> Regions.country(code.toUpperCase(Locale.ROOT)));
            regions.setHelperText(text("campaigns.target.regions.help"));
            ages.setPlaceholder(text("console.any"));
            genders.setPlaceholder(text("console.any"));
            interests.setPlaceholder(text("console.any"));
            regions.setPlaceholder(text("console.any"));
            for (var field : List.of(ages, genders, interests, regions)) {
                field.addValueChangeListener(_ -> read());
            }
            sentence.addClassNames("target-sentence", "small");
            var fields = new Div(
                    ages,
                    genders,
                    interests,
                    regions,
                    Buttons.icon(
                            VaadinIcon.TRASH, text("campaigns.target.remove"), () -> TargetEditor.this.remove(this)));
            fields.addClassName("target-fields");
            add(fields, sentence);
            read();
        }

        Line(TargetCell cell) {
            this();
            ages.setValue(cell.ages());
            genders.setValue(cell.genders());
            Words.show(interests, cell.interests());
            Words.show(regions, cell.regions());
            read();
        }

        private void read() {
            sentence.setText(TargetWords.of(cell()));
        }

        TargetCell cell() {
            return new TargetCell(
                    ages.getValue(),
                    genders.getValue(),
                    interests.getValue(),
                    regions.getValue().stream()
                            .map(region -> region.toUpperCase(Locale.ROOT))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }
}
