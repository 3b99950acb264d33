package dev.kodama.scoring.outcome;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was forecast for a post of a creator when they were shortlisted or accepted, and what came.
///
/// @param postId null as long as no post went live on that platform
/// @param publishedAt of that post; null as long as that is not known
/// @param engagements as the forecast counts them; null as long as they are not known
/// @param reach likewise
public record ForecastAndResult(
        UUID campaignId,
        UUID creatorId,
        Instant madeAt,
        ForecastOccasion occasion,
        Forecast forecast,
        @Nullable UUID postId,
        @Nullable Instant publishedAt,
        @Nullable Instant capturedAt,
        @Nullable Long engagements,
        @Nullable Long reach) {
    /// Whether the forecast was there first. One that was not, such as after a rebuild, proves nothing.
    public boolean isInTime() {
        return publishedAt != null && !madeAt.isAfter(publishedAt);
    }
}
