package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Creators were erased because they wished so. Whoever remembers what they wrote, or by what handle or address they
/// went, erases it, also what arrives later; what was agreed and paid stays, under the id and the name that
/// [CreatorProfile#withdrawnAt] comes with.
public record CreatorsErased(UUID eventId, Instant occurredAt, List<Erased> creators) implements CreatorsEvent {
    /// @param accountIds the accounts that they had
    public record Erased(UUID creatorId, List<UUID> accountIds) {}
}
