package dev.kodama.campaigns.events;

import java.time.Instant;
import java.util.UUID;

/// A creator was put on a campaign's shortlist.
public record CreatorShortlisted(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version)
        implements CollaborationEvent {}
