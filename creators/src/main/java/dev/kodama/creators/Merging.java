package dev.kodama.creators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That someone found two creators to be one person.
///
/// @param survivorName, absorbedName as they were called before
/// @param undoneBy with `undoneAt` null as long as the merge stands
public record Merging(
        UUID id,
        UUID survivorId,
        String survivorName,
        UUID absorbedId,
        String absorbedName,
        String mergedBy,
        Instant mergedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {}
