package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignProgress;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.AudienceWatch;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// One campaign: the board of collaborations, the brief, the history. Ranking and report are pages of their own.
@Route("campaigns/:campaignId")
@PermitAll
class CampaignView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final CampaignDesk desk;
    private final CollaborationDesk collaborations;
    private final BrandBook brandBook;
    private final Contacts contacts;
    private final AudienceWatch audiences;
    private final Viewer viewer;
    private String title = text("campaigns.list.title");

    CampaignView(
            CampaignDesk desk,
            CollaborationDesk collaborations,
            BrandBook brandBook,
            Contacts contacts,
            AudienceWatch audiences,
            Viewer viewer) {
        this.desk = desk;
        this.collaborations = collaborations;
        this.brandBook = brandBook;
        this.contacts = contacts;
        this.audiences = audiences;
        this.viewer = viewer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Ids.of(event.getRouteParameters(), CampaignsNavigation.CAMPAIGN), Address.of(event));
    }

    private void show(UUID campaignId, Address address) {
        var campaign = desk.byId(viewer.scope(), campaignId).orElseThrow(NotFoundException::new);
        var progress = Objects.requireNonNull(
                desk.progressOf(viewer.scope(), Set.of(campaignId)).get(campaignId));
        title = campaign.name();
        var tab = address.one("tab").orElse(CampaignTabs.BOARD);
        removeAll();
        add(header(campaign, progress, address));
        if (progress.overBudget()) {
            add(Notice.warning(text(
                    "campaigns.over-budget",
                    Formats.yen(progress.agreedYen()),
                    Formats.yen(progress.budgetYen()),
                    Formats.yen(progress.agreedYen() - progress.budgetYen()))));
        }
        add(CampaignTabs.of(campaignId, tab), content(tab, campaign, progress, address));
    }

    private Component content(String tab, Campaign campaign, CampaignProgress progress, Address address) {
        return switch (tab) {
            case CampaignTabs.BRIEF -> new BriefTab(campaign, product(campaign), audiences.coverage());
            case CampaignTabs.HISTORY -> new HistoryTab(desk, viewer, campaign.id());
            default ->
                new BoardTab(
                        collaborations,
                        contacts,
                        viewer,
                        campaign,
                        progress,
                        address,
                        () -> show(campaign.id(), address));
        };
    }

    private String product(Campaign campaign) {
        return Objects.requireNonNull(brandBook
                        .productsByIds(viewer.scope(), Set.of(campaign.productId()))
                        .get(campaign.productId()))
                .name();
    }

    private PageHeader header(Campaign campaign, CampaignProgress progress, Address address) {
        var brand = Objects.requireNonNull(brandBook
                .brandsByIds(viewer.scope(), Set.of(campaign.brandId()))
                .get(campaign.brandId()));
        var header = CampaignsNavigation.header(campaign.name(), brand.id(), brand.name())
                .badges(CampaignBadge.of(campaign.status()), new BudgetBar(progress))
                .about(text(
                        "campaigns.page.about",
                        product(campaign),
                        Formats.date(campaign.brief().startsOn()),
                        Formats.date(campaign.brief().endsOn())));
        if (viewer.mayWrite()) {
            actions(header, campaign, address);
        }
        return header;
    }

    private void actions(PageHeader header, Campaign campaign, Address address) {
        if (campaign.status() != CampaignStatus.FINISHED) {
            header.actions(Buttons.plain(
                    text("campaigns.edit"),
                    () -> UI.getCurrentOrThrow()
                            .navigate(EditCampaignView.class, CampaignsNavigation.parameters(campaign.id()))));
        }
        header.actions(
                switch (campaign.status()) {
                    case DRAFT ->
                        Buttons.primary(
                                text("campaigns.launch"),
                                () -> Confirm.ask(
                                        text("campaigns.launch.question", campaign.name()),
                                        text("campaigns.launch.consequence"),
                                        text("campaigns.launch"),
                                        () -> Refusals.act(
                                                desk.launch(
                                                        viewer.scope(),
                                                        viewer.asks().expecting(campaign.version()),
                                                        campaign.id()),
                                                text("campaigns.launched"),
                                                _ -> show(campaign.id(), address))));
                    case RUNNING ->
                        Buttons.plain(
                                text("campaigns.finish"),
                                () -> Confirm.danger(
                                        text("campaigns.finish.question", campaign.name()),
                                        text("campaigns.finish.consequence"),
                                        text("campaigns.finish"),
                                        () -> Refusals.act(
                                                desk.finish(
                                                        viewer.scope(),
                                                        viewer.asks().expecting(campaign.version()),
                                                        campaign.id()),
                                                text("campaigns.finished"),
                                                _ -> show(campaign.id(), address))));
                    case FINISHED ->
                        Buttons.plain(
                                text("campaigns.reopen"),
                                () -> Refusals.act(
                                        desk.reopen(
                                                viewer.scope(),
                                                viewer.asks().expecting(campaign.version()),
                                                campaign.id()),
                                        text("campaigns.reopened"),
                                        _ -> show(campaign.id(), address)));
                });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
