package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.console.campaigns.CampaignBadge;
import dev.kodama.console.campaigns.CampaignTabs;
import dev.kodama.console.campaigns.CampaignsNavigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.JobProgress;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.ForecastBook;
import dev.kodama.scoring.PortfolioDesk;
import dev.kodama.scoring.PortfolioProposal;
import dev.kodama.scoring.Scoreboard;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom one campaign should take for its money: the limits on the left, the proposal beside them.
@Route("campaigns/:campaignId/portfolio")
@PermitAll
class PortfolioView extends Page implements BeforeEnterObserver, HasDynamicTitle, PortfolioResult.Actions {
    private static final String CAMPAIGN = "campaignId";

    private final PortfolioDesk desk;
    private final ForecastBook forecasts;
    private final Scoreboard scoreboard;
    private final CampaignDesk campaigns;
    private final CollaborationDesk collaborations;
    private final BrandBook brandBook;
    private final Viewer viewer;
    private final TierBadges tiers;

    private Address address = Address.empty();
    private @Nullable UUID campaignId;
    private String title = text("portfolio.tab");

    PortfolioView(
            PortfolioDesk desk,
            ForecastBook forecasts,
            Scoreboard scoreboard,
            CampaignDesk campaigns,
            CollaborationDesk collaborations,
            BrandBook brandBook,
            Viewer viewer,
            TierBadges tiers) {
        this.desk = desk;
        this.forecasts = forecasts;
        this.scoreboard = scoreboard;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.brandBook = brandBook;
        this.viewer = viewer;
        this.tiers = tiers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(CAMPAIGN).flatMap(Ids::read).orElseThrow(NotFoundException::new);
        var campaign = campaigns.byId(viewer.campaigns(), id).orElseThrow(NotFoundException::new);
        campaignId = id;
        address = Address.of(event);
        title = text("portfolio.of", campaign.name());
        var wish = PortfolioAddress.read(address);
        var proposal = desk.propose(viewer.scope(), id, wish);
        removeAll();
        add(header(campaign), CampaignTabs.of(id, CampaignTabs.PORTFOLIO));
        switch (proposal) {
            case PortfolioProposal.Proposal found ->
                add(beside(
                        new PortfolioControls(campaign.brief(), address, wish, this::go),
                        new PortfolioResult(found, wish, tiers, viewer.mayWrite(), this)));
            case PortfolioProposal.NothingFits nothing ->
                add(beside(
                        new PortfolioControls(campaign.brief(), address, wish, this::go),
                        new PortfolioObstacle(nothing, this)));
            case PortfolioProposal.NotReady _ -> add(waiting());
            case PortfolioProposal.NoSuchCampaign _ -> add(tooNew());
        }
        add(new ForecastsSection(
                forecasts.ofCampaigns(viewer.scope(), Set.of(id)).getOrDefault(id, List.of()),
                forecasts.coverage(viewer.scope()),
                scoreboard.judgements(viewer.scope(), id)));
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
                .about(text("portfolio.about"));
    }

    private static Div beside(Component controls, Component result) {
        var both = new Div(controls, result);
        both.addClassName("portfolio");
        return both;
    }

    private Component waiting() {
        return new JobProgress(
                () -> {
                    var readiness = scoreboard.readiness();
                    return new JobProgress.State(
                            text("scoring.preparing"),
                            readiness.loaded(),
                            (long) readiness.expected(),
                            !readiness.ready());
                },
                _ -> UI.getCurrentOrThrow().getPage().reload());
    }

    private Component tooNew() {
        return new EmptyState(
                VaadinIcon.CLOCK,
                text("scoring.campaign.unknown"),
                text("scoring.campaign.unknown.what-to-do"),
                Buttons.plain(text("scoring.again"), () -> go(address)));
    }

    @Override
    public void take(UUID creator) {
        go(PortfolioAddress.taking(address, creator));
    }

    @Override
    public void leaveOut(UUID creator) {
        go(PortfolioAddress.leavingOut(address, creator));
    }

    @Override
    public void free(UUID creator) {
        go(PortfolioAddress.freeing(address, creator));
    }

    @Override
    public void ifRefuses(@Nullable UUID creator) {
        go(PortfolioAddress.asking(address, creator));
    }

    @Override
    public void enterCost(UUID creator, @Nullable Long yen) {
        go(PortfolioAddress.withCost(address, creator, yen));
    }

    @Override
    public void shortlist(List<PortfolioProposal.Pick> picks) {
        var creators = picks.stream().map(pick -> pick.candidate().creatorId()).collect(Collectors.toSet());
        var yen = picks.stream().mapToLong(PortfolioProposal.Pick::costYen).sum();
        Confirm.ask(
                text("portfolio.shortlist.question", creators.size()),
                text("portfolio.shortlist.consequence", Formats.yen(yen)),
                text("portfolio.shortlist.do"),
                () -> shortlist(creators));
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
                go(address);
            }
            case Outcome.Refused(var refusal) ->
                Toast.problem(
                        refusal instanceof Refusal.NotInThisStatus
                                ? text("scoring.shortlist.finished")
                                : text("scoring.shortlist.refused"));
        }
    }

    private void go(Address asked) {
        if (campaignId != null) {
            asked.go(PortfolioView.class, new RouteParameters(CAMPAIGN, campaignId.toString()));
        }
    }
}
