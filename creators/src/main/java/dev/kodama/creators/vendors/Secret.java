package dev.kodama.creators.vendors;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A key from the configuration. It shows itself to the one who sends it and to nobody else, a log least of all.
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /// Configuration is bound by this.
    public static Secret of(String value) {
        return new Secret(value.strip());
    }

    String reveal() {
        return value;
    }

    boolean isBlank() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
