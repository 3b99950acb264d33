package dev.kodama.campaigns.events;

import dev.kodama.creators.events.CreatorAtWork;
import java.time.Instant;
import java.util.UUID;

/// The creator accepted; the fee is agreed from here on.
///
/// @param agreedYen the agreed fee without consumption tax, 0 or more
public record InvitationAccepted(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version,
        long agreedYen)
        implements CollaborationEvent, CreatorAtWork {}
