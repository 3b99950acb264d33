package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Product;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Chips;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.security.AccountBook;
import dev.kodama.security.VisibleBrands;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The brands that the house works for.
@Route("brands")
@PermitAll
class BrandsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final BrandBook brandBook;
    private final AccountBook accounts;
    private final Viewer viewer;
    private final TextField search = new TextField(text("campaigns.brands.search"));
    private final PagedGrid<Row> grid = new PagedGrid<>(row -> row.brand().id());
    private Address address = Address.empty();

    private record Row(Brand brand, List<Product> products) {}

    BrandsView(BrandBook brandBook, AccountBook accounts, Viewer viewer) {
        this.brandBook = brandBook;
        this.accounts = accounts;
        this.viewer = viewer;
        fillHeight();
        var header = new PageHeader(text("campaigns.brands.title")).about(text("campaigns.brands.about"));
        if (viewer.mayWrite()) {
            header.actions(Buttons.primary(text("campaigns.brand.new"), this::register));
        }
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.getElement().setAttribute("data-search", "");
        search.addClassName("grow");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address.with("q", change.getValue()).go(BrandsView.class);
            }
        });
        var filters = new Div(search);
        filters.addClassName("filters");
        grid.addComponentColumn(row -> CampaignsNavigation.brandLink(
                        row.brand().id(), row.brand().name()))
                .setHeader(text("campaigns.field.brand"))
                .setFlexGrow(1);
        grid.addComponentColumn(row ->
                        Chips.few(row.products().stream().map(Product::name).toList()))
                .setHeader(text("campaigns.field.products"))
                .setFlexGrow(2);
        grid.addComponentColumn(row -> Figure.age(row.brand().createdAt()))
                .setHeader(text("campaigns.field.created"))
                .setFlexGrow(0)
                .setWidth("8rem");
        add(header, filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event);
        var asked = address.one("q").orElse(null);
        search.setValue(asked == null ? "" : asked);
        grid.setEmptyStateComponent(nothing(asked));
        grid.show((after, first) -> {
            var page = brandBook.brands(viewer.scope(), asked, after, first);
            var products = brandBook.productsOf(
                    viewer.scope(), page.items().stream().map(Brand::id).collect(Collectors.toSet()));
            return new PagedGrid.Slice<>(
                    page.items().stream()
                            .map(brand -> new Row(brand, products.getOrDefault(brand.id(), List.of())))
                            .toList(),
                    page.endCursor(),
                    page.hasNext());
        });
    }

    private EmptyState nothing(@Nullable String asked) {
        if (asked != null) {
            return new EmptyState(
                    VaadinIcon.SEARCH,
                    text("campaigns.brands.none-found"),
                    text("campaigns.brands.none-found.what-to-do"),
                    Buttons.plain(
                            text("campaigns.filter.clear"),
                            () -> Address.empty().go(BrandsView.class)));
        }
        return viewer.mayWrite()
                ? new EmptyState(
                        VaadinIcon.BRIEFCASE,
                        text("campaigns.brands.empty"),
                        text("campaigns.brands.empty.what-to-do"),
                        Buttons.primary(text("campaigns.brand.new"), this::register))
                : new EmptyState(
                        VaadinIcon.BRIEFCASE, text("campaigns.brands.empty"), text("campaigns.brands.empty.reader"));
    }

    private void register() {
        new NameDialog(text("campaigns.brand.new"), text("campaigns.field.name"), "")
                .onSave(text("campaigns.brand.register"), this::register)
                .open();
    }

    private Optional<String> register(String name) {
        return Refusals.finish(
                brandBook.register(viewer.asks(), name), text("campaigns.brand.registered", name), brand -> {
                    // Who founds a brand works for it; who sees all brands sees it anyway.
                    if (viewer.user().brands() instanceof VisibleBrands.Only) {
                        accounts.addBrand(viewer.user().accountId(), brand.id());
                    }
                    // What a person may see is read anew with the next request, so this has to be one.
                    UI.getCurrentOrThrow().getPage().setLocation("brands/" + brand.id());
                });
    }

    @Override
    public String getPageTitle() {
        return text("campaigns.brands.title");
    }
}
