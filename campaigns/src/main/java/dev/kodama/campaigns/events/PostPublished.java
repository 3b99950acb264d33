package dev.kodama.campaigns.events;

import dev.kodama.creators.events.CreatorAtWork;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.UUID;

/// A post went live.
public record PostPublished(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version,
        UUID postId,
        Platform platform,
        String url,
        Instant publishedAt)
        implements CollaborationEvent, CreatorAtWork {}
