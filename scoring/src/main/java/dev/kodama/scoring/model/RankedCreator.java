package dev.kodama.scoring.model;

import dev.kodama.creators.events.Platform;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a ranking.
///
/// @param rank 1 for the first; 0 for a near miss, which stands outside the ranking
/// @param cursor where the next page would go on
/// @param points ten-thousandths of a point, between `low` and `high`
/// @param platform of the judged account; null where the creator has no account
/// @param offWanted followers off the wanted tier: 0 inside, negative if too few, positive if too many
/// @param engagementPpm in millionths
/// @param replyLowPpm Wilson lower bound of the reply rate in millionths
/// @param priceYen lowest price on that platform
/// @param audienceSharePpm share of the audience inside the target
/// @param audienceBounds between what and what that share lies where only marginals are known
/// @param capturedOn when the judged account's figures were captured
/// @param missing how many of the metrics that count are not known
/// @param stage how far the campaign already is with this creator
public record RankedCreator(
        UUID creatorId,
        String displayName,
        @Nullable String handle,
        long rank,
        String cursor,
        int low,
        int points,
        int high,
        @Nullable Platform platform,
        @Nullable TierPosition tier,
        long offWanted,
        @Nullable Integer engagementPpm,
        @Nullable Integer replyLowPpm,
        @Nullable Long priceYen,
        @Nullable Integer audienceSharePpm,
        @Nullable AudienceBounds audienceBounds,
        @Nullable LocalDate capturedOn,
        int missing,
        @Nullable Stage stage) {}
