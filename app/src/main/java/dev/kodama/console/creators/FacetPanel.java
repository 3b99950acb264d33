package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.parts.Address;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.Facets;
import dev.kodama.creators.Facets.Dimension;
import dev.kodama.creators.Facets.Value;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What is among those who are shown, beside the list: each value with its number, and one click to choose it or to let
/// it go. On a narrow page it opens by a button.
final class FacetPanel extends Aside {
    private static final int SHOWN_AT_ONCE = 7;
    private final Consumer<Address> go;
    private final Div groups = new Div();

    /// @param go shows the register at another address
    FacetPanel(Consumer<Address> go) {
        this.go = go;
        addClassName("facets");
        getElement().setAttribute("aria-label", text("relations.facets.title"));
        groups.addClassName("facet-groups");
        var opener = new Button(text("relations.facets.title"), VaadinIcon.FILTER.create());
        opener.addClassName("facets-opener");
        opener.addClickListener(click -> {
            var open = !hasClassName("open");
            setClassName("open", open);
            opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        add(opener, groups);
    }

    void show(Facets facets, Address address) {
        groups.removeAll();
        facets.values().forEach((dimension, values) -> {
            if (!values.isEmpty()) {
                groups.add(group(dimension, values, address));
            }
        });
    }

    private Component group(Dimension dimension, List<Value> values, Address address) {
        var name = name(dimension);
        var chosen = address.all(name).stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .toList();
        var group = new Div(new H2(word("relations.facet", dimension)));
        group.addClassName("facet");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", word("relations.facet", dimension));
        var rest = new ArrayList<Component>();
        for (var value : values) {
            var isChosen = chosen.contains(value.value().toLowerCase(Locale.ROOT));
            var button = button(dimension, value, isChosen);
            button.addClickListener(click -> go.accept(toggled(address, name, value.value(), isChosen)));
            if (isChosen || group.getChildren().count() <= SHOWN_AT_ONCE) {
                group.add(button);
            } else {
                rest.add(button);
            }
        }
        if (!rest.isEmpty()) {
            var more = new NativeButton(text("relations.facets.more", rest.size()));
            more.addClassNames("facet-value", "facet-more");
            more.addClickListener(click -> {
                group.remove(more);
                group.add(rest);
            });
            group.add(more);
        }
        return group;
    }

    private static NativeButton button(Dimension dimension, Value value, boolean isChosen) {
        var words = new Span(words(dimension, value.value()));
        var count = new Span(count(value));
        count.addClassName("figure");
        if (!value.exact()) {
            count.setTitle(text("relations.facets.between", Formats.count(value.low()), Formats.count(value.high())));
        }
        var button = new NativeButton();
        button.add(words, count);
        button.addClassName("facet-value");
        button.getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
        return button;
    }

    private static Address toggled(Address address, String name, String value, boolean isChosen) {
        var values = new ArrayList<>(address.all(name));
        if (isChosen) {
            values.removeIf(value::equalsIgnoreCase);
        } else {
            values.add(
                    name.equals(RegisterAddress.PLATFORM) || name.equals(RegisterAddress.TIER)
                            ? value.toLowerCase(Locale.ROOT)
                            : value);
        }
        return address.withAll(name, values);
    }

    private static String name(Dimension dimension) {
        return switch (dimension) {
            case PLATFORM -> RegisterAddress.PLATFORM;
            case TIER -> RegisterAddress.TIER;
            case LANGUAGE -> RegisterAddress.LANGUAGE;
            case COUNTRY -> RegisterAddress.COUNTRY;
            case TOPIC -> RegisterAddress.TOPIC;
            case TAG -> RegisterAddress.TAG;
        };
    }

    private static String words(Dimension dimension, String value) {
        return switch (dimension) {
            case PLATFORM -> word("console.platform", Platform.valueOf(value));
            case TIER -> word("console.tier", Tier.valueOf(value));
            case LANGUAGE -> Regions.language(value);
            case COUNTRY -> Regions.country(value);
            case TOPIC -> value;
            case TAG -> "#" + value;
        };
    }

    private static String count(Value value) {
        return value.exact()
                ? Formats.count(value.count())
                : text("relations.facets.about", Formats.compact(value.count()));
    }
}
