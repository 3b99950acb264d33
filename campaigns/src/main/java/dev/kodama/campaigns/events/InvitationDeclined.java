package dev.kodama.campaigns.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The creator declined.
///
/// @param reason in the creator's words, if any
public record InvitationDeclined(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version,
        @Nullable String reason)
        implements CollaborationEvent {}
