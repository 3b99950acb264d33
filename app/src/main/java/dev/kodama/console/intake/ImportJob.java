package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.JobProgress;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportProgress;
import java.util.UUID;
import java.util.function.Consumer;

/// An import at work: how far it is, and a button to stop it. Says once when it has ended.
final class ImportJob extends Composite<Div> {
    private final ImportDesk desk;
    private final UUID importId;
    private final boolean mayStop;
    private final Consumer<ImportProgress> ended;

    ImportJob(ImportDesk desk, UUID importId, boolean mayStop, Consumer<ImportProgress> ended) {
        this.desk = desk;
        this.importId = importId;
        this.mayStop = mayStop;
        this.ended = ended;
    }

    @Override
    protected Div initContent() {
        var section = new Section(
                text("intake.import.running"), new JobProgress(() -> state(now()), finished -> ended.accept(now())));
        if (mayStop) {
            section.actions(Buttons.plain(text("intake.import.cancel"), () -> desk.cancel(importId)));
        }
        return new Div(section);
    }

    private ImportProgress now() {
        var progress = desk.progress(importId);
        if (progress == null) {
            throw new IllegalStateException("The import %s is gone while it runs".formatted(importId));
        }
        return progress;
    }

    /// The job knows its place in bytes, so the bar moves by per cent and the words count rows.
    private static JobProgress.State state(ImportProgress now) {
        return new JobProgress.State(
                text(
                        "intake.import.progress",
                        ImportWords.status(now.status()),
                        Formats.count(now.counts().rowsRead()),
                        Formats.count(now.counts().problems())),
                now.percent(),
                100L,
                !now.status().isFinished());
    }
}
