package dev.kodama.security;

import java.util.Set;
import java.util.UUID;

/// Whose campaigns somebody may see.
public sealed interface VisibleBrands {
    /// Those of every brand, also of brands to come.
    record All() implements VisibleBrands {}

    /// Those of these brands; none if empty.
    record Only(Set<UUID> brandIds) implements VisibleBrands {
        public Only {
            brandIds = Set.copyOf(brandIds);
        }
    }
}
