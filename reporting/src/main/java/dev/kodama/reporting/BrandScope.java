package dev.kodama.reporting;

import java.util.Set;
import java.util.UUID;

/// Whose campaigns somebody may see. What lies outside does not exist for them.
public sealed interface BrandScope {
    /// Every brand of the house.
    record Everything() implements BrandScope {}

    /// Only these brands; none at all, if the set is empty.
    record Brands(Set<UUID> brandIds) implements BrandScope {
        public Brands {
            brandIds = Set.copyOf(brandIds);
        }
    }

    static BrandScope everything() {
        return new Everything();
    }

    static BrandScope of(Set<UUID> brandIds) {
        return new Brands(brandIds);
    }
}
