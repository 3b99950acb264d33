package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.popover.PopoverVariant;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Count;
import dev.kodama.creators.SavedSearch;
import dev.kodama.creators.SavedSearches;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The searches that a person saved or that are shared with them, each with how many are new, and the present search
/// to be saved.
final class SavedSearchMenu extends Div {
    private final SavedSearches searches;
    private final BrandBook brands;
    private final Onlookers onlookers;
    private final Popover popover = new Popover();
    private Address address = Address.empty();

    SavedSearchMenu(SavedSearches searches, BrandBook brands, Onlookers onlookers) {
        this.searches = searches;
        this.brands = brands;
        this.onlookers = onlookers;
        var button = new Button(text("relations.searches.title"), VaadinIcon.BOOKMARK_O.create());
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(text("relations.searches.title"));
        popover.setWidth("24rem");
        popover.addThemeVariants(PopoverVariant.LUMO_ARROW);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fill();
            }
        });
        add(button, popover);
    }

    void show(Address shown) {
        address = shown;
    }

    /// Read when it is opened: until then nobody wants to know.
    private void fill() {
        popover.removeAll();
        var list = new Div();
        list.addClassName("saved-searches");
        var found = searches.all(onlookers.present());
        var fresh = searches.newSinceLastLook(
                onlookers.present(), found.stream().map(SavedSearch::id).collect(Collectors.toSet()));
        for (var search : found) {
            list.add(line(search, fresh.get(search.id())));
        }
        if (found.isEmpty()) {
            var hint = new Paragraph(text("relations.searches.none"));
            hint.addClassName("quiet");
            list.add(hint);
        }
        if (onlookers.user().mayWrite()) {
            list.add(Buttons.plain(text("relations.searches.save"), this::save));
        }
        popover.add(list);
    }

    private Component line(SavedSearch search, @Nullable Count fresh) {
        var open = new NativeButton(search.name());
        open.addClassName("facet-value");
        if (fresh != null && fresh.value() > 0) {
            open.add(new Badge(text("relations.searches.new", Formats.count(fresh.value())), Badge.Tone.ACCENT));
        }
        open.addClickListener(click -> {
            popover.close();
            searches.look(onlookers.present(), search.id());
            RegisterAddress.of(search.filter(), search.sort()).go(RegisterView.class);
        });
        var line = new Div(open);
        line.addClassName("saved-search");
        if (search.owner().equals(onlookers.user().username())
                && onlookers.user().mayWrite()) {
            line.add(Buttons.icon(
                    VaadinIcon.TRASH, text("relations.searches.remove", search.name()), () -> remove(search)));
        } else {
            var owner = new Span(search.owner());
            owner.addClassNames("quiet", "small");
            line.add(owner);
        }
        return line;
    }

    private void save() {
        popover.close();
        var name = new TextField(text("relations.field.name"));
        name.setRequiredIndicatorVisible(true);
        name.focus();
        var visibility = VisibilityField.orOnlyMe(brands, onlookers.user());
        new FormDialog(text("relations.searches.save"), name, visibility)
                .onSave(
                        text("console.save"),
                        () -> Outcomes.finish(
                                searches.save(
                                        onlookers.present(),
                                        new SavedSearch.Wish(
                                                name.getValue(),
                                                visibility.getValue().brandId(),
                                                visibility.getValue().shared(),
                                                RegisterAddress.filter(address, onlookers.present()),
                                                RegisterAddress.sort(address))),
                                saved -> Toast.done(text("relations.searches.saved", saved.name()))))
                .open();
    }

    private void remove(SavedSearch search) {
        popover.close();
        Outcomes.finishNow(
                searches.remove(onlookers.present(), search.id()),
                removed -> Toast.undo(
                        text("relations.searches.removed", removed.name()),
                        () -> Outcomes.finishNow(
                                searches.save(
                                        onlookers.present(),
                                        new SavedSearch.Wish(
                                                removed.name(),
                                                removed.brandId(),
                                                removed.shared(),
                                                removed.filter(),
                                                removed.sort())),
                                again -> {})));
    }
}
