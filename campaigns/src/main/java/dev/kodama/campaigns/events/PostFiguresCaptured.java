package dev.kodama.campaigns.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Figures of a live post were entered or imported. Figures are totals since publication; unknown is null, never 0.
///
/// @param source such as `manual` or `import:figures.csv`
/// @param reach unique people
/// @param impressions times shown
/// @param views plays or page views, as the platform counts them
public record PostFiguresCaptured(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version,
        UUID postId,
        Instant capturedAt,
        String source,
        @Nullable Long reach,
        @Nullable Long impressions,
        @Nullable Long views,
        @Nullable Long likes,
        @Nullable Long comments,
        @Nullable Long shares,
        @Nullable Long saves)
        implements CollaborationEvent {}
