package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Count;
import dev.kodama.creators.FreshnessDesk;
import dev.kodama.creators.FreshnessDesk.PlatformState;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/// How the platforms answer: what is connected, how much of each quota is used, who is due, what went wrong.
@Route("freshness")
@RolesAllowed({"ADMIN", "OPS", "MANAGER"})
class FreshnessView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final FreshnessDesk desk;
    private final CurrentUser user;

    FreshnessView(FreshnessDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return text("creators.freshness.title");
    }

    private void show() {
        removeAll();
        var platforms = desk.platforms();
        add(new PageHeader(text("creators.freshness.title"))
                .about(text("creators.freshness.about"))
                .actions(Buttons.plain(text("creators.freshness.reload"), this::show)));
        if (platforms.stream().noneMatch(PlatformState::connected)) {
            add(Notice.info(text("creators.freshness.nothing-connected")));
        }
        add(
                new Section(text("creators.freshness.platforms"), table(platforms)),
                new Section(text("creators.freshness.how"), new Paragraph(text("creators.freshness.how.about"))));
    }

    private Component table(List<PlatformState> platforms) {
        var table = new PlainTable(
                text("creators.field.platform"),
                text("creators.freshness.state"),
                text("creators.freshness.used"),
                text("creators.freshness.window"),
                text("creators.freshness.due"),
                text("creators.freshness.remarked"),
                text("creators.freshness.results"),
                text("creators.freshness.last"),
                "");
        for (var platform : platforms) {
            table.row(
                    word("console.platform", platform.platform()),
                    state(platform),
                    platform.connected()
                            ? text(
                                    "creators.freshness.of",
                                    Formats.count(platform.used()),
                                    Formats.count(platform.quota()))
                            : Formats.MISSING,
                    Formats.moment(platform.windowEnds()),
                    count(platform.due()),
                    count(platform.remarked()),
                    text(
                            "creators.freshness.results.counts",
                            Formats.count(platform.results().read()),
                            Formats.count(platform.results().unchanged()),
                            Formats.count(platform.results().refused()),
                            Formats.count(platform.results().unanswered())),
                    Figure.age(platform.lastTurn()),
                    platform.closed() != null && user.mayOperate()
                            ? Buttons.plain(text("creators.freshness.reopen"), () -> reopen(platform))
                            : new Span());
        }
        return table;
    }

    private static Component state(PlatformState platform) {
        if (!platform.connected()) {
            return new Badge(text("creators.freshness.not-connected"), Badge.Tone.NEUTRAL);
        }
        var closed = platform.closed();
        return closed == null
                ? new Badge(text("creators.freshness.connected"), Badge.Tone.GOOD)
                : new Badge(
                                text(
                                        "creators.freshness.closed-until",
                                        word("creators.freshness.closure", closed.why()),
                                        Formats.moment(closed.until())),
                                switch (closed.why()) {
                                    case QUOTA, SLOW_DOWN -> Badge.Tone.WARNING;
                                    case NO_ACCESS, DOWN -> Badge.Tone.BAD;
                                })
                        .hint(closed.detail());
    }

    private static String count(Count count) {
        return count.exact()
                ? Formats.count(count.value())
                : text("creators.freshness.more-than", Formats.count(count.value()));
    }

    private void reopen(PlatformState platform) {
        desk.reopen(platform.platform());
        Toast.done(text("creators.freshness.reopened", word("console.platform", platform.platform())));
        show();
    }
}
