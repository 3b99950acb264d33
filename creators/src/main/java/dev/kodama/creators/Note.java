package dev.kodama.creators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that someone has written down about a creator.
///
/// @param creatorId who it is about, as they are now: who absorbed another has their notes too
/// @param brandId whose people see it; null for the whole house
/// @param pinned stands above the others
/// @param author who wrote it, and who alone may edit it or take it away
public record Note(
        UUID id,
        UUID creatorId,
        @Nullable UUID brandId,
        String text,
        boolean pinned,
        String author,
        Instant createdAt,
        @Nullable Instant editedAt) {}
