package dev.kodama.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a page shows, as the query part of its address: filters, order, tab, selection.
///
/// State flows one way. A control only goes to a new address; the view reads the address in `beforeEnter` and shows it.
/// So the back button, a bookmark and a link in a chat all work without further code.
public record Address(Map<String, List<String>> values) {
    public Address {
        values = Map.copyOf(values);
    }

    public static Address of(BeforeEvent event) {
        return new Address(event.getLocation().getQueryParameters().getParameters());
    }

    public static Address empty() {
        return new Address(Map.of());
    }

    public Optional<String> one(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// A value that is no such constant is ignored: addresses are typed by people.
    public <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
        return all(name, type).stream().findFirst();
    }

    public <E extends Enum<E>> Set<E> all(String name, Class<E> type) {
        var found = EnumSet.noneOf(type);
        for (var value : all(name)) {
            for (var constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(value)) {
                    found.add(constant);
                }
            }
        }
        return found;
    }

    public Optional<Long> number(String name) {
        return one(name).flatMap(value -> {
            try {
                return Optional.of(Long.parseLong(value));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        });
    }

    /// The same address with another value; null or blank takes it out.
    public Address with(String name, @Nullable Object value) {
        return withAll(name, value == null ? List.of() : List.of(value));
    }

    public Address withAll(String name, Collection<?> newValues) {
        var written = new ArrayList<String>();
        for (var value : newValues) {
            var text = value instanceof Enum<?> constant ? constant.name().toLowerCase() : value.toString();
            if (!text.isBlank()) {
                written.add(text);
            }
        }
        var changed = new LinkedHashMap<>(values);
        if (written.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.copyOf(written));
        }
        return new Address(changed);
    }

    public QueryParameters query() {
        return new QueryParameters(values);
    }

    public void go(Class<? extends Component> view) {
        UI.getCurrentOrThrow().navigate(view, query());
    }

    public void go(Class<? extends Component> view, RouteParameters parameters) {
        UI.getCurrentOrThrow().navigate(view, parameters, query());
    }
}
