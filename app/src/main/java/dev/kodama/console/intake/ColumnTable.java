package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.events.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The columns of a file, and what each is taken for.
final class ColumnTable {
    private static final int LONGEST_EXAMPLE = 40;

    private final List<ColumnMeaning> meanings;
    private final Consumer<ImportPlan> check;
    private final Map<Integer, Div> platforms = new HashMap<>();
    private @Nullable ImportPlan plan;

    /// @param meanings that a column can have
    /// @param check is told the plan when it is to be another
    ColumnTable(List<ColumnMeaning> meanings, Consumer<ImportPlan> check) {
        this.meanings = meanings;
        this.check = check;
    }

    /// The columns as a table.
    Component table(ImportPreview preview) {
        var table = new PlainTable(
                text("intake.wizard.column"),
                text("intake.wizard.examples"),
                text("intake.wizard.meaning"),
                text("creators.field.platform"));
        plan = preview.plan();
        platforms.clear();
        for (var column : preview.columns()) {
            var platform = new Div();
            platforms.put(column.index(), platform);
            table.row(header(column), examples(column), field(column), platform);
        }
        return table;
    }

    private static Component header(ImportPreview.Column column) {
        var words = column.header().replaceAll("\\s+", " ").strip();
        var header = new Span(words.isEmpty() ? text("intake.wizard.column.nameless", column.index() + 1) : words);
        header.addClassName("column-header");
        return header;
    }

    private static Component examples(ImportPreview.Column column) {
        var examples = new Span(String.join(
                " · ",
                column.examples().stream()
                        .limit(3)
                        .map(example -> example.length() > LONGEST_EXAMPLE
                                ? example.substring(0, LONGEST_EXAMPLE) + "…"
                                : example)
                        .toList()));
        examples.addClassName("examples");
        examples.setTitle(String.join("\n", column.examples()));
        return examples;
    }

    private Component field(ImportPreview.Column column) {
        var box = new ComboBox<ColumnMeaning>();
        box.setItems(meanings);
        box.setItemLabelGenerator(ColumnMeaning::label);
        box.setPlaceholder(text("intake.wizard.leave-out"));
        box.setClearButtonVisible(true);
        box.setAriaLabel(text("intake.wizard.meaning.of", column.header()));
        box.setWidth("14rem");
        box.setValue(meaningOf(column.use()));
        box.addValueChangeListener(change -> use(
                column.index(),
                change.getValue(),
                useOf(column.index()).map(ColumnUse::platform).orElse(null)));
        return box;
    }

    /// Null as well for a field of the house's own that is no longer asked for.
    private @Nullable ColumnMeaning meaningOf(@Nullable ColumnUse use) {
        return meanings.stream()
                .filter(meaning -> meaning.isOf(use))
                .findFirst()
                .orElse(null);
    }

    /// What that column is taken for now.
    private Optional<ColumnUse> useOf(int column) {
        return columns().stream().filter(use -> use.column() == column).findFirst();
    }

    /// Shows what follows from the plan as it is now.
    void follow(ImportPreview now) {
        plan = now.plan();
        for (var column : now.columns()) {
            showPlatform(Objects.requireNonNull(platforms.get(column.index())), column);
        }
    }

    private void showPlatform(Div place, ImportPreview.Column column) {
        var use = column.use();
        var asked = use != null && use.field().isOfAnAccount();
        if (asked && place.getComponentCount() == 0) {
            place.add(platform(column, Objects.requireNonNull(use)));
        } else if (!asked) {
            place.removeAll();
        }
    }

    private Component platform(ImportPreview.Column column, ColumnUse use) {
        var box = new Select<Platform>();
        box.setItems(Platform.values());
        box.setItemLabelGenerator(
                value -> value == null ? text("intake.wizard.platform.of-line") : word("console.platform", value));
        box.setEmptySelectionAllowed(true);
        box.setEmptySelectionCaption(text("intake.wizard.platform.of-line"));
        box.setAriaLabel(text("intake.wizard.platform.of", column.header()));
        box.setWidth("11rem");
        box.setValue(use.platform());
        box.addValueChangeListener(change ->
                useOf(column.index()).ifPresent(now -> use(column.index(), meaningOf(now), change.getValue())));
        return box;
    }

    /// Takes that column for something else, in its place among the others.
    private void use(int column, @Nullable ColumnMeaning meaning, @Nullable Platform platform) {
        var uses = new ArrayList<>(
                columns().stream().filter(use -> use.column() != column).toList());
        if (meaning != null) {
            uses.add(meaning.of(column, platform));
            uses.sort(Comparator.comparingInt(ColumnUse::column));
        }
        check.accept(plan().withColumns(List.copyOf(uses)));
    }

    private List<ColumnUse> columns() {
        return plan().columns();
    }

    private ImportPlan plan() {
        return Objects.requireNonNull(plan);
    }
}
