package dev.kodama.console.parts;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;

/// Ids in addresses. What is no id leads nowhere.
public final class Ids {
    private Ids() {}

    public static UUID of(RouteParameters parameters, String name) {
        return parameters.get(name).flatMap(Ids::read).orElseThrow(NotFoundException::new);
    }

    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
