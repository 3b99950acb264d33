package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.CreatorLists;
import jakarta.annotation.security.PermitAll;

/// The lists of creators, by name.
@Route("lists")
@PermitAll
class ListsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final CreatorLists lists;
    private final BrandBook brands;
    private final Onlookers onlookers;
    private final OwnBrands ownBrands;

    ListsView(CreatorLists lists, BrandBook brands, Onlookers onlookers, OwnBrands ownBrands) {
        this.lists = lists;
        this.brands = brands;
        this.onlookers = onlookers;
        this.ownBrands = ownBrands;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header = new PageHeader(text("relations.lists.title"));
        header.about(text("relations.lists.about"));
        if (onlookers.user().mayWrite()) {
            header.actions(Buttons.primary(text("relations.lists.new"), this::create));
        }
        add(header, content());
    }

    @Override
    public String getPageTitle() {
        return text("relations.lists.title");
    }

    private Component content() {
        var found = lists.all(onlookers.present());
        if (found.isEmpty()) {
            return onlookers.user().mayWrite()
                    ? new EmptyState(
                            VaadinIcon.LIST_SELECT,
                            text("relations.lists.none"),
                            text("relations.lists.none.what-to-do"),
                            Buttons.plain(text("relations.lists.new"), this::create))
                    : new EmptyState(
                            VaadinIcon.LIST_SELECT, text("relations.lists.none"), text("relations.lists.none.ask"));
        }
        var names = ownBrands.names(found.stream().map(list -> list.brandId()).toList());
        var table = new PlainTable(
                text("relations.field.name"),
                text("relations.lists.members"),
                text("relations.visibility"),
                text("relations.lists.created-by"),
                text("relations.lists.created-at"));
        for (var list : found) {
            table.row(
                    CreatorsNavigation.listLink(list.id(), list.name()),
                    SelectionBar.words(list.members()),
                    names.visibility(list.brandId()),
                    list.createdBy(),
                    Formats.date(list.createdAt()));
        }
        var paper = new Div(table);
        paper.addClassName("section");
        return paper;
    }

    private void create() {
        var name = new TextField(text("relations.field.name"));
        name.setRequiredIndicatorVisible(true);
        name.focus();
        var visibility = VisibilityField.ofHouseOrBrand(brands, onlookers.user());
        new FormDialog(text("relations.lists.new"), name, visibility)
                .onSave(
                        text("console.add"),
                        () -> Outcomes.finish(
                                lists.create(
                                        onlookers.present(),
                                        name.getValue(),
                                        visibility.getValue().brandId()),
                                list -> CreatorsNavigation.openList(list.id())))
                .open();
    }
}
