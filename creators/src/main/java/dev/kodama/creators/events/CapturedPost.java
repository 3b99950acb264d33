package dev.kodama.creators.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One post and the latest that is known of each of its figures. A figure that is hidden or was not told is null,
/// never 0.
///
/// @param paid whether it is paid promotion, by the platform's mark or its own label; null if neither is known
/// @param capturedAt when the newest of its figures were true; null while it has none
/// @param followers of the account when it was published: the count taken nearest to that moment, at most
///   [#MAX_DAYS_TO_COUNT] days before or after; null if there is none
public record CapturedPost(
        UUID postId,
        @Nullable Instant publishedAt,
        @Nullable PostFormat format,
        @Nullable Boolean paid,
        @Nullable Instant capturedAt,
        @Nullable Long views,
        @Nullable Long likes,
        @Nullable Long comments,
        @Nullable Long shares,
        @Nullable Long saves,
        @Nullable Long followers) {
    /// A count further away says too little about the audience that a post met.
    public static final int MAX_DAYS_TO_COUNT = 180;
}
