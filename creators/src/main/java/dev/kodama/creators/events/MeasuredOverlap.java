package dev.kodama.creators.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many followers two accounts share, as somebody has measured it.
///
/// @param oneAccountId less than `otherAccountId`, as PostgreSQL orders them
/// @param sharedFollowers null if what was measured was taken back and nothing is known any more
public record MeasuredOverlap(
        UUID oneAccountId,
        UUID otherAccountId,
        long version,
        Instant capturedAt,
        String source,
        @Nullable Long sharedFollowers) {}
