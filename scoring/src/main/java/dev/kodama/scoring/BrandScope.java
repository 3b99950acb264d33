package dev.kodama.scoring;

import java.util.Set;
import java.util.UUID;

/// Which brands' campaigns the asker may see. What lies outside is "not found".
public sealed interface BrandScope {
    boolean covers(UUID brandId);

    static BrandScope everything() {
        return new Everything();
    }

    static BrandScope of(Set<UUID> brandIds) {
        return new Brands(Set.copyOf(brandIds));
    }

    record Everything() implements BrandScope {
        @Override
        public boolean covers(UUID brandId) {
            return true;
        }
    }

    record Brands(Set<UUID> brandIds) implements BrandScope {
        @Override
        public boolean covers(UUID brandId) {
            return brandIds.contains(brandId);
        }
    }
}
