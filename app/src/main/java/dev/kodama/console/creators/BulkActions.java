package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.JobProgress;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Bulk;
import dev.kodama.creators.Bulk.Action;
import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.BulkDesk;
import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What can be done to many creators at once: each asks what has to be known, says to how many it will be done, and
/// hands the work in.
record BulkActions(
        BulkDesk desk,
        CreatorLists lists,
        CreatorDirectory directory,
        BrandBook brands,
        Onlookers onlookers,
        Consumer<Component> watch,
        Runnable afterwards) {

    Component menu(Selection selection, Count count) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_SMALL);
        menu.addItem(text("relations.bulk.ADD_TO_LIST"), click -> addToList(selection, count));
        menu.addItem(text("relations.bulk.TAG"), click -> tags(Action.TAG, selection, count));
        var more = menu.addItem(text("relations.bulk.more"));
        more.getSubMenu().addItem(text("relations.bulk.UNTAG"), click -> tags(Action.UNTAG, selection, count));
        more.getSubMenu().addItem(text("relations.bulk.TAKE_OFF_LIST"), click -> takeOffList(selection, count));
        more.getSubMenu().addItem(text("relations.bulk.OPT_OUT"), click -> optOut(selection, count));
        return menu;
    }

    private void tags(Action action, Selection selection, Count count) {
        var box = new TagBox(directory, Set.of());
        ask(action, count, () -> start(new Bulk.Wish(action, box.getValue(), null), selection), box);
    }

    private void addToList(Selection selection, Count count) {
        var known = lists.all(onlookers.present());
        var box = new ComboBox<CreatorList>(text("relations.bulk.list"));
        box.setItems(known);
        box.setItemLabelGenerator(CreatorList::name);
        var name = new TextField(text("relations.bulk.new-list"));
        var visibility = VisibilityField.ofHouseOrBrand(brands, onlookers.user());
        ask(
                Action.ADD_TO_LIST,
                count,
                () -> {
                    var list = box.getValue();
                    if (list != null) {
                        return start(new Bulk.Wish(Action.ADD_TO_LIST, Set.of(), list.id()), selection);
                    }
                    var problem = new String[1];
                    var created = new UUID[1];
                    Outcomes.finish(
                                    lists.create(
                                            onlookers.present(),
                                            name.getValue(),
                                            visibility.getValue().brandId()),
                                    made -> created[0] = made.id())
                            .ifPresent(words -> problem[0] = words);
                    return created[0] == null
                            ? Optional.of(problem[0])
                            : start(new Bulk.Wish(Action.ADD_TO_LIST, Set.of(), created[0]), selection);
                },
                box,
                name,
                visibility);
    }

    private void takeOffList(Selection selection, Count count) {
        var box = new Select<CreatorList>();
        box.setLabel(text("relations.bulk.list"));
        box.setItems(lists.all(onlookers.present()));
        box.setItemLabelGenerator(CreatorList::name);
        ask(
                Action.TAKE_OFF_LIST,
                count,
                () -> start(new Bulk.Wish(Action.TAKE_OFF_LIST, Set.of(), idOf(box.getValue())), selection),
                box);
    }

    private static @Nullable UUID idOf(@Nullable CreatorList list) {
        return list == null ? null : list.id();
    }

    private void optOut(Selection selection, Count count) {
        Confirm.danger(
                text("relations.bulk.question.OPT_OUT", SelectionBar.words(count)),
                text("relations.bulk.opt-out.consequence"),
                text("relations.bulk.OPT_OUT"),
                () -> start(new Bulk.Wish(Action.OPT_OUT, Set.of(), null), selection)
                        .ifPresent(Toast::problem));
    }

    private static void ask(Action action, Count count, Supplier<Optional<String>> start, Component... fields) {
        new FormDialog(text("relations.bulk.question." + action.name(), SelectionBar.words(count)), fields)
                .onSave(word("relations.bulk", action), start)
                .open();
    }

    private Optional<String> start(Bulk.Wish wish, Selection selection) {
        return Outcomes.finish(desk.start(onlookers.present(), wish, selection), this::show);
    }

    private void show(Bulk bulk) {
        watch.accept(new JobProgress(() -> state(bulk.id()), finished -> finished(bulk.id())));
    }

    private JobProgress.State state(UUID id) {
        var now = now(id);
        return new JobProgress.State(
                text("relations.bulk.status." + now.status().name(), word("relations.bulk", now.action())),
                now.done(),
                now.total(),
                now.status().isAtWork());
    }

    private void finished(UUID id) {
        var now = now(id);
        if (now.status() == Bulk.Status.UNDONE) {
            Toast.done(text("relations.bulk.undone"));
        } else if (now.changed() == 0) {
            Toast.done(text("relations.bulk.unchanged"));
        } else {
            Toast.undo(
                    text("relations.bulk.done", word("relations.bulk", now.action()), Formats.count(now.changed())),
                    () -> Outcomes.finishNow(desk.undo(onlookers.present(), id), this::show));
        }
        afterwards.run();
    }

    private Bulk now(UUID id) {
        return List.copyOf(desk.byIds(onlookers.present(), Set.of(id)).values()).getFirst();
    }
}
