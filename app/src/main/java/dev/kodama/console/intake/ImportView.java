package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.UndoDesk;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;

/// One import: how far it is, then what it did.
@Route("imports/:" + ImportView.ID)
@PermitAll
class ImportView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String ID = "importId";

    private final ImportDesk desk;
    private final UndoDesk undoDesk;
    private final CurrentUser user;
    private String fileName = "";

    ImportView(ImportDesk desk, UndoDesk undoDesk, CurrentUser user) {
        this.desk = desk;
        this.undoDesk = undoDesk;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(ID)
                .flatMap(Ids::read)
                .map(desk::progress)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return fileName;
    }

    private void show(ImportProgress progress) {
        fileName = progress.fileName();
        removeAll();
        var header = new PageHeader(progress.fileName())
                .under(text("intake.imports.title"), ImportsView.class)
                .about(text(
                        "intake.import.about",
                        word("intake.import.kind", progress.kind()),
                        ImportWords.size(progress.sizeBytes()),
                        progress.startedBy(),
                        Formats.moment(progress.createdAt())))
                .badges(ImportWords.status(progress));
        if (progress.dryRun()) {
            header.badges(new Badge(text("intake.import.dry-run"), Badge.Tone.NEUTRAL));
        }
        add(header);
        if (progress.status().isFinished()) {
            add(new ImportReport(desk, progress));
            if (!progress.dryRun()) {
                add(new ImportUndoSection(undoDesk, progress, user));
            }
        } else {
            add(new ImportJob(desk, progress.id(), user.mayWrite() || user.mayOperate(), this::show));
        }
    }
}
