package dev.kodama.creators.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The latest known figures of one account. A figure that is not known is null, never 0.
///
/// @param version rises with every newer snapshot of this account, and when one is taken back
/// @param capturedAt when the newest snapshot was taken; the epoch if nothing is known any more
/// @param followers at `capturedAt`
/// @param posts how many recent posts the averages are taken over
/// @param avgViews per post, likewise the other averages
/// @param othersComments top-level comments by others that were looked at for the reply rate
/// @param answeredComments how many of those the account answered, at most `othersComments`
/// @param source where the figures come from, such as `import:2026-11-22 list.csv` or `youtube-api`
public record AccountFigures(
        UUID creatorId,
        UUID accountId,
        long version,
        Platform platform,
        Instant capturedAt,
        String source,
        @Nullable Long followers,
        @Nullable Integer posts,
        @Nullable Long avgViews,
        @Nullable Long avgLikes,
        @Nullable Long avgComments,
        @Nullable Long avgShares,
        @Nullable Long avgSaves,
        @Nullable Integer othersComments,
        @Nullable Integer answeredComments) {}
