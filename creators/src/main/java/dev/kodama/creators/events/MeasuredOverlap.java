package dev.kodama.creators.events;

import java.time.Instant;
import java.util.UUID;

/// How many followers two accounts share, as somebody has measured it.
///
/// @param oneAccountId less than `otherAccountId`, as PostgreSQL orders them
public record MeasuredOverlap(
        UUID oneAccountId,
        UUID otherAccountId,
        long version,
        Instant capturedAt,
        String source,
        long sharedFollowers) {}
