package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import dev.kodama.campaigns.ApproachBook.Approachability;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignProgress;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.CollaborationFilter;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.ContactBadge;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.InView;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.TabBar;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The creators of a campaign by stage, each with the step that comes next; beside the list, the one that was chosen.
final class BoardTab extends Div {
    private final CollaborationDesk desk;
    private final Contacts contacts;
    private final Viewer viewer;
    private final Campaign campaign;
    private final CampaignProgress progress;
    private final Address address;
    private final Runnable refresh;
    private final Map<UUID, Approachability> approachable = new HashMap<>();

    /// @param refresh reads the page anew, after something was done
    BoardTab(
            CollaborationDesk desk,
            Contacts contacts,
            Viewer viewer,
            Campaign campaign,
            CampaignProgress progress,
            Address address,
            Runnable refresh) {
        this.desk = desk;
        this.contacts = contacts;
        this.viewer = viewer;
        this.campaign = campaign;
        this.progress = progress;
        this.address = address;
        this.refresh = refresh;
        addClassName("board");
        var chosen = address.one("c").flatMap(Ids::read).flatMap(id -> desk.byId(viewer.scope(), id));
        var list = new Div(filters(), grid());
        list.addClassName("board-list");
        add(list);
        chosen.filter(row -> row.campaignId().equals(campaign.id())).ifPresent(row -> {
            addClassName("board-open");
            var panel = new CollaborationPanel(desk, contacts, viewer, campaign, row, refresh, () -> choose(null));
            add(panel);
            InView.bring(panel);
        });
    }

    private Component filters() {
        var stages = new TabBar().add("all", text("campaigns.board.all", count()));
        for (var stage : CollaborationStage.values()) {
            var count = progress.stages().getOrDefault(stage, 0);
            if (count > 0) {
                stages.add(
                        stage.name().toLowerCase(),
                        text("campaigns.board.stage", word("campaigns.stage", stage), count));
            }
        }
        stages.onChoice(stage -> go(address.with("stage", stage.equals("all") ? null : stage)));
        stages.show(address.one("stage").orElse("all"));
        stages.addClassName("board-stages");
        var search = new TextField();
        search.setPlaceholder(text("campaigns.board.search"));
        search.setAriaLabel(text("campaigns.board.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(address.one("q").orElse(""));
        search.getElement().setAttribute("data-search", "");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.with("q", change.getValue()));
            }
        });
        var line = new Div(stages, search);
        line.addClassName("board-filters");
        if (viewer.mayWrite() && progress.postsLive() > 0) {
            line.add(Buttons.quiet(
                    text("campaigns.figures.import"),
                    () -> new ImportFiguresDialog(desk, viewer, campaign.id(), refresh).open()));
        }
        return line;
    }

    private int count() {
        return progress.stages().entrySet().stream()
                .filter(stage -> stage.getKey() != CollaborationStage.REMOVED)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private PagedGrid<Collaboration> grid() {
        var grid = new PagedGrid<Collaboration>(Collaboration::id);
        grid.addComponentColumn(this::name)
                .setHeader(text("campaigns.field.creator"))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addComponentColumn(row -> Badges.of(row.stage()))
                .setHeader(text("campaigns.field.stage"))
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.addComponentColumn(BoardTab::fee)
                .setHeader(text("campaigns.field.fee"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.addComponentColumn(row -> Figure.age(row.changedAt()))
                .setHeader(text("campaigns.field.changed"))
                .setFlexGrow(0)
                .setWidth("7rem");
        if (viewer.mayWrite()) {
            grid.addComponentColumn(this::next)
                    .setHeader(text("campaigns.field.next"))
                    .setFlexGrow(0)
                    .setWidth("10rem");
        }
        var stage = address.one("stage", CollaborationStage.class);
        var filter = new CollaborationFilter(
                stage.map(Set::of).orElse(Set.of()), address.one("q").orElse(null));
        grid.setEmptyStateComponent(nobody(filter));
        grid.addItemClickListener(click -> choose(click.getItem()));
        grid.show((after, first) -> {
            var page = desk.page(viewer.scope(), campaign.id(), filter, after, first);
            approachable.putAll(contacts.of(page.items()));
            return new PagedGrid.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
        return grid;
    }

    /// A click anywhere on the line opens the panel; the link is how the keyboard gets there.
    private Component name(Collaboration row) {
        var link = new RouterLink(row.creatorName(), CampaignView.class, CampaignsNavigation.parameters(campaign.id()));
        link.setQueryParameters(address.with("c", row.id()).query());
        var name = new Div(link);
        name.addClassName("name-cell");
        if (!row.contactable()) {
            name.add(Badges.optedOut());
        }
        ContactBadge.of(approachable.get(row.creatorId())).ifPresent(name::add);
        return name;
    }

    private static Component fee(Collaboration row) {
        return row.agreedYen() == null
                ? Figure.yen(row.offeredYen()).hint(text("campaigns.fee.offered"))
                : Figure.yen(row.agreedYen()).hint(text("campaigns.fee.agreed"));
    }

    private Component next(Collaboration row) {
        return new NextStep(desk, contacts, viewer, campaign, row, refresh)
                .button()
                .<Component>map(button -> button)
                .orElseGet(() -> {
                    var waits = new Span(
                            row.contactable() ? word("campaigns.next", row.stage()) : text("campaigns.opted-out"));
                    waits.addClassNames("quiet", "small");
                    return waits;
                });
    }

    private EmptyState nobody(CollaborationFilter filter) {
        if (!filter.equals(CollaborationFilter.ALL)) {
            return new EmptyState(
                    VaadinIcon.SEARCH,
                    text("campaigns.board.none-found"),
                    text("campaigns.board.none-found.what-to-do"),
                    Buttons.plain(text("campaigns.filter.clear"), () -> go(Address.empty())));
        }
        return campaign.status() == CampaignStatus.FINISHED
                ? new EmptyState(
                        VaadinIcon.USERS, text("campaigns.board.empty"), text("campaigns.board.empty.finished"))
                : new EmptyState(
                        VaadinIcon.USERS,
                        text("campaigns.board.empty"),
                        text("campaigns.board.empty.what-to-do"),
                        Buttons.primary(
                                text("campaigns.board.to-ranking"),
                                () -> CampaignTabs.go(campaign.id(), CampaignTabs.RANKING)));
    }

    private void choose(@Nullable Collaboration row) {
        go(address.with("c", row == null ? null : row.id()));
    }

    private void go(Address next) {
        next.go(CampaignView.class, CampaignsNavigation.parameters(campaign.id()));
    }
}
