package dev.kodama.console.operations;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.operations.EventCounts;
import dev.kodama.operations.EventDesk;
import dev.kodama.operations.FactDesk;
import dev.kodama.operations.HouseBook;
import dev.kodama.operations.HouseFacts;
import dev.kodama.operations.Job;
import dev.kodama.operations.JobBook;
import dev.kodama.operations.StuckEvent;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which events are not handled yet and why; another try for them; the jobs of all modules; database, disk and memory.
@Route("operations")
@RolesAllowed({"ADMIN", "OPS"})
class OperationsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final EventDesk events;
    private final JobBook jobs;
    private final HouseBook house;
    private final FactDesk facts;
    private final CurrentUser user;

    OperationsView(EventDesk events, JobBook jobs, HouseBook house, FactDesk facts, CurrentUser user) {
        this.events = events;
        this.jobs = jobs;
        this.house = house;
        this.facts = facts;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return text("operations.title");
    }

    private void show() {
        removeAll();
        var counts = events.counts();
        var header = new PageHeader(text("operations.title"))
                .about(text("operations.about"))
                .actions(Buttons.plain(text("operations.refresh"), this::show));
        if (counts.parked() > 0) {
            add(header, Notice.warning(text("operations.parked.notice", counts.parked())));
        } else {
            add(header);
        }
        add(stuck(counts), jobs(jobs.jobs()), retelling(), houseFacts(house.facts()));
    }

    private Section stuck(EventCounts counts) {
        var grid = grid();
        var selected = Buttons.plain(text("operations.resubmit.selected"), () -> resubmit(grid.getSelectedItems()));
        selected.setEnabled(false);
        grid.addSelectionListener(selection ->
                selected.setEnabled(!selection.getAllSelectedItems().isEmpty()));
        Button all = Buttons.primary(text("operations.resubmit.all"), this::resubmitAll);
        all.setEnabled(counts.failed() + counts.parked() > 0);
        var figures = new Facts()
                .fact(text("operations.state.PUBLISHED"), Formats.count(counts.waiting()))
                .fact(text("operations.state.PROCESSING"), Formats.count(counts.processing()))
                .fact(text("operations.state.FAILED"), Formats.count(counts.failed()))
                .fact(text("operations.state.PARKED"), Formats.count(counts.parked()))
                .fact(text("operations.oldest"), Formats.moment(counts.oldest()));
        return new Section(text("operations.events.title"), figures, grid).actions(selected, all);
    }

    private PagedGrid<StuckEvent> grid() {
        var grid = new PagedGrid<StuckEvent>();
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(event -> Formats.moment(event.publishedAt()))
                .setHeader(text("operations.published-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StuckEvent::eventType)
                .setHeader(text("operations.event"))
                .setAutoWidth(true);
        grid.addColumn(StuckEvent::listener)
                .setHeader(text("operations.listener"))
                .setAutoWidth(true);
        grid.addComponentColumn(OperationsView::state)
                .setHeader(text("operations.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StuckEvent::attempts)
                .setHeader(text("operations.attempts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(OperationsView::failure)
                .setHeader(text("operations.failure"))
                .setFlexGrow(2);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.CHECK_CIRCLE_O, text("operations.none"), text("operations.none.what-to-do")));
        grid.setItemSelectableProvider(event -> switch (event.state()) {
            case FAILED, PARKED, PUBLISHED, RESUBMITTED -> true;
            case PROCESSING -> false;
        });
        grid.show((after, first) -> {
            var page = events.page(after, first);
            return new PagedGrid.Slice<>(page, cursor(page), page.size() == first);
        });
        return grid;
    }

    private static @Nullable String cursor(List<StuckEvent> page) {
        return page.isEmpty() ? null : page.getLast().cursor();
    }

    private static Component state(StuckEvent event) {
        var tone = switch (event.state()) {
            case PUBLISHED, PROCESSING, RESUBMITTED -> Badge.Tone.NEUTRAL;
            case FAILED -> Badge.Tone.WARNING;
            case PARKED -> Badge.Tone.BAD;
        };
        return new Badge(text("operations.state." + event.state()), tone);
    }

    private static Component failure(StuckEvent event) {
        var words = new Span(Objects.requireNonNullElse(event.lastFailure(), Formats.MISSING));
        words.setTitle(Objects.requireNonNullElse(event.lastFailure(), ""));
        return words;
    }

    private void resubmit(Set<StuckEvent> chosen) {
        var given = events.resubmit(chosen.stream().map(StuckEvent::id).collect(Collectors.toSet()));
        Toast.done(text("operations.resubmit.done", given));
        show();
    }

    private void resubmitAll() {
        Toast.done(text("operations.resubmit.done", events.resubmitAll()));
        show();
    }

    private static Section jobs(List<Job> jobs) {
        var table = new PlainTable(
                text("operations.job.task"),
                text("operations.job.schema"),
                text("operations.state"),
                text("operations.job.due"),
                text("operations.job.instance"),
                text("operations.job.succeeded"),
                text("operations.job.failed"));
        for (var job : jobs) {
            table.row(
                    task(job),
                    job.schema(),
                    state(job),
                    Formats.moment(job.dueAt()),
                    Objects.requireNonNullElse(job.atWork(), Formats.MISSING),
                    Formats.moment(job.succeededAt()),
                    Formats.moment(job.failedAt()));
        }
        return new Section(text("operations.job.title"), new Paragraph(text("operations.job.about")), table);
    }

    private static Component task(Job job) {
        var words = new Span(job.task());
        words.setTitle(job.instance());
        return words;
    }

    private static Component state(Job job) {
        return switch (job.state()) {
            case WAITING -> new Badge(text("operations.job.WAITING"), Badge.Tone.NEUTRAL);
            case AT_WORK -> new Badge(text("operations.job.AT_WORK", Formats.ago(job.heardOfAt())), Badge.Tone.GOOD);
            case FAILING -> new Badge(text("operations.job.FAILING", job.failures()), Badge.Tone.WARNING);
        };
    }

    private Section retelling() {
        var campaigns = Buttons.plain(text("operations.retell.campaigns"), this::askCampaigns);
        campaigns.setEnabled(!facts.isTellingCampaigns());
        var section = new Section(
                text("operations.retell.title"),
                new Paragraph(text("operations.retell.about")),
                row(Buttons.plain(text("operations.retell.creators"), this::askCreators), campaigns));
        facts.creators()
                .ifPresent(run -> section.note(text(
                        "operations.retell.progress." + run.status(),
                        Formats.count(run.done()),
                        Formats.count(run.total()),
                        Formats.moment(run.startedAt()))));
        return section;
    }

    private void askCreators() {
        Confirm.ask(
                text("operations.retell.question"),
                text("operations.retell.consequence"),
                text("operations.retell.start"),
                () -> {
                    facts.tellCreators(user.username());
                    show();
                });
    }

    private void askCampaigns() {
        Confirm.ask(
                text("operations.retell.question"),
                text("operations.retell.consequence"),
                text("operations.retell.start"),
                () -> {
                    Toast.done(text(
                            facts.tellCampaigns(user.username())
                                    ? "operations.retell.started"
                                    : "operations.retell.under-way"));
                    show();
                });
    }

    private static Section houseFacts(HouseFacts facts) {
        var list = new Facts()
                .fact(text("operations.house.postgres"), facts.postgresVersion())
                .fact(text("operations.house.database"), megabytes(facts.databaseBytes()))
                .fact(
                        text("operations.house.disk"),
                        facts.freeDiskBytes() == null ? Formats.MISSING : megabytes(facts.freeDiskBytes()))
                .fact(
                        text("operations.house.heap"),
                        text("operations.house.of", megabytes(facts.heapUsedBytes()), megabytes(facts.heapMaxBytes())))
                .fact(
                        text("operations.house.up"),
                        text(
                                "operations.house.hours-minutes",
                                Formats.count(facts.up().toHours()),
                                facts.up().toMinutesPart()))
                .fact(text("operations.house.handled"), Formats.count(facts.handledLastDay()));
        return new Section(text("operations.house.title"), new Div(list));
    }

    private static String megabytes(long bytes) {
        return text("operations.house.megabytes", Formats.count(bytes / (1024 * 1024)));
    }
}
