package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.MomentField;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.FileFormat;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.MappingShelf;
import dev.kodama.creators.events.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the file is and what its columns mean: everything detected is shown and can be corrected. Every correction is
/// checked at once, and what still keeps the file from being taken is said above the buttons.
///
/// Reading the file another way draws everything anew. Taking a column for something else changes only what follows
/// from it, so that whoever goes from field to field by keyboard keeps their place.
final class MappingStep extends Composite<Div> {
    private static final List<String> USUAL_CHARSETS =
            List.of("UTF-8", "windows-31j", "UTF-16LE", "UTF-16BE", "EUC-JP");
    private static final List<String> DELIMITERS = List.of(",", "\t", ";", "|");

    private final ImportDesk desk;
    private final MappingShelf shelf;
    private final String by;
    private final AccountPicker.Choices accounts;
    private final Div content = new Div();
    private final Span used = new Span();
    private final ColumnTable columns;
    private final Div faults = new Div();
    private final Button trial;
    private final Button takeAtOnce;
    private ImportPreview preview;

    /// @param own the house's own fields
    /// @param by who would keep a reading under a name
    MappingStep(
            ImportDesk desk,
            MappingShelf shelf,
            AccountPicker.Choices accounts,
            List<CustomField> own,
            String by,
            ImportPreview preview,
            BiConsumer<ImportPreview, ImportPlan> tryIt,
            Consumer<ImportPlan> take) {
        this.desk = desk;
        this.shelf = shelf;
        this.by = by;
        this.accounts = accounts;
        this.columns = new ColumnTable(ColumnMeaning.all(own), this::check);
        this.preview = preview;
        this.trial = Buttons.primary(text("intake.wizard.try"), () -> tryIt.accept(this.preview, this.preview.plan()));
        this.takeAtOnce = Buttons.plain(text("intake.wizard.take-at-once"), () -> take.accept(this.preview.plan()));
        used.addClassName("section-note");
        used.getElement().setAttribute("aria-live", "polite");
        faults.addClassName("column");
    }

    @Override
    protected Div initContent() {
        content.addClassName("column");
        show(preview);
        return content;
    }

    private void show(ImportPreview now) {
        preview = now;
        content.removeAll();
        var earlier = now.earlier();
        if (earlier != null) {
            content.add(Notice.info(
                    text("intake.wizard.earlier", Formats.moment(earlier.finishedAt())),
                    IntakeNavigation.link(earlier.importId(), text("intake.wizard.earlier.open"))));
        }
        content.add(
                reading(),
                new Section(text("intake.wizard.columns"), columns.table(now)).note(used),
                rows(),
                faults,
                buttons());
        follow(now);
    }

    /// Shows what follows from the plan as it is now.
    private void follow(ImportPreview now) {
        preview = now;
        used.setText(text(
                "intake.wizard.columns.used",
                now.columns().stream().filter(column -> column.use() != null).count(),
                now.columns().size()));
        columns.follow(now);
        faults.removeAll();
        now.faults().forEach(fault -> faults.add(Notice.problem(word("intake.wizard.fault", fault))));
        trial.setEnabled(now.faults().isEmpty());
        takeAtOnce.setEnabled(now.faults().isEmpty());
    }

    private Component buttons() {
        var hint = new Span(text("intake.wizard.try.help"));
        hint.addClassName("quiet");
        return Page.row(trial, takeAtOnce, hint);
    }

    private Section reading() {
        var plan = preview.plan();
        var fields = new ArrayList<Component>();
        var kind = select(
                "intake.import.kind",
                List.of(ImportKind.values()),
                plan.kind(),
                value -> word("intake.import.kind", value));
        kind.setWidth("13rem");
        kind.addValueChangeListener(change -> again(plan.format(), change.getValue()));
        fields.add(kind);
        if (!preview.entries().isEmpty()) {
            fields.add(entry(plan));
        }
        switch (plan.format().container()) {
            case XLSX -> fields.add(sheet(plan));
            case JSON -> fields.add(charset(plan));
            case TEXT -> {
                fields.add(charset(plan));
                fields.add(delimiter(plan));
            }
        }
        if (plan.kind() != ImportKind.CREATORS) {
            fields.add(account(plan));
        }
        fields.add(platform(plan));
        fields.add(capturedAt(plan));
        var row = new Div(fields.toArray(Component[]::new));
        row.addClassName("filters");
        return new Section(
                        text("intake.wizard.reading"), row, new MappingChoice(shelf, () -> preview, this::readBy, by))
                .note(text("intake.wizard.file", preview.fileName(), ImportWords.size(preview.sizeBytes())));
    }

    private Select<String> charset(ImportPlan plan) {
        var charsets = Stream.concat(preview.charsets().stream(), USUAL_CHARSETS.stream())
                .distinct()
                .toList();
        var box = select(
                "intake.wizard.charset",
                charsets,
                Objects.requireNonNullElse(plan.format().charset(), "UTF-8"),
                name -> name.equals("windows-31j") ? "Shift_JIS (CP932)" : name);
        box.addValueChangeListener(change -> format(plan.format().withCharset(change.getValue())));
        return box;
    }

