package dev.kodama.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goes on between one campaign and one creator.
///
/// @param creatorName as the register last told it
/// @param contactable false once the creator has opted out
/// @param offeredYen the latest offer without consumption tax, null before the first
/// @param message what the manager wrote with the offer
/// @param agreedYen the accepted fee, null before acceptance
/// @param paidYen what was paid so far
/// @param draftRound the latest draft, 0 before the first
/// @param linkExpiresAt until when the personal link works, null if there is none
public record Collaboration(
        UUID id,
        long version,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        String creatorName,
        boolean contactable,
        CollaborationStage stage,
        @Nullable Long offeredYen,
        @Nullable String message,
        @Nullable Long agreedYen,
        long paidYen,
        int draftRound,
        @Nullable String declineReason,
        Instant shortlistedAt,
        @Nullable Instant invitedAt,
        @Nullable Instant answeredAt,
        Instant changedAt,
        @Nullable Instant linkExpiresAt) {}
