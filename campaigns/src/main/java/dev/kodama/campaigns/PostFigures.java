package dev.kodama.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was read off a post at one moment: totals since publication. Unknown is null, never 0.
///
/// @param source such as `manual` or `import:figures.csv`
/// @param reach unique people
/// @param impressions times shown
/// @param views plays or page views, as the platform counts them
public record PostFigures(
        Instant capturedAt,
        String source,
        @Nullable Long reach,
        @Nullable Long impressions,
        @Nullable Long views,
        @Nullable Long likes,
        @Nullable Long comments,
        @Nullable Long shares,
        @Nullable Long saves) {}
