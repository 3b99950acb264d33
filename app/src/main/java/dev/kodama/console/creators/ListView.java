package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.CreatorSummary;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One list: who is on it, since when and why.
@Route("lists/:" + ListView.ID)
@PermitAll
class ListView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String ID = "listId";

    private final CreatorLists lists;
    private final CreatorDirectory directory;
    private final Onlookers onlookers;
    private final OwnBrands brands;
    private final TierBadges tiers;
    private String name = "";

    private record Row(CreatorList.Member member, CreatorSummary creator) {}

    ListView(CreatorLists lists, CreatorDirectory directory, Onlookers onlookers, OwnBrands brands, TierBadges tiers) {
        this.lists = lists;
        this.directory = directory;
        this.onlookers = onlookers;
        this.brands = brands;
        this.tiers = tiers;
        fillHeight();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(ID)
                .flatMap(Ids::read)
                .map(this::find)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private @Nullable CreatorList find(UUID id) {
        return lists.byIds(onlookers.present(), Set.of(id)).get(id);
    }

    private void show(CreatorList list) {
        name = list.name();
        removeAll();
        var header = new PageHeader(list.name())
                .under(text("relations.lists.title"), ListsView.class)
                .badges(new Badge(
                        brands.names(Collections.singletonList(list.brandId())).visibility(list.brandId()),
                        Badge.Tone.NEUTRAL));
        header.about(text("relations.list.about", SelectionBar.words(list.members()), list.createdBy()));
        header.actions(Buttons.plain(
                text("relations.list.in-register"),
                () -> Address.empty().with(RegisterAddress.LIST, list.id()).go(RegisterView.class)));
        if (onlookers.user().mayWrite()) {
            header.actions(
                    Buttons.plain(text("relations.list.rename"), () -> rename(list)),
                    Buttons.plain(text("relations.list.remove"), () -> remove(list)));
        }
        add(header, members(list));
    }

    private Component members(CreatorList list) {
        var grid = new PagedGrid<Row>(row -> row.member().creatorId());
        grid.addComponentColumn(row -> CreatorsNavigation.link(
                        row.creator().id(), row.creator().displayName()))
                .setHeader(text("creators.column.name"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addComponentColumn(row -> tiers.of(row.creator().followers()))
                .setHeader(text("creators.field.tier"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> Figure.compact(row.creator().followers()))
                .setHeader(text("creators.column.followers"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> note(list, row))
                .setHeader(text("relations.list.note"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(row -> text(
                        "relations.list.added",
                        Formats.date(row.member().addedAt()),
                        row.member().addedBy()))
                .setHeader(text("relations.list.added.title"))
                .setWidth("12rem")
                .setFlexGrow(0);
        if (onlookers.user().mayWrite()) {
            grid.addComponentColumn(row -> Buttons.icon(
                            VaadinIcon.CLOSE_SMALL,
                            text("relations.list.take-off", row.creator().displayName()),
                            () -> takeOff(list, row)))
                    .setWidth("4rem")
                    .setFlexGrow(0);
        }
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.LIST_SELECT,
                text("relations.list.empty"),
                text("relations.list.empty.what-to-do"),
                Buttons.plain(
                        text("creators.register.title"), () -> Address.empty().go(RegisterView.class))));
        grid.show((after, first) -> read(list, after, first));
        return grid;
    }

    /// Two statements a page: who is on it, and what a list shows of them.
    private PagedGrid.Slice<Row> read(CreatorList list, @Nullable String after, int first) {
        var page = lists.members(onlookers.present(), list.id(), after, first);
        var creators = directory.summariesByIds(
                page.items().stream().map(CreatorList.Member::creatorId).collect(Collectors.toSet()));
        var rows = new ArrayList<Row>();
        for (var member : page.items()) {
            var creator = creators.get(member.creatorId());
            if (creator != null) {
                rows.add(new Row(member, creator));
            }
        }
        return new PagedGrid.Slice<>(rows, page.endCursor(), page.hasNext());
    }

    private Component note(CreatorList list, Row row) {
        var words = new Span(Objects.requireNonNullElse(row.member().note(), ""));
        var cell = new Span(words);
        if (onlookers.user().mayWrite()) {
            cell.add(Buttons.icon(
                    VaadinIcon.EDIT,
                    text("relations.list.note.edit", row.creator().displayName()),
                    () -> editNote(list, row)));
        }
        return cell;
    }

    private void editNote(CreatorList list, Row row) {
        var area = new TextArea(text("relations.list.note"));
        area.setValue(Objects.requireNonNullElse(row.member().note(), ""));
        new FormDialog(text("relations.list.note.edit", row.creator().displayName()), area)
                .onSave(
                        text("console.save"),
                        () -> Outcomes.finish(
                                lists.note(
                                        onlookers.present(),
                                        list.id(),
                                        row.member().creatorId(),
                                        area.getValue()),
                                this::show))
                .open();
    }

    private void takeOff(CreatorList list, Row row) {
        var ids = Set.of(row.member().creatorId());
        Outcomes.finishNow(lists.takeOff(onlookers.present(), list.id(), ids), now -> {
            show(now);
            Toast.undo(
                    text("relations.list.taken-off", row.creator().displayName()),
                    () -> Outcomes.finishNow(lists.add(onlookers.present(), list.id(), ids), again -> {
                        if (row.member().note() != null) {
                            lists.note(
                                    onlookers.present(),
                                    list.id(),
                                    row.member().creatorId(),
                                    row.member().note());
                        }
                        show(again);
                    }));
        });
    }

    private void rename(CreatorList list) {
        var field = new TextField(text("relations.field.name"));
        field.setValue(list.name());
        field.focus();
        new FormDialog(text("relations.list.rename"), field)
                .onSave(
                        text("console.save"),
                        () -> Outcomes.finish(
                                lists.rename(onlookers.present(), list.id(), field.getValue()), this::show))
                .open();
    }

    private void remove(CreatorList list) {
        Confirm.danger(
                text("relations.list.remove.question", list.name()),
                text("relations.list.remove.consequence", SelectionBar.words(list.members())),
                text("relations.list.remove"),
                () -> Outcomes.finishNow(lists.remove(onlookers.present(), list.id()), gone -> {
                    Toast.done(text("relations.list.removed", gone.name()));
                    Address.empty().go(ListsView.class);
                }));
    }
}
