package dev.kodama.campaigns.events;

import dev.kodama.creators.events.CreatorAtWork;
import java.time.Instant;
import java.util.UUID;

/// The creator handed in a draft.
///
/// @param round 1 for the first draft, rising
public record DraftSubmitted(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version,
        int round)
        implements CollaborationEvent, CreatorAtWork {}
