package dev.kodama.creators;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who looks or acts. What the register keeps for one brand is not refused to others but simply not there.
///
/// @param username as in the house's list of accounts
/// @param brandIds the brands whose lists, notes and searches are visible; null for those of every brand
public record Onlooker(String username, @Nullable Set<UUID> brandIds) {
    public Onlooker {
        brandIds = brandIds == null ? null : Set.copyOf(brandIds);
    }

    /// The house's own jobs, and whoever may see every brand.
    public static Onlooker ofAllBrands(String username) {
        return new Onlooker(username, null);
    }

    /// @param brandId null for what belongs to the whole house, which everybody sees
    public boolean sees(@Nullable UUID brandId) {
        return brandId == null || brandIds == null || brandIds.contains(brandId);
    }
}
