package dev.kodama.campaigns.events;

import java.time.Instant;
import java.util.UUID;

/// A creator was taken off the shortlist before an invitation went out.
public record CreatorRemoved(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version)
        implements CollaborationEvent {}
