package dev.kodama.campaigns;

import java.util.Set;
import java.util.UUID;

/// Whose brands the caller may see. What lies outside is not refused but simply not there.
public sealed interface BrandScope {
    /// For administrators and for the house's own jobs.
    record Everything() implements BrandScope {}

    /// @param brandIds may be empty: then nothing is visible
    record Only(Set<UUID> brandIds) implements BrandScope {
        public Only {
            brandIds = Set.copyOf(brandIds);
        }
    }

    static BrandScope everything() {
        return new Everything();
    }

    static BrandScope of(Set<UUID> brandIds) {
        return new Only(brandIds);
    }

    default boolean covers(UUID brandId) {
        return switch (this) {
            case Everything _ -> true;
            case Only only -> only.brandIds().contains(brandId);
        };
    }
}
