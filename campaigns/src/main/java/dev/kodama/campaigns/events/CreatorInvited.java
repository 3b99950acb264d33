package dev.kodama.campaigns.events;

import java.time.Instant;
import java.util.UUID;

/// A creator was invited with an offer.
///
/// @param offeredYen the offered fee without consumption tax, 0 or more
public record CreatorInvited(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version,
        long offeredYen)
        implements CollaborationEvent {}
