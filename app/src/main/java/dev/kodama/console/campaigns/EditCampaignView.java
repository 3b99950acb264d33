package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Product;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Changes a campaign's plan.
@Route("campaigns/:campaignId/edit")
@RolesAllowed({"ADMIN", "MANAGER"})
class EditCampaignView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final CampaignDesk desk;
    private final BrandBook brandBook;
    private final Viewer viewer;

    EditCampaignView(CampaignDesk desk, BrandBook brandBook, Viewer viewer) {
        this.desk = desk;
        this.brandBook = brandBook;
        this.viewer = viewer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Ids.of(event.getRouteParameters(), CampaignsNavigation.CAMPAIGN);
        var campaign = desk.byId(viewer.scope(), id).orElseThrow(NotFoundException::new);
        var brand = Objects.requireNonNull(brandBook
                .brandsByIds(viewer.scope(), Set.of(campaign.brandId()))
                .get(campaign.brandId()));
        var fields = new PlanFields(
                List.of(brand), brand, desk.kindsOfProduct(viewer.scope()), this::productsOf, this::addProduct);
        fields.show(campaign);
        removeAll();
        add(
                new PageHeader(text("campaigns.edit"))
                        .under(text("campaigns.list.title"), CampaignsView.class)
                        .under(campaign.name(), CampaignView.class, CampaignsNavigation.parameters(id)),
                fields,
                Page.row(
                        Buttons.primary(text("console.save"), () -> save(campaign, fields)),
                        Buttons.quiet(text("console.cancel"), () -> CampaignsNavigation.open(id))));
    }

    private List<Product> productsOf(Brand brand) {
        return brandBook.productsOf(viewer.scope(), Set.of(brand.id())).getOrDefault(brand.id(), List.of());
    }

    private Outcome<Product> addProduct(Brand brand, String name) {
        return brandBook.addProduct(viewer.scope(), viewer.asks(), brand.id(), name, null);
    }

    private void save(Campaign campaign, PlanFields fields) {
        fields.plan().ifPresent(plan -> {
            switch (desk.change(viewer.scope(), viewer.asks().expecting(campaign.version()), campaign.id(), plan)) {
                case Outcome.Done<Campaign> _ -> {
                    Toast.done(text("campaigns.saved"));
                    CampaignsNavigation.open(campaign.id());
                }
                case Outcome.Refused<Campaign> refused -> fields.refuse(refused.refusal());
            }
        });
    }

    @Override
    public String getPageTitle() {
        return text("campaigns.edit");
    }
}
