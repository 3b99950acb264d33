package dev.kodama.reporting;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One live post.
///
/// @param capturedAt when its newest figures were taken
/// @param source where those come from, such as `manual`
public record PostResult(
        UUID postId,
        Platform platform,
        String url,
        Instant publishedAt,
        @Nullable Instant capturedAt,
        @Nullable String source,
        Figures figures) {}
