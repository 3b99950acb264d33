package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Product;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/// Plans a new campaign, for the brand that the address names or that is chosen first.
@Route("campaigns/new")
@RolesAllowed({"ADMIN", "MANAGER"})
class NewCampaignView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final int BRANDS_TO_CHOOSE = 200;

    private final CampaignDesk desk;
    private final BrandBook brandBook;
    private final Viewer viewer;

    NewCampaignView(CampaignDesk desk, BrandBook brandBook, Viewer viewer) {
        this.desk = desk;
        this.brandBook = brandBook;
        this.viewer = viewer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(text("campaigns.new")).under(text("campaigns.list.title"), CampaignsView.class));
        var brands =
                brandBook.brands(viewer.scope(), null, null, BRANDS_TO_CHOOSE).items();
        if (brands.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.BRIEFCASE,
                    text("campaigns.list.no-brand"),
                    text("campaigns.list.no-brand.what-to-do"),
                    Buttons.primary(
                            text("campaigns.brands.title"),
                            () -> UI.getCurrentOrThrow().navigate(BrandsView.class))));
            return;
        }
        var asked = Address.of(event).one("brand").orElse("");
        var brand = brands.stream()
                .filter(each -> each.id().toString().equals(asked))
                .findFirst()
                .orElse(brands.getFirst());
        var fields =
                new PlanFields(brands, brand, desk.kindsOfProduct(viewer.scope()), this::productsOf, this::addProduct);
        var save = Buttons.primary(text("campaigns.create"), () -> save(fields));
        add(fields, Page.row(save, Buttons.quiet(text("console.cancel"), CampaignsNavigation::openList)));
    }

    private List<Product> productsOf(Brand brand) {
        return brandBook.productsOf(viewer.scope(), Set.of(brand.id())).getOrDefault(brand.id(), List.of());
    }

    private Outcome<Product> addProduct(Brand brand, String name) {
        return brandBook.addProduct(viewer.scope(), viewer.asks(), brand.id(), name, null);
    }

    private void save(PlanFields fields) {
        fields.plan().ifPresent(plan -> {
            switch (desk.create(viewer.scope(), viewer.asks(), fields.brand().id(), plan)) {
                case Outcome.Done<Campaign> done -> {
                    Toast.done(text("campaigns.created"));
                    CampaignsNavigation.open(done.value().id());
                }
                case Outcome.Refused<Campaign> refused -> fields.refuse(refused.refusal());
            }
        });
    }

    @Override
    public String getPageTitle() {
        return text("campaigns.new");
    }
}
