package dev.kodama.creators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one source said about one account at one moment.
///
/// @param line of the file it comes from; null if it comes from elsewhere
public record Snapshot(
        UUID accountId,
        Instant capturedAt,
        Source source,
        @Nullable Integer line,
        Figures figures) {}
