package dev.kodama.creators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question to the register that is asked again and again.
///
/// @param owner who saved it, and who alone may change it
/// @param brandId whose people see it if it is shared; null for the whole house
/// @param shared whether others see it
public record SavedSearch(
        UUID id,
        String name,
        String owner,
        @Nullable UUID brandId,
        boolean shared,
        CreatorFilter filter,
        CreatorSort sort,
        Instant createdAt,
        Instant updatedAt) {
    /// What its owner decides.
    public record Wish(String name, @Nullable UUID brandId, boolean shared, CreatorFilter filter, CreatorSort sort) {}
}
