package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.RankingArchive;
import dev.kodama.scoring.ThenAndNow;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.SavedRanking;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A ranking as it was saved, beside what the same weights and filter say today.
@Route("campaigns/:campaignId/rankings/:rankingId")
@PermitAll
class SavedRankingView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String CAMPAIGN = "campaignId";
    private static final String RANKING = "rankingId";

    private final RankingArchive archive;
    private final CampaignDesk campaigns;
    private final Viewer viewer;
    private String title = "";

    SavedRankingView(RankingArchive archive, CampaignDesk campaigns, Viewer viewer) {
        this.archive = archive;
        this.campaigns = campaigns;
        this.viewer = viewer;
    }

    static RouteParameters parameters(SavedRanking saved) {
        return parameters(saved.campaignId(), saved.rankingId());
    }

    private static RouteParameters parameters(UUID campaignId, UUID rankingId) {
        return new RouteParameters(Map.of(CAMPAIGN, campaignId.toString(), RANKING, rankingId.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var saved = event.getRouteParameters()
                .get(RANKING)
                .flatMap(Ids::read)
                .flatMap(id -> archive.byId(viewer.scope(), id))
                .orElseThrow(NotFoundException::new);
        var campaign = campaigns.byId(viewer.campaigns(), saved.campaignId()).orElseThrow(NotFoundException::new);
        title = saved.name();
        removeAll();
        add(
                new PageHeader(saved.name())
                        .under(
                                campaign.name(),
                                RankingView.class,
                                new RouteParameters(CAMPAIGN, campaign.id().toString()))
                        .about(text("metrics.saved.about", Formats.moment(saved.savedAt()), saved.savedBy())),
                facts(saved));
        archive.thenAndNow(viewer.scope(), saved.rankingId())
                .ifPresentOrElse(
                        this::show,
                        () -> add(new EmptyState(
                                VaadinIcon.CLOCK,
                                text("metrics.lookalikes.preparing"),
                                text("metrics.lookalikes.preparing.what-to-do"))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static Section facts(SavedRanking saved) {
        return new Section(
                text("metrics.saved.basis"),
                new Facts()
                        .fact(text("metrics.saved.definition"), saved.definition())
                        .fact(text("metrics.saved.parameters"), String.valueOf(saved.parameters()))
                        .fact(text("metrics.saved.day"), Formats.date(saved.today()))
                        .fact(text("metrics.saved.total"), Formats.count(saved.total()))
                        .fact(text("scoring.weights.title"), weights(saved)));
    }

    private static String weights(SavedRanking saved) {
        return Stream.of(Metric.values())
                .filter(metric -> saved.weights().of(metric) > 0)
                .map(metric -> text(
                        "metrics.saved.weight",
                        Words.of(Definitions.of(metric).name()),
                        saved.weights().of(metric)))
                .collect(Collectors.joining(text("metrics.saved.separator")));
    }

    private void show(ThenAndNow beside) {
        if (beside.parameters() != beside.saved().parameters()
                || !beside.definition().equals(beside.saved().definition())) {
            add(Notice.info(text(
                    "metrics.saved.other-edition",
                    beside.saved().definition(),
                    beside.saved().parameters(),
                    beside.definition(),
                    beside.parameters())));
        }
        add(new Section(text("metrics.saved.beside"), lines(beside)).note(text("metrics.saved.beside.note")));
        if (!beside.newcomers().isEmpty()) {
            add(new Section(text("metrics.saved.newcomers"), newcomers(beside)));
        }
    }

    private static Component lines(ThenAndNow beside) {
        var table = new PlainTable(
                text("metrics.saved.rank-then"),
                text("scoring.column.name"),
                text("metrics.saved.score-then"),
                text("metrics.saved.rank-now"),
                text("metrics.saved.score-now"),
                text("metrics.saved.why"));
        for (var line : beside.lines()) {
            table.row(
                    Formats.count(line.then().rank()),
                    line.displayName().isEmpty()
                            ? Formats.MISSING
                            : CreatorsNavigation.link(line.then().creatorId(), line.displayName()),
                    new ScoreBar(
                            line.then().low(), line.then().points(), line.then().high()),
                    line.rankNow() == null ? text("metrics.saved.not-listed") : Formats.count(line.rankNow()),
                    line.pointsNow() == null
                            ? Formats.MISSING
                            : text(
                                    "metrics.saved.points",
                                    Words.points(line.pointsNow(), 1),
                                    Words.signed(line.pointsNow() - line.then().points())),
                    why(line));
        }
        return table;
    }

    private static Component why(ThenAndNow.Line line) {
        if (line.sameInputs()) {
            return new Badge(text("metrics.saved.same"), Badge.Tone.GOOD).hint(text("metrics.saved.same.hint"));
        }
        var moved = line.movedMost();
        return new Div(
                moved == null
                        ? ""
                        : text(
                                "metrics.saved.moved",
                                Words.of(Definitions.of(moved).name())));
    }

    private static Component newcomers(ThenAndNow beside) {
        var table = new PlainTable(
                text("metrics.saved.rank-now"), text("scoring.column.name"), text("metrics.saved.score-now"));
        for (var newcomer : beside.newcomers()) {
            table.row(
                    Formats.count(newcomer.rank()),
                    CreatorsNavigation.link(newcomer.creatorId(), newcomer.displayName()),
                    Words.points(newcomer.points(), 1));
        }
        return table;
    }
}