    private Select<String> delimiter(ImportPlan plan) {
        var box = select(
                "intake.wizard.delimiter",
                DELIMITERS,
                Objects.requireNonNullElse(plan.format().delimiter(), ","),
                MappingStep::delimiterWord);
        box.addValueChangeListener(change -> format(plan.format().withDelimiter(change.getValue())));
        return box;
    }

    private static String delimiterWord(String delimiter) {
        return switch (delimiter) {
            case "," -> text("intake.wizard.delimiter.comma");
            case "\t" -> text("intake.wizard.delimiter.tab");
            case ";" -> text("intake.wizard.delimiter.semicolon");
            default -> delimiter;
        };
    }

    private Select<String> sheet(ImportPlan plan) {
        var box = select("intake.wizard.sheet", preview.sheets(), plan.format().sheet(), sheet -> sheet);
        box.addValueChangeListener(change -> format(plan.format().withSheet(change.getValue())));
        return box;
    }

    /// Another table of the archive has everything of its own: even its kind is found out anew.
    private Select<String> entry(ImportPlan plan) {
        var box = select("intake.wizard.entry", preview.entries(), plan.format().entry(), entry -> entry);
        box.setWidth("18rem");
        box.addValueChangeListener(
                change -> answer(desk.preview(preview.fileId(), FileFormat.unknownWithin(change.getValue()), null)));
        return box;
    }

    private Select<Platform> platform(ImportPlan plan) {
        var box = select(
                "intake.wizard.platform",
                List.of(Platform.values()),
                plan.platform(),
                value -> value == null ? text("intake.wizard.platform.in-file") : word("console.platform", value));
        box.setEmptySelectionAllowed(true);
        box.setEmptySelectionCaption(text("intake.wizard.platform.in-file"));
        box.setWidth("15rem");
        box.addValueChangeListener(change -> {
            check(preview.plan().on(change.getValue()));
        });
        return box;
    }

    /// Files that platforms let their users download do not say whose they are.
    private AccountPicker account(ImportPlan plan) {
        var picker = new AccountPicker(text("posts.wizard.account"), accounts);
        picker.setPlaceholder(text("posts.wizard.account.in-file"));
        picker.setHelperText(text("posts.wizard.account.help"));
        picker.choose(plan.accountId());
        picker.addValueChangeListener(change -> check(preview.plan()
                .about(change.getValue() == null ? null : change.getValue().accountId())));
        return picker;
    }

    private MomentField capturedAt(ImportPlan plan) {
        var picker = new MomentField(text("intake.wizard.captured"));
        picker.setValue(plan.capturedAt().atZone(Formats.TOKYO).toLocalDateTime());
        picker.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                check(preview.plan()
                        .asOf(change.getValue().atZone(Formats.TOKYO).toInstant()));
            }
        });
        return picker;
    }

    private Component rows() {
        var headers = preview.columns().stream()
                .map(column -> column.header().replaceAll("\\s+", " "))
                .toArray(String[]::new);
        var table = new PlainTable(headers);
        preview.rows().forEach(row -> table.row(row.toArray()));
        return new NativeDetails(text("intake.wizard.rows", preview.rows().size()), table);
    }

    private void readBy(@Nullable UUID mapping) {
        var format = preview.plan().format();
        answer(
                mapping == null
                        ? desk.preview(preview.fileId(), format, preview.plan().kind())
                        : desk.previewBy(preview.fileId(), format, mapping));
    }

    private void format(FileFormat format) {
        again(format, preview.plan().kind());
    }

    /// Reads the file anew; whose it is stays as it was said.
    private void again(FileFormat format, ImportKind kind) {
        var account = preview.plan().accountId();
        var outcome = desk.preview(preview.fileId(), format, kind);
        answer(
                outcome instanceof PreviewOutcome.Readable(var now) && account != null
                        ? desk.check(now.fileId(), now.plan().about(account))
                        : outcome);
    }

    private void check(ImportPlan plan) {
        switch (desk.check(preview.fileId(), plan)) {
            case PreviewOutcome.Readable(var now) -> follow(now);
            case PreviewOutcome.Refused(var refusal) -> Toast.problem(ImportWords.refusal(refusal));
        }
    }

    private void answer(PreviewOutcome outcome) {
        switch (outcome) {
            case PreviewOutcome.Readable(var now) -> show(now);
            // The old proposal stays: the other encoding or sheet cannot be read.
            case PreviewOutcome.Refused(var refusal) -> {
                show(preview);
                content.addComponentAsFirst(Notice.problem(ImportWords.refusal(refusal)));
            }
        }
    }

    private static <T> Select<T> select(String label, List<T> items, @Nullable T value, ItemLabelGenerator<T> words) {
        var select = new Select<T>();
        select.setLabel(text(label));
        select.setItems(items);
        select.setItemLabelGenerator(words);
        select.setValue(value);
        return select;
    }
}
