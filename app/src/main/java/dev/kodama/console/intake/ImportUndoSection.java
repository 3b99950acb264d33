package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.JobProgress;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.KeptCreator;
import dev.kodama.creators.UndoDesk;
import dev.kodama.creators.UndoOutcome;
import dev.kodama.creators.UndoProgress;
import dev.kodama.creators.UndoProgress.Status;
import dev.kodama.security.CurrentUser;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Taking an import back: first finding out what would go and what would stay, then doing it, then what came of it.
final class ImportUndoSection extends Composite<Div> {
    private final UndoDesk desk;
    private final ImportProgress progress;
    private final UUID importId;
    private final CurrentUser user;
    private final Div content = new Div();

    /// @param progress of an import that has ended
    ImportUndoSection(UndoDesk desk, ImportProgress progress, CurrentUser user) {
        this.desk = desk;
        this.progress = progress;
        this.importId = progress.id();
        this.user = user;
    }

    @Override
    protected Div initContent() {
        content.addClassName("column");
        show();
        return content;
    }

    private void show() {
        content.removeAll();
        var undo = desk.ofImports(Set.of(importId)).get(importId);
        if (undo != null && undo.status() != Status.DONE) {
            content.add(running(undo));
        } else if (undo != null && !undo.dryRun()) {
            content.add(new Section(
                    text("intake.undo.title"),
                    Notice.success(text(
                            "intake.undo.done",
                            undo.startedBy(),
                            Formats.moment(Objects.requireNonNull(undo.finishedAt(), "done")))),
                    counts(undo.counts())));
            keepers(undo);
        } else if (!progress.isUndoable()) {
            content.add(new Section(text("intake.undo.title"), Notice.info(text("intake.undo.refused.no-record"))));
        } else if (user.mayWrite()) {
            offer(undo);
        }
    }

    private void offer(@Nullable UndoProgress rehearsal) {
        var section = new Section(text("intake.undo.title"), new Paragraph(text(about("intake.undo.about"))));
        if (rehearsal == null) {
            section.add(Page.row(Buttons.plain(text("intake.undo.try"), () -> start(true))));
            content.add(section);
            return;
        }
        section.add(
                Notice.info(text("intake.undo.tried", Formats.moment(rehearsal.createdAt()))),
                counts(rehearsal.counts()),
                Page.row(
                        Buttons.danger(text("intake.undo.do"), () -> confirm(rehearsal)),
                        Buttons.plain(text("intake.undo.try-again"), () -> start(true))));
        content.add(section);
        keepers(rehearsal);
    }

    private void confirm(UndoProgress rehearsal) {
        Confirm.danger(
                text("intake.undo.confirm"),
                text(
                        about("intake.undo.confirm.about"),
                        rehearsal.counts().creatorsRemoved(),
                        rehearsal.counts().creatorsKept()),
                text("intake.undo.do"),
                () -> start(false));
    }

    /// With posts, comments and followers no creator comes or goes.
    private String about(String key) {
        return progress.kind().isAboutCreators() ? key : key + ".told";
    }

    private void start(boolean dryRun) {
        var outcome = desk.start(importId, dryRun, user.username());
        if (!(outcome instanceof UndoOutcome.Started)) {
            Toast.problem(refusal(outcome));
        }
        show();
    }

    private static String refusal(UndoOutcome outcome) {
        return switch (outcome) {
            case UndoOutcome.Started _ -> "";
            case UndoOutcome.AlreadyUndone _ -> text("intake.undo.refused.already");
            case UndoOutcome.NoSuchImport _, UndoOutcome.NothingToUndo _ -> text("intake.undo.refused.nothing");
            case UndoOutcome.StillRunning _ -> text("intake.undo.refused.running");
            case UndoOutcome.NoRecord _ -> text("intake.undo.refused.no-record");
        };
    }

    private Section running(UndoProgress undo) {
        return new Section(
                text(undo.dryRun() ? "intake.undo.trying" : "intake.undo.doing"),
                new JobProgress(
                        () -> {
                            var now = Objects.requireNonNull(desk.byId(undo.id()), "it is under way");
                            return new JobProgress.State(
                                    progress.kind().isAboutCreators()
                                            ? text(
                                                    "intake.undo.progress",
                                                    now.counts().creatorsRemoved())
                                            : "",
                                    now.percent(),
                                    100L,
                                    now.status() != Status.DONE);
                        },
                        finished -> show()));
    }

    private Facts counts(UndoProgress.Counts counts) {
        return switch (progress.kind()) {
            case CREATORS, SNAPSHOTS, AUDIENCES, RATE_CARDS -> ofCreators(counts);
            case POSTS ->
                new Facts()
                        .fact(text("intake.undo.postsRemoved"), Figure.count(counts.postsRemoved()))
                        .fact(text("intake.undo.postsRestored"), Figure.count(counts.postsRestored()));
            case COMMENTS -> fact("intake.undo.commentsRemoved", counts.commentsRemoved());
            case FOLLOWER_PROFILES -> fact("intake.undo.followerProfilesRemoved", counts.followerProfilesRemoved());
            case FOLLOWERS, FOLLOWERS_DRAWN, FOLLOWERS_PARTLY ->
                fact("intake.undo.followerListsRestored", counts.followerListsRestored());
            case OVERLAPS -> fact("intake.undo.overlapsRemoved", counts.overlapsRemoved());
        };
    }

    private static Facts fact(String key, long count) {
        return new Facts().fact(text(key), Figure.count(count));
    }

    private static Facts ofCreators(UndoProgress.Counts counts) {
        return new Facts()
                .fact(text("intake.undo.creatorsRemoved"), Figure.count(counts.creatorsRemoved()))
                .fact(text("intake.undo.creatorsRestored"), Figure.count(counts.creatorsRestored()))
                .fact(text("intake.undo.accountsRemoved"), Figure.count(counts.accountsRemoved()))
                .fact(text("intake.undo.snapshotsRemoved"), Figure.count(counts.snapshotsRemoved()))
                .fact(text("intake.undo.audiencesRemoved"), Figure.count(counts.audiencesRemoved()))
                .fact(text("intake.undo.rateCardsRestored"), Figure.count(counts.rateCardsRestored()))
                .fact(text("intake.undo.valuesRemoved"), Figure.count(counts.valuesRemoved()))
                .fact(text("intake.undo.creatorsKept"), Figure.count(counts.creatorsKept()));
    }

    private void keepers(UndoProgress undo) {
        if (undo.counts().creatorsKept() == 0) {
            return;
        }
        var grid = new PagedGrid<KeptCreator>(KeptCreator::creatorId);
        grid.addComponentColumn(ImportUndoSection::link)
                .setHeader(text("intake.undo.kept.creator"))
                .setFlexGrow(2);
        grid.addColumn(kept -> word("intake.undo.kept.reason", kept.reason()))
                .setHeader(text("intake.undo.kept.why"))
                .setFlexGrow(2);
        grid.addColumn(kept -> text(kept.whole() ? "intake.undo.kept.whole" : "intake.undo.kept.profile"))
                .setHeader(text("intake.undo.kept.what"))
                .setFlexGrow(3);
        grid.setHeight("18rem");
        grid.show((after, first) -> {
            var page = desk.kept(undo.id(), after, first);
            return new PagedGrid.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
        content.add(new Section(text("intake.undo.kept.title"), grid));
    }

    private static Component link(KeptCreator kept) {
        return CreatorsNavigation.link(kept.creatorId(), kept.displayName());
    }
}
