package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Section;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The lists that a creator is on.
final class ListsSection extends Composite<Section> {
    private final CreatorLists lists;
    private final Onlookers onlookers;
    private final Creator creator;
    private final Runnable changed;

    ListsSection(CreatorLists lists, Onlookers onlookers, Creator creator, Runnable changed) {
        this.lists = lists;
        this.onlookers = onlookers;
        this.creator = creator;
        this.changed = changed;
    }

    @Override
    protected Section initContent() {
        var present =
                lists.ofCreators(onlookers.present(), Set.of(creator.id())).getOrDefault(creator.id(), List.of());
        var lines = new Div();
        lines.addClassName("lines");
        for (var list : present) {
            var line = new Div(new Div(CreatorsNavigation.listLink(list.id(), list.name())));
            line.addClassName("line");
            lines.add(line);
        }
        if (present.isEmpty()) {
            var none = new Paragraph(text("relations.lists.of-nobody"));
            none.addClassName("quiet");
            lines.add(none);
        }
        var section = new Section(text("relations.lists.title"), lines);
        if (onlookers.user().mayWrite()) {
            section.actions(Buttons.plain(text("relations.bulk.ADD_TO_LIST"), () -> add(present)));
        }
        return section;
    }

    private void add(List<CreatorList> present) {
        var box = new ComboBox<CreatorList>(text("relations.bulk.list"));
        box.setItems(lists.all(onlookers.present()).stream()
                .filter(list -> present.stream().noneMatch(on -> on.id().equals(list.id())))
                .toList());
        box.setItemLabelGenerator(CreatorList::name);
        new FormDialog(text("relations.bulk.ADD_TO_LIST"), box)
                .onSave(
                        text("console.add"),
                        () -> box.getValue() == null
                                ? Optional.of(text("relations.bulk.list.missing"))
                                : Outcomes.finish(
                                        lists.add(
                                                onlookers.present(),
                                                box.getValue().id(),
                                                Set.of(creator.id())),
                                        list -> changed.run()))
                .open();
    }
}
