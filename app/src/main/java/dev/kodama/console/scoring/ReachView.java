package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import dev.kodama.console.campaigns.CampaignBadge;
import dev.kodama.console.campaigns.CampaignTabs;
import dev.kodama.console.campaigns.CampaignsNavigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.TabBar;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.CreatorsReach;
import dev.kodama.scoring.CreatorsReach.OnPlatform;
import dev.kodama.scoring.ReachCount;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whom a campaign's shortlist reaches: how often people are counted twice, who shares them, and what to bring to
/// know it better.
@Route("campaigns/:campaignId/reach")
@PermitAll
class ReachView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String CAMPAIGN = "campaignId";
    private static final String PLATFORM = "platform";

    private final ReachCount reach;
    private final CampaignDesk campaigns;
    private final BrandBook brandBook;
    private final Viewer viewer;
    private String title = text("overlap.title");

    ReachView(ReachCount reach, CampaignDesk campaigns, BrandBook brandBook, Viewer viewer) {
        this.reach = reach;
        this.campaigns = campaigns;
        this.brandBook = brandBook;
        this.viewer = viewer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Ids.of(event.getRouteParameters(), CAMPAIGN);
        var campaign = campaigns.byId(viewer.campaigns(), id).orElseThrow(NotFoundException::new);
        title = text("overlap.of", campaign.name());
        removeAll();
        add(header(campaign), CampaignTabs.of(id, CampaignTabs.REACH));
        var known = reach.ofCampaigns(viewer.scope(), Set.of(id)).get(id);
        if (known == null) {
            add(new EmptyState(
                    VaadinIcon.CLOCK,
                    text("overlap.not-yet"),
                    text("overlap.not-yet.what-to-do", Formats.count(ReachCount.MOST_CREATORS))));
        } else if (known.platforms().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.GROUP,
                    text("overlap.nobody"),
                    text("overlap.nobody.what-to-do"),
                    Buttons.primary(
                            text("overlap.nobody.go"),
                            () -> UI.getCurrentOrThrow().navigate("campaigns/" + id + "/ranking"))));
        } else {
            show(id, known, Address.of(event));
        }
    }

    private void show(UUID campaignId, CreatorsReach known, Address address) {
        var asked = address.one(PLATFORM, Platform.class);
        var on = known.platforms().stream()
                .filter(platform -> asked.isPresent() && platform.platform() == asked.get())
                .findFirst()
                .orElse(known.platforms().getFirst());
        if (known.platforms().size() > 1) {
            add(ReachSummary.ofAll(known), platforms(campaignId, known, on.platform(), address));
        }
        add(ReachSummary.of(on), new OverlapSection(on, pairs(on)), new OwnFollowersSection(on));
    }

    private List<CreatorsReach.Pair> pairs(OnPlatform on) {
        return reach.pairs(
                on.members().stream().map(CreatorsReach.Member::creatorId).collect(Collectors.toSet()), on.platform());
    }

    private Component platforms(UUID campaignId, CreatorsReach known, Platform open, Address address) {
        var tabs = new TabBar();
        known.platforms().forEach(on -> tabs.add(on.platform().name(), word("console.platform", on.platform())));
        tabs.show(open.name());
        tabs.onChoice(name -> address.with(PLATFORM, Platform.valueOf(name))
                .go(ReachView.class, new RouteParameters(CAMPAIGN, campaignId.toString())));
        return tabs;
    }

    private PageHeader header(Campaign campaign) {
        var brand = brandBook
                .brandsByIds(viewer.campaigns(), Set.of(campaign.brandId()))
                .get(campaign.brandId());
        return CampaignsNavigation.header(campaign.name(), campaign.brandId(), brand == null ? null : brand.name())
                .badges(CampaignBadge.of(campaign.status()))
                .about(text("overlap.page.about"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
