package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignFilter;
import dev.kodama.campaigns.CampaignProgress;
import dev.kodama.campaigns.CampaignSort;
import dev.kodama.campaigns.Waiting;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.texts.Formats;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every campaign that one may see: where it stands, what it costs, what waits.
@Route("campaigns")
@PermitAll
class CampaignsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final int BRANDS_TO_CHOOSE = 200;

    private final CampaignDesk desk;
    private final BrandBook brandBook;
    private final Viewer viewer;
    private final TextField search = new TextField();
    private final ComboBox<Brand> brand = new ComboBox<>();
    private final Select<CampaignStatus> status = new Select<>();
    private final Select<CampaignSort> sort = new Select<>();
    private final PagedGrid<Row> grid = new PagedGrid<>(row -> row.campaign().id());
    private Address address = Address.empty();

    private record Row(Campaign campaign, String brand, CampaignProgress progress, List<Waiting> waiting) {}

    CampaignsView(CampaignDesk desk, BrandBook brandBook, Viewer viewer) {
        this.desk = desk;
        this.brandBook = brandBook;
        this.viewer = viewer;
        fillHeight();
        var header = new PageHeader(text("campaigns.list.title")).about(text("campaigns.list.about"));
        if (viewer.mayWrite()) {
            header.actions(Buttons.primary(text("campaigns.new"), CampaignsView::create));
        }
        columns();
        grid.addItemClickListener(
                click -> CampaignsNavigation.open(click.getItem().campaign().id()));
        add(header, filters(), grid);
    }

    private static void create() {
        UI.getCurrentOrThrow().navigate(NewCampaignView.class);
    }

    private Div filters() {
        search.setLabel(text("campaigns.filter.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.getElement().setAttribute("data-search", "");
        search.addClassName("grow");
        search.addValueChangeListener(change -> go(change.isFromClient(), "q", change.getValue()));
        brand.setLabel(text("campaigns.field.brand"));
        brand.setClearButtonVisible(true);
        brand.setItemLabelGenerator(Brand::name);
        brand.addValueChangeListener(change -> go(
                change.isFromClient(),
                "brand",
                change.getValue() == null ? null : change.getValue().id()));
        status.setLabel(text("campaigns.field.status"));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(text("console.any"));
        status.setItems(CampaignStatus.values());
        status.setItemLabelGenerator(value -> value == null ? text("console.any") : word("campaigns.status", value));
        status.addValueChangeListener(change -> go(change.isFromClient(), "status", change.getValue()));
        sort.setLabel(text("campaigns.field.sort"));
        sort.setItems(CampaignSort.values());
        sort.setItemLabelGenerator(value -> word("campaigns.sort", value));
        sort.addValueChangeListener(change -> go(change.isFromClient(), "sort", change.getValue()));
        var filters = new Div(search, brand, status, sort);
        filters.addClassName("filters");
        return filters;
    }

    private void go(boolean chosen, String name, @Nullable Object value) {
        if (chosen) {
            address.with(name, value).go(CampaignsView.class);
        }
    }

    private void columns() {
        grid.addComponentColumn(row -> CampaignsNavigation.link(
                        row.campaign().id(), row.campaign().name()))
                .setHeader(text("campaigns.field.name"))
                .setFlexGrow(3)
                .setWidth("11rem");
        grid.addColumn(Row::brand)
                .setHeader(text("campaigns.field.brand"))
                .setFlexGrow(2)
                .setWidth("9rem");
        grid.addComponentColumn(row -> CampaignBadge.of(row.campaign().status()))
                .setHeader(text("campaigns.field.status"))
                .setFlexGrow(0)
                .setWidth("5.5rem");
        grid.addColumn(row -> text(
                        "campaigns.schedule",
                        Formats.date(row.campaign().brief().startsOn()),
                        Formats.date(row.campaign().brief().endsOn())))
                .setHeader(text("campaigns.field.schedule"))
                .setFlexGrow(0)
                .setWidth("12rem");
        grid.addComponentColumn(row -> new BudgetBar(row.progress()))
                .setHeader(text("campaigns.field.budget"))
                .setFlexGrow(0)
                .setWidth("15rem");
        grid.addColumn(row -> CampaignLine.creators(row.progress()))
                .setHeader(text("campaigns.field.creators"))
                .setFlexGrow(0)
                .setWidth("8.5rem");
        grid.addComponentColumn(CampaignsView::waiting)
                .setHeader(text("campaigns.field.waiting"))
                .setFlexGrow(2)
                .setWidth("11rem");
    }

    private static Div waiting(Row row) {
        var words = new Div();
        words.addClassName("row");
        row.waiting()
                .forEach(waiting -> words.add(new Badge(
                                text("campaigns.waiting." + waiting.kind().name(), waiting.count()), Badge.Tone.WARNING)
                        .hint(text("campaigns.waiting.since", Formats.ago(waiting.since())))));
        if (row.waiting().isEmpty()) {
            var nothing = new Span(Formats.MISSING);
            nothing.addClassName("missing");
            words.add(nothing);
        }
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event);
        var brands =
                brandBook.brands(viewer.scope(), null, null, BRANDS_TO_CHOOSE).items();
        var brandId = address.one("brand").orElse("");
        var chosen = brands.stream()
                .filter(each -> each.id().toString().equals(brandId))
                .findFirst();
        var filter = new CampaignFilter(
                chosen.map(Brand::id).orElse(null),
                address.all("status", CampaignStatus.class),
                address.one("q").orElse(null));
        var order = address.one("sort", CampaignSort.class).orElse(CampaignSort.NEWEST_FIRST);
        search.setValue(address.one("q").orElse(""));
        brand.setItems(brands);
        brand.setValue(chosen.orElse(null));
        status.setValue(address.one("status", CampaignStatus.class).orElse(null));
        sort.setValue(order);
        grid.setEmptyStateComponent(nothing(brands.isEmpty(), filter));
        var waiting = desk.waiting(viewer.scope()).stream().collect(Collectors.groupingBy(Waiting::campaignId));
        grid.show((after, first) -> read(filter, order, waiting, after, first));
    }

    /// Three statements a page, however many rows.
    private PagedGrid.Slice<Row> read(
            CampaignFilter filter,
            CampaignSort order,
            Map<UUID, List<Waiting>> waiting,
            @Nullable String after,
            int first) {
        var page = desk.page(viewer.scope(), filter, order, after, first);
        var brands = brandBook.brandsByIds(
                viewer.scope(), page.items().stream().map(Campaign::brandId).collect(Collectors.toSet()));
        Set<UUID> ids = page.items().stream().map(Campaign::id).collect(Collectors.toSet());
        var progress = desk.progressOf(viewer.scope(), ids);
        var rows = page.items().stream()
                .map(campaign -> new Row(
                        campaign,
                        Objects.requireNonNull(brands.get(campaign.brandId())).name(),
                        Objects.requireNonNull(progress.get(campaign.id())),
                        waiting.getOrDefault(campaign.id(), List.of())))
                .toList();
        return new PagedGrid.Slice<>(rows, page.endCursor(), page.hasNext());
    }

    private EmptyState nothing(boolean noBrands, CampaignFilter filter) {
        if (!filter.equals(CampaignFilter.ALL)) {
            return new EmptyState(
                    VaadinIcon.SEARCH,
                    text("campaigns.list.none-found"),
                    text("campaigns.list.none-found.what-to-do"),
                    Buttons.plain(
                            text("campaigns.filter.clear"),
                            () -> Address.empty().go(CampaignsView.class)));
        }
        if (!viewer.mayWrite()) {
            return new EmptyState(
                    VaadinIcon.MEGAPHONE, text("campaigns.list.empty"), text("campaigns.list.empty.reader"));
        }
        return noBrands
                ? new EmptyState(
                        VaadinIcon.BRIEFCASE,
                        text("campaigns.list.no-brand"),
                        text("campaigns.list.no-brand.what-to-do"),
                        Buttons.primary(
                                text("campaigns.brands.title"),
                                () -> UI.getCurrentOrThrow().navigate(BrandsView.class)))
                : new EmptyState(
                        VaadinIcon.MEGAPHONE,
                        text("campaigns.list.empty"),
                        text("campaigns.list.empty.what-to-do"),
                        Buttons.primary(text("campaigns.new"), CampaignsView::create));
    }

    @Override
    public String getPageTitle() {
        return text("campaigns.list.title");
    }
}
