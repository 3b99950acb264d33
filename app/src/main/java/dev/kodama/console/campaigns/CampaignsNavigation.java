package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.kodama.console.Navigation;
import dev.kodama.console.parts.PageHeader;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ways to campaigns and brands, for the menu and for other slices.
@Component
public class CampaignsNavigation implements Navigation {
    static final String CAMPAIGN = "campaignId";
    static final String BRAND = "brandId";

    @Override
    public List<Place> places() {
        return List.of(
                new Place(20, "campaigns.list.title", VaadinIcon.MEGAPHONE, 'k', CampaignsView.class),
                new Place(25, "campaigns.brands.title", VaadinIcon.BRIEFCASE, 'b', BrandsView.class));
    }

    public static RouterLink link(UUID campaignId, String name) {
        return new RouterLink(name, CampaignView.class, parameters(campaignId));
    }

    public static void open(UUID campaignId) {
        UI.getCurrentOrThrow().navigate(CampaignView.class, parameters(campaignId));
    }

    public static void openList() {
        UI.getCurrentOrThrow().navigate(CampaignsView.class);
    }

    /// The header of every page about one campaign, whichever slice shows it.
    ///
    /// @param brandName null while it is not known
    public static PageHeader header(String campaignName, UUID brandId, @Nullable String brandName) {
        var header = new PageHeader(campaignName).under(text("campaigns.list.title"), CampaignsView.class);
        return brandName == null ? header : header.under(brandName, BrandView.class, brandParameters(brandId));
    }

    static RouteParameters parameters(UUID campaignId) {
        return new RouteParameters(CAMPAIGN, campaignId.toString());
    }

    static RouteParameters brandParameters(UUID brandId) {
        return new RouteParameters(BRAND, brandId.toString());
    }

    static RouterLink brandLink(UUID brandId, String name) {
        return new RouterLink(name, BrandView.class, brandParameters(brandId));
    }
}
