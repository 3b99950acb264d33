package dev.kodama.campaigns;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post that went live.
///
/// @param figures the latest, null while none were recorded
public record Post(
        UUID id,
        UUID collaborationId,
        UUID campaignId,
        Platform platform,
        String url,
        Instant publishedAt,
        @Nullable PostFigures figures) {}
