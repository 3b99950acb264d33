package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignFilter;
import dev.kodama.campaigns.CampaignSort;
import dev.kodama.campaigns.Product;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A brand: its products and its campaigns.
@Route("brands/:brandId")
@PermitAll
class BrandView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final int CAMPAIGNS_SHOWN = 50;

    private final BrandBook brandBook;
    private final CampaignDesk desk;
    private final Viewer viewer;
    private String title = text("campaigns.brands.title");

    BrandView(BrandBook brandBook, CampaignDesk desk, Viewer viewer) {
        this.brandBook = brandBook;
        this.desk = desk;
        this.viewer = viewer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Ids.of(event.getRouteParameters(), CampaignsNavigation.BRAND));
    }

    private void show(UUID brandId) {
        var brand = brandBook.brandsByIds(viewer.scope(), Set.of(brandId)).get(brandId);
        if (brand == null) {
            throw new NotFoundException();
        }
        title = brand.name();
        removeAll();
        var header = new PageHeader(brand.name()).under(text("campaigns.brands.title"), BrandsView.class);
        if (viewer.mayWrite()) {
            header.actions(
                    Buttons.plain(text("campaigns.brand.rename"), () -> rename(brand)),
                    Buttons.primary(text("campaigns.new"), () -> create(brand)));
        }
        add(header, products(brand), campaigns(brand));
    }

    private static void create(Brand brand) {
        Address.empty().with("brand", brand.id()).go(NewCampaignView.class);
    }

    private Section products(Brand brand) {
        var products = brandBook.productsOf(viewer.scope(), Set.of(brand.id())).getOrDefault(brand.id(), List.of());
        var section = new Section(text("campaigns.field.products"));
        if (viewer.mayWrite() && !products.isEmpty()) {
            section.actions(Buttons.quiet(text("campaigns.product.new"), () -> edit(brand, null)));
        }
        if (products.isEmpty()) {
            section.add(
                    viewer.mayWrite()
                            ? new EmptyState(
                                    VaadinIcon.PACKAGE,
                                    text("campaigns.product.none"),
                                    text("campaigns.product.none.what-to-do"),
                                    Buttons.plain(text("campaigns.product.new"), () -> edit(brand, null)))
                            : new EmptyState(
                                    VaadinIcon.PACKAGE,
                                    text("campaigns.product.none"),
                                    text("campaigns.product.reader")));
            return section;
        }
        var table = new PlainTable(text("campaigns.field.name"), text("campaigns.field.url"), "");
        for (var product : products) {
            table.row(product.name(), address(product.url()), viewer.mayWrite() ? pencil(brand, product) : "");
        }
        section.add(table);
        return section;
    }

    private Component pencil(Brand brand, Product product) {
        return Buttons.icon(
                VaadinIcon.PENCIL, text("campaigns.product.edit", product.name()), () -> edit(brand, product));
    }

    private static Component address(@Nullable String url) {
        if (url == null) {
            return new Span(Formats.MISSING);
        }
        return Links.out(url, url);
    }

    private void edit(Brand brand, @Nullable Product product) {
        var name = new TextField(text("campaigns.field.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        name.focus();
        var url = new TextField(text("campaigns.field.url"));
        url.setHelperText(text("campaigns.field.url.help"));
        if (product != null) {
            name.setValue(product.name());
            url.setValue(product.url() == null ? "" : product.url());
        }
        new FormDialog(
                        product == null
                                ? text("campaigns.product.new")
                                : text("campaigns.product.edit", product.name()),
                        name,
                        url)
                .onSave(
                        text("console.save"),
                        () -> Refusals.finish(
                                product == null
                                        ? brandBook.addProduct(
                                                viewer.scope(),
                                                viewer.asks(),
                                                brand.id(),
                                                name.getValue(),
                                                url.getValue())
                                        : brandBook.changeProduct(
                                                viewer.scope(),
                                                viewer.asks().expecting(product.version()),
                                                product.id(),
                                                name.getValue(),
                                                url.getValue()),
                                text("campaigns.product.saved"),
                                _ -> show(brand.id())))
                .open();
    }

    private void rename(Brand brand) {
        new NameDialog(text("campaigns.brand.rename"), text("campaigns.field.name"), brand.name())
                .onSave(
                        text("console.save"),
                        name -> Refusals.finish(
                                brandBook.rename(
                                        viewer.scope(), viewer.asks().expecting(brand.version()), brand.id(), name),
                                text("campaigns.brand.renamed"),
                                _ -> show(brand.id())))
                .open();
    }

    private Section campaigns(Brand brand) {
        var page = desk.page(
                viewer.scope(),
                new CampaignFilter(brand.id(), Set.of(), null),
                CampaignSort.NEWEST_FIRST,
                null,
                CAMPAIGNS_SHOWN);
        var section = new Section(text("campaigns.list.title"));
        if (page.items().isEmpty()) {
            section.add(new EmptyState(
                    VaadinIcon.MEGAPHONE, text("campaigns.list.empty"), text("campaigns.brand.no-campaign")));
            return section;
        }
        var table = new PlainTable(
                text("campaigns.field.name"), text("campaigns.field.status"), text("campaigns.field.schedule"));
        for (Campaign campaign : page.items()) {
            table.row(
                    CampaignsNavigation.link(campaign.id(), campaign.name()),
                    CampaignBadge.of(campaign.status()),
                    text(
                            "campaigns.schedule",
                            Formats.date(campaign.brief().startsOn()),
                            Formats.date(campaign.brief().endsOn())));
        }
        section.add(table);
        if (page.hasNext()) {
            var all = new Anchor("campaigns?brand=" + brand.id(), text("campaigns.brand.all-campaigns"));
            section.add(all);
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
