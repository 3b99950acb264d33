package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.console.intake.IntakeNavigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Chips;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.BulkDesk;
import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.FreshnessDesk;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.SavedSearches;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The register: everyone we know, found by name, figures or topic.
@Route("creators")
@PermitAll
class RegisterView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final CreatorDirectory directory;
    private final FreshnessDesk freshness;
    private final MergeDesk mergeDesk;
    private final TierBadges tiers;
    private final CurrentUser user;
    private final RegisterFilters filters;
    private final FacetPanel facets;
    private final SavedSearchMenu searches;
    private final PagedGrid<Row> grid = new PagedGrid<>(row -> row.creator().id());
    private final PageHeader header = new PageHeader(text("creators.register.title"));
    private final SelectionBar selection = new SelectionBar(this::deeds, grid::deselectAll);
    private final BulkActions bulkActions;
    private final Onlookers onlookers;
    private final boolean mayWrite;
    private Address address = Address.empty();

    /// @param capturedAt when the main account's figures were taken; null if there are none
    private record Row(CreatorSummary creator, @Nullable Instant capturedAt) {}

    RegisterView(
            CreatorDirectory directory,
            FreshnessDesk freshness,
            MergeDesk mergeDesk,
            SavedSearches savedSearches,
            BulkDesk bulkDesk,
            CreatorLists lists,
            CustomFields customFields,
            BrandBook brands,
            Onlookers onlookers,
            TierBadges tiers,
            CurrentUser user) {
        this.directory = directory;
        this.freshness = freshness;
        this.mergeDesk = mergeDesk;
        this.user = user;
        this.onlookers = onlookers;
        this.tiers = tiers;
        this.mayWrite = user.mayWrite();
        filters = new RegisterFilters(
                directory,
                lists.all(onlookers.present()),
                customFields.all().stream()
                        .filter(field -> field.retiredAt() == null)
                        .toList(),
                asked -> asked.go(RegisterView.class));
        facets = new FacetPanel(asked -> asked.go(RegisterView.class));
        searches = new SavedSearchMenu(savedSearches, brands, onlookers);
        bulkActions = new BulkActions(bulkDesk, lists, directory, brands, onlookers, selection::watch, this::showAgain);
        fillHeight();
        header.actions(searches);
        if (mayWrite || user.mayOperate()) {
            header.actions(Buttons.plain(text("intake.import.start"), IntakeNavigation::openWizard));
        }
        if (mayWrite) {
            header.actions(Buttons.primary(
                    text("creators.new.action"),
                    () -> new NewCreatorDialog(directory, CreatorsNavigation::open).open()));
            header.actions(Buttons.plain(text("relations.bulk.choose-all"), selection::everyone));
            choosing();
        }
        columns();
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                RegisterAddress.sorted(address, sortOf(sorted.getSortOrder())).go(RegisterView.class);
            }
        });
        grid.addItemDoubleClickListener(
                click -> CreatorsNavigation.open(click.getItem().creator().id()));
        var list = new Div(selection, grid);
        list.addClassName("register-list");
        var register = new Div(facets, list);
        register.addClassName("register");
        add(header, filters, register);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event);
        var filter = RegisterAddress.filter(address, onlookers.present());
        var sort = RegisterAddress.sort(address);
        filters.show(address);
        searches.show(address);
        var among = directory.facets(filter);
        facets.show(among, address);
        header.about(found(among.total()));
        selection.matching(filter, among.total());
        grid.deselectAll();
        grid.sort(List.of(new GridSortOrder<>(
                grid.getColumnByKey(sort.key().name()),
                sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        grid.setEmptyStateComponent(filter.equals(CreatorFilter.NONE) ? nobodyYet() : nobodyFound());
        grid.show((after, first) -> read(filter, sort, after, first));
    }

    @Override
    public String getPageTitle() {
        return text("creators.register.title");
    }

    /// Two statements a page: the creators, and when their figures were taken.
    private PagedGrid.Slice<Row> read(CreatorFilter filter, CreatorSort sort, @Nullable String after, int first) {
        var page = directory.page(filter, sort, after, first);
        var accountIds = new HashSet<UUID>();
        for (var creator : page.items()) {
            if (creator.mainAccountId() != null) {
                accountIds.add(creator.mainAccountId());
            }
        }
        var accounts = directory.accountsByIds(accountIds);
        var rows = page.items().stream()
                .map(creator -> {
                    var account = creator.mainAccountId() == null ? null : accounts.get(creator.mainAccountId());
                    var latest = account == null ? null : account.latest();
                    return new Row(creator, latest == null ? null : latest.capturedAt());
                })
                .toList();
        return new PagedGrid.Slice<>(rows, page.endCursor(), page.hasNext());
    }

    private static String found(Count count) {
        return text(
                count.exact() ? "creators.register.count" : "creators.register.count.about",
                Formats.count(count.value()));
    }

    private void columns() {
        column(CreatorSort.Key.NAME, "creators.column.name", row -> name(row.creator()))
                .setFlexGrow(3)
                .setWidth("13rem")
                .setFrozen(true);
        grid.addComponentColumn(row -> tiers.of(row.creator().followers()))
                .setHeader(text("creators.field.tier"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        column(
                        CreatorSort.Key.FOLLOWERS,
                        "creators.column.followers",
                        row -> Figure.compact(row.creator().followers()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        column(
                        CreatorSort.Key.ENGAGEMENT_RATE,
                        "creators.column.engagement",
                        row -> Figure.percent(fraction(row.creator().engagementRatePpm()), 2))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> account(row.creator()))
                .setHeader(text("creators.column.account"))
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addComponentColumn(row -> Chips.few(words(row.creator())))
                .setHeader(text("creators.column.words"))
                .setWidth("13rem")
                .setFlexGrow(3);
        grid.addColumn(row -> Regions.country(row.creator().country()))
                .setHeader(text("creators.field.country"))
                .setWidth("5rem")
                .setFlexGrow(0);
        column(CreatorSort.Key.UPDATED, "creators.column.captured", row -> Figure.age(row.capturedAt()))
                .setWidth("7.5rem")
                .setFlexGrow(0);
    }

    private Grid.Column<Row> column(CreatorSort.Key key, String header, ValueProvider<Row, Component> cell) {
        return grid.addComponentColumn(cell)
                .setHeader(text(header))
                .setKey(key.name())
                .setSortProperty(key.name())
                .setSortable(true);
    }

    private static Component name(CreatorSummary creator) {
        var cell = new Div(CreatorsNavigation.link(creator.id(), creator.displayName()));
        cell.addClassName("name-cell");
        if (creator.kana() != null && !creator.kana().equals(creator.displayName())) {
            var kana = new Span(creator.kana());
            kana.addClassName("under");
            cell.add(kana);
        }
        if (!creator.contactable()) {
            cell.add(new Badge(text("creators.opted-out"), Badge.Tone.BAD));
        }
        return cell;
    }

    private static Component account(CreatorSummary creator) {
        if (creator.mainPlatform() == null) {
            return new Span(Formats.MISSING);
        }
        var platform = new Span(word("console.platform", creator.mainPlatform()));
        platform.addClassName("platform");
        var handle = new Span(creator.mainHandle() == null ? "" : creator.mainHandle());
        handle.addClassName("under");
        var cell = new Div(platform, handle);
        cell.addClassName("name-cell");
        if (creator.accounts() > 1) {
            cell.add(new Badge(text("creators.accounts.more", creator.accounts() - 1), Badge.Tone.NEUTRAL));
        }
        return cell;
    }

    private static List<String> words(CreatorSummary creator) {
        return Stream.concat(creator.tags().stream().map(tag -> "#" + tag), creator.topics().stream())
                .toList();
    }

    private static @Nullable Double fraction(@Nullable Long ppm) {
        return ppm == null ? null : ppm / 1_000_000.0;
    }

    private static CreatorSort sortOf(List<GridSortOrder<Row>> orders) {
        if (orders.isEmpty()) {
            return CreatorSort.MOST_FOLLOWERS;
        }
        var order = orders.getFirst();
        return new CreatorSort(
                CreatorSort.Key.valueOf(order.getSorted().getKey()), order.getDirection() == SortDirection.DESCENDING);
    }

    private void choosing() {
        var model = (GridMultiSelectionModel<Row>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
        model.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        model.setDragSelect(true);
        grid.addSelectionListener(chosen -> selection.picked(
                chosen.getAllSelectedItems().stream().map(Row::creator).toList()));
    }

    private List<Component> deeds(Selection chosen, Count count, List<CreatorSummary> picked) {
        var deeds = new ArrayList<Component>();
        deeds.add(bulkActions.menu(chosen, count));
        if (user.mayExport()) {
            deeds.add(SelectionDownload.link(directory, chosen, RegisterAddress.sort(address)));
        }
        if (!picked.isEmpty()) {
            deeds.add(Buttons.plain(text("creators.refresh.now"), () -> refresh(picked)));
        }
        if (picked.size() == 2) {
            deeds.add(Buttons.plain(text("merging.selection"), () -> merge(picked.get(0), picked.get(1))));
        }
        return deeds;
    }

    private void refresh(List<CreatorSummary> creators) {
        var ids = creators.stream().map(CreatorSummary::id).collect(Collectors.toSet());
        Refreshing.tell(freshness.refresh(ids, user.username()));
    }

    private void merge(CreatorSummary one, CreatorSummary other) {
        new MergeDialog(mergeDesk, user, one.id(), other.id(), this::showAgain).open();
    }

    private void showAgain() {
        address.go(RegisterView.class);
    }

    private Component nobodyYet() {
        return mayWrite
                ? new EmptyState(
                        VaadinIcon.USERS,
                        text("creators.register.empty"),
                        text("creators.register.empty.what-to-do"),
                        Buttons.plain(text("intake.import.start"), IntakeNavigation::openWizard))
                : new EmptyState(
                        VaadinIcon.USERS, text("creators.register.empty"), text("creators.register.empty.ask"));
    }

    private Component nobodyFound() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                text("creators.register.none"),
                text("creators.register.none.what-to-do"),
                Buttons.plain(
                        text("creators.filter.clear"), () -> Address.empty().go(RegisterView.class)));
    }
}
