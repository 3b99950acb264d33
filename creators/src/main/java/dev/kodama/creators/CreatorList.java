package dev.kodama.creators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list of creators that someone keeps by hand.
///
/// @param brandId whose people see it; null for the whole house
/// @param members how many of those on it are in the register; exact up to 10 000, beyond that at least so many
public record CreatorList(
        UUID id, String name, @Nullable UUID brandId, Count members, String createdBy, Instant createdAt) {
    /// Somebody on a list.
    ///
    /// @param note why, in a few words
    public record Member(
            UUID listId, UUID creatorId, @Nullable String note, String addedBy, Instant addedAt) {}
}
