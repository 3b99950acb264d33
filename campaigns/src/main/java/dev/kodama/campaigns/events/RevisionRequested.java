package dev.kodama.campaigns.events;

import dev.kodama.creators.events.CreatorAtWork;
import java.time.Instant;
import java.util.UUID;

/// The manager asked for another round.
///
/// @param round the draft that it is about
public record RevisionRequested(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version,
        int round)
        implements CollaborationEvent, CreatorAtWork {}
