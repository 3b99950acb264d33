package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.kodama.campaigns.ApproachBook;
import dev.kodama.campaigns.ApproachBook.Approachability;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.console.campaigns.CampaignBadge;
import dev.kodama.console.campaigns.CampaignTabs;
import dev.kodama.console.campaigns.CampaignsNavigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.InView;
import dev.kodama.console.parts.JobProgress;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.MetricRegistry;
import dev.kodama.scoring.PriceGuide;
import dev.kodama.scoring.Ranking;
import dev.kodama.scoring.RankingArchive;
import dev.kodama.scoring.RankingQuery;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.Availability;
import dev.kodama.scoring.model.RankedCreator;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Weights;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ranking workbench of one campaign: sliders on the left, the ranking in the middle, the reasons on the right.
@Route("campaigns/:campaignId/ranking")
@PermitAll
class RankingView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String CAMPAIGN = "campaignId";
    private static final int FIRST = 50;

    private final Scoreboard scoreboard;
    private final MetricRegistry registry;
    private final RankingArchive archive;
    private final PriceGuide prices;
    private final CampaignDesk campaigns;
    private final CollaborationDesk collaborations;
    private final BrandBook brandBook;
    private final ApproachBook approaches;
    private final Viewer viewer;
    private final TierBadges tiers;
    private final WeightSliders sliders;
    private final RankingFilters filters;
    private final RankingGrid grid;
    private final Div notices = new Div();
    private final Div near = new Div();
    private final Div reasons = new Div();

    /// Whose score is opened; moving a slider shows it anew, but must not move the page.
    private @Nullable UUID explained;

    private final Div workbench;
    private Address address = Address.empty();
    private @Nullable UUID campaignId;
    private String title = text("scoring.ranking.title");

    RankingView(
            Scoreboard scoreboard,
            MetricRegistry registry,
            RankingArchive archive,
            PriceGuide prices,
            CampaignDesk campaigns,
            CollaborationDesk collaborations,
            BrandBook brandBook,
            ApproachBook approaches,
            Viewer viewer,
            TierBadges tiers) {
        this.scoreboard = scoreboard;
        this.registry = registry;
        this.archive = archive;
        this.prices = prices;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.brandBook = brandBook;
        this.approaches = approaches;
        this.viewer = viewer;
        this.tiers = tiers;
        this.sliders = new WeightSliders(
                registry.inForce().defaultWeights(),
                viewer.mayWrite(),
                weights -> go(RankingAddress.with(address, weights)),
                this::save,
                () -> go(RankingAddress.with(address, (Weights) null)));
        this.filters = new RankingFilters(
                filter -> go(RankingAddress.with(address, filter)),
                () -> go(RankingAddress.with(address, (RankingFilter) null)));
        this.grid = new RankingGrid(tiers, this::open);
        grid.addItemClickListener(click -> open(click.getItem().creator().creatorId()));
        Shortcuts.addShortcutListener(this, () -> open(null), Key.ESCAPE);
        var selection = new SelectionBar(grid, viewer.mayWrite(), this::shortlist, this::compare);
        var middle = new Div(notices, selection, grid, near);
        middle.addClassNames("column", "workbench-list");
        reasons.addClassName("workbench-reasons");
        workbench = new Div(sliders, middle, reasons);
        workbench.addClassName("workbench");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Ids.of(event.getRouteParameters(), CAMPAIGN);
        var campaign = campaigns.byId(viewer.campaigns(), id).orElseThrow(NotFoundException::new);
        var another = !id.equals(campaignId);
        campaignId = id;
        address = Address.of(event);
        title = text("scoring.ranking.of", campaign.name());
        if (another) {
            removeAll();
            add(header(campaign), CampaignTabs.of(id, CampaignTabs.RANKING), filters, workbench);
        }
        show(campaign);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private PageHeader header(Campaign campaign) {
        var brand = brandBook
                .brandsByIds(viewer.campaigns(), Set.of(campaign.brandId()))
                .get(campaign.brandId());
        return CampaignsNavigation.header(campaign.name(), campaign.brandId(), brand == null ? null : brand.name())
                .badges(CampaignBadge.of(campaign.status()))
                .about(text("scoring.ranking.about"))
                .actions(Buttons.plain(
                        text("metrics.compare.shortlisted"),
                        () -> ScoringNavigation.openComparison(campaign.id(), RankingAddress.weights(address))));
    }

    private void show(Campaign campaign) {
        var weights = RankingAddress.weights(address);
        var filter = RankingAddress.filter(address);
        var first = scoreboard.rank(viewer.scope(), campaign.id(), new RankingQuery(weights, filter, FIRST, null));
        notices.removeAll();
        near.removeAll();
        switch (first) {
            case Ranking.Page page -> {
                filters.setVisible(true);
                workbench.setVisible(true);
                show(campaign, page, filter != null);
            }
            case Ranking.NotReady _ -> waitForIndex(campaign);
            case Ranking.NoSuchCampaign _ -> waitForCampaign(campaign);
            case Ranking.BadCursor _ -> throw new IllegalStateException("The first page needs no cursor");
        }
    }

    private void show(Campaign campaign, Ranking.Page page, boolean own) {
        var kept = scoreboard.weights(viewer.scope(), campaign.id()).orElse(page.weights());
        sliders.show(page.weights(), kept, campaign.brief());
        filters.show(page.filter(), page.facets(), campaign.brief().topics(), own);
        if (campaign.brief().target().isEmpty()) {
            notices.add(Notice.info(text("scoring.no-target")), briefLink(campaign.id()));
        }
        var found = new Span(text("scoring.found", Formats.count(page.total())));
        found.addClassName("under");
        notices.add(found);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.SEARCH,
                text("scoring.none"),
                text("scoring.none.what-to-do"),
                Buttons.plain(
                        text("scoring.filter.none"), () -> go(RankingAddress.with(address, RankingFilter.NONE)))));
        // The first page is at hand already; the grid asks for it only to show it.
        grid.show((after, first) -> slice(campaign.id(), page, after, first));
        if (!page.nearMisses().isEmpty()) {
            near.add(NearMisses.of(lines(campaign.id(), page.nearMisses()), tiers));
        }
        near.add(new SavedRankingList(archive, viewer, campaign.id(), page));
        showReasons(campaign.id(), page.weights());
    }

    private PagedGrid.Slice<RankingGrid.Line> slice(
            UUID campaign, Ranking.Page firstPage, @Nullable String after, int first) {
        var answer = after == null
                ? firstPage
                : scoreboard.rank(
                        viewer.scope(),
                        campaign,
                        new RankingQuery(firstPage.weights(), firstPage.filter(), first, after));
        return answer instanceof Ranking.Page page
                ? new PagedGrid.Slice<>(lines(campaign, page.items()), page.endCursor(), page.hasNext())
                : new PagedGrid.Slice<>(List.of(), null, false);
    }

    /// What the campaign has already is asked of the campaign itself, so that a creator just shortlisted shows as such.
    private List<RankingGrid.Line> lines(UUID campaign, List<RankedCreator> creators) {
        var ids = creators.stream().map(RankedCreator::creatorId).collect(Collectors.toSet());
        Map<UUID, CollaborationStage> stages =
                ids.isEmpty() ? Map.of() : collaborations.stagesOf(viewer.campaigns(), campaign, ids);
        Map<UUID, Approachability> contact = ids.isEmpty() ? Map.of() : approaches.of(ids);
        Map<UUID, Availability> availability =
                ids.isEmpty() ? Map.of() : scoreboard.availability(viewer.scope(), campaign, ids);
        return creators.stream()
                .map(creator -> new RankingGrid.Line(
                        creator,
                        stages.get(creator.creatorId()),
                        contact.get(creator.creatorId()),
                        availability.getOrDefault(creator.creatorId(), Availability.FREE)))
                .toList();
    }

    private void showReasons(UUID campaign, Weights weights) {
        reasons.removeAll();
        var creator = RankingAddress.creator(address);
        var isAnother = !Objects.equals(creator, explained);
        explained = creator;
        if (creator == null) {
            return;
        }
        var kept = scoreboard.judgements(viewer.scope(), campaign).stream()
                .filter(judgement -> judgement.explanation().creatorId().equals(creator))
                .findFirst()
                .orElse(null);
        scoreboard.explain(viewer.scope(), campaign, creator, weights).ifPresent(explanation -> {
            var quote = prices.judged(viewer.scope(), campaign, creator).orElse(null);
            var availability = scoreboard
                    .availability(viewer.scope(), campaign, Set.of(creator))
                    .getOrDefault(creator, Availability.FREE);
            var panel = new ExplanationPanel(explanation, availability, kept, quote, tiers, () -> open(null));
            panel.add(new ScoreStory(scoreboard, registry, viewer.scope(), explanation));
            reasons.add(panel);
        });
        if (isAnother) {
            InView.bring(reasons);
        }
    }

    private void waitForIndex(Campaign campaign) {
        filters.setVisible(false);
        workbench.setVisible(false);
        var progress = new JobProgress(
                () -> {
                    var readiness = scoreboard.readiness();
                    return new JobProgress.State(
                            text("scoring.preparing"),
                            readiness.loaded(),
                            (long) readiness.expected(),
                            !readiness.ready());
                },
                _ -> again(campaign));
        add(progress);
    }

    private void waitForCampaign(Campaign campaign) {
        filters.setVisible(false);
        workbench.setVisible(false);
        add(new EmptyState(
                VaadinIcon.CLOCK,
                text("scoring.campaign.unknown"),
                text("scoring.campaign.unknown.what-to-do"),
                Buttons.plain(text("scoring.again"), () -> again(campaign))));
    }

    private void again(Campaign campaign) {
        campaignId = null;
        go(address);
        UI.getCurrentOrThrow().getPage().reload();
    }

    private Component briefLink(UUID campaign) {
        return Buttons.quiet(
                text("scoring.no-target.go"),
                () -> UI.getCurrentOrThrow()
                        .navigate("campaigns/" + campaign, QueryParameters.of("tab", CampaignTabs.BRIEF)));
    }

    /// By the weights that are shown.
    private void compare(List<UUID> two) {
        if (campaignId != null) {
            ScoringNavigation.openComparison(
                    campaignId, two.getFirst(), two.getLast(), RankingAddress.weights(address));
        }
    }

    private void shortlist(Set<UUID> creators) {
        if (campaignId == null) {
            return;
        }
        switch (collaborations.shortlist(viewer.campaigns(), viewer.asks(), campaignId, creators)) {
            case Outcome.Done(var shortlisting, var _) -> {
                Toast.done(text("scoring.shortlist.done", shortlisting.added().size()));
                if (!shortlisting.unknown().isEmpty()) {
                    Toast.problem(text(
                            "scoring.shortlist.unknown", shortlisting.unknown().size()));
                }
                grid.deselectAll();
                go(address);
            }
            case Outcome.Refused(var refusal) -> Toast.problem(words(refusal));
        }
    }

    private static String words(Refusal refusal) {
        return refusal instanceof Refusal.NotInThisStatus
                ? text("scoring.shortlist.finished")
                : text("scoring.shortlist.refused");
    }

    private void save(Weights weights) {
        if (campaignId != null && scoreboard.saveWeights(viewer.scope(), campaignId, weights)) {
            Toast.done(text("scoring.weights.saved"));
            go(RankingAddress.with(address, (Weights) null));
        }
    }

    private void open(@Nullable UUID creator) {
        go(address.with(RankingAddress.CREATOR, creator));
    }

    private void go(Address asked) {
        if (campaignId != null) {
            asked.go(RankingView.class, new RouteParameters(CAMPAIGN, campaignId.toString()));
        }
    }
}
