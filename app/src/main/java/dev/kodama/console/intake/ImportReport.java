package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Texts;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportStatus;
import java.util.Optional;

/// What an import did, or what a dry run found it would do: counts, every problem by row, and the first lines.
final class ImportReport extends Composite<Div> {
    private final ImportDesk desk;
    private final ImportProgress progress;

    ImportReport(ImportDesk desk, ImportProgress progress) {
        this.desk = desk;
        this.progress = progress;
    }

    @Override
    protected Div initContent() {
        var report = new Div(verdict(), counts());
        report.addClassName("column");
        if (progress.counts().problems() > 0) {
            report.add(problems());
        }
        if (!progress.sample().isEmpty()) {
            report.add(sample());
        }
        return report;
    }

    private Notice verdict() {
        var failure = progress.failure();
        if (failure != null) {
            return Notice.problem(ImportWords.refusal(failure));
        }
        var counts = progress.counts();
        var taken = Formats.count(counts.rowsTaken());
        var refused = Formats.count(counts.rowsRefused());
        var problems = Formats.count(counts.problems());
        if (progress.dryRun()) {
            return counts.rowsRefused() > 0
                    ? Notice.warning(text("intake.import.would-take-some", taken, refused))
                    : counts.problems() > 0
                            ? Notice.warning(text("intake.import.would-take-with-gaps", taken, problems))
                            : Notice.info(text("intake.import.would-take", taken));
        }
        if (progress.status() == ImportStatus.CANCELLED) {
            return Notice.warning(text("intake.import.cancelled", taken));
        }
        return counts.rowsRefused() > 0
                ? Notice.warning(text("intake.import.took-some", taken, refused))
                : counts.rowsTaken() == counts.rowsUnchanged() && counts.rowsRead() > 0
                        ? Notice.info(text("intake.import.took-nothing-new"))
                        : counts.problems() > 0
                                ? Notice.warning(text("intake.import.took-with-gaps", taken, problems))
                                : Notice.success(text("intake.import.took", taken));
    }

    private Section counts() {
        var counts = progress.counts();
        var facts = new Facts()
                .fact(text("intake.import.rowsRead"), Figure.count(counts.rowsRead()))
                .fact(text("intake.import.rowsTaken"), Figure.count(counts.rowsTaken()))
                .fact(text("intake.import.rowsUnchanged"), Figure.count(counts.rowsUnchanged()))
                .fact(text("intake.import.rowsRefused"), Figure.count(counts.rowsRefused()))
                .fact(text("intake.import.problems"), Figure.count(counts.problems()))
                .fact(text("intake.import.creatorsAdded"), Figure.count(counts.creatorsAdded()))
                .fact(text("intake.import.creatorsChanged"), Figure.count(counts.creatorsChanged()))
                .fact(text("intake.import.accountsAdded"), Figure.count(counts.accountsAdded()))
                .fact(text("intake.import.snapshotsAdded"), Figure.count(counts.snapshotsAdded()))
                .fact(text("intake.import.audiencesAdded"), Figure.count(counts.audiencesAdded()))
                .fact(text("intake.import.ratesAdded"), Figure.count(counts.ratesAdded()))
                .fact(text("posts.import.postsAdded"), Figure.count(counts.postsAdded()))
                .fact(text("posts.import.commentsAdded"), Figure.count(counts.commentsAdded()));
        return new Section(progress.dryRun() ? text("intake.import.would") : text("intake.import.did"), facts);
    }

    private Section sample() {
        var table = new PlainTable(
                text("intake.import.line"), text("intake.import.effect"), text("intake.import.understood"));
        for (var row : progress.sample()) {
            var tone = switch (row.effect()) {
                case NEW -> Badge.Tone.GOOD;
                case CHANGED -> Badge.Tone.ACCENT;
                case UNCHANGED -> Badge.Tone.NEUTRAL;
                case REFUSED -> Badge.Tone.BAD;
            };
            table.row(
                    Figure.count(row.line()), new Badge(word("intake.import.effect", row.effect()), tone), row.text());
        }
        return new Section(text("intake.import.sample"), table);
    }

    private Section problems() {
        var grid = new PagedGrid<ImportProblem>(ImportProblem::number);
        grid.addColumn(problem -> Formats.count(problem.line()))
                .setHeader(text("intake.import.line"))
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(ImportReport::severity)
                .setHeader(text("intake.import.severity"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(problem -> Optional.ofNullable(problem.header()).orElse(text("intake.import.whole-row")))
                .setHeader(text("intake.import.column"))
                .setFlexGrow(2);
        grid.addColumn(problem -> Optional.ofNullable(problem.value()).orElse(""))
                .setHeader(text("intake.import.value"))
                .setFlexGrow(2);
        grid.addColumn(ImportWords::problem)
                .setHeader(text("intake.import.reason"))
                .setFlexGrow(4);
        grid.setHeight("24rem");
        grid.show((after, first) -> {
            var page = desk.problems(progress.id(), after, first);
            return new PagedGrid.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
        return new Section(text("intake.import.problems"), grid)
                .note(text(
                        "intake.import.problems.note",
                        Formats.count(progress.counts().problems())))
                .actions(download());
    }

    private Component download() {
        var wording = new ProblemsInWords(Texts.locale());
        DownloadHandler csv = event -> {
            event.setFileName("problems-%s.csv".formatted(progress.id()));
            event.setContentType("text/csv; charset=utf-8");
            desk.problemsCsv(progress.id(), wording, event.getOutputStream());
        };
        var link = new Anchor(csv, "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(text("intake.import.problems.download")));
        link.addClassName("download");
        return link;
    }

    private static Badge severity(ImportProblem problem) {
        return new Badge(
                word("intake.import.severity", problem.severity()),
                problem.severity() == ImportProblem.Severity.ROW_REFUSED ? Badge.Tone.BAD : Badge.Tone.WARNING);
    }
}
