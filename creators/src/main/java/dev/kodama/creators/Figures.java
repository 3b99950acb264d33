package dev.kodama.creators;

import org.jspecify.annotations.Nullable;

/// The figures of an account at one moment. Not known is null, never 0.
///
/// @param totalPosts everything ever posted
/// @param posts how many recent posts the averages are taken over
/// @param avgViews per post, likewise the other averages
/// @param avgEngagements all interactions per post, where a source gives only their sum
/// @param othersComments top-level comments by others that were looked at
/// @param answeredComments how many of those the account answered, at most `othersComments`
public record Figures(
        @Nullable Long followers,
        @Nullable Integer totalPosts,
        @Nullable Integer posts,
        @Nullable Long avgViews,
        @Nullable Long avgLikes,
        @Nullable Long avgComments,
        @Nullable Long avgShares,
        @Nullable Long avgSaves,
        @Nullable Long avgEngagements,
        @Nullable Integer othersComments,
        @Nullable Integer answeredComments) {
    public static final Figures NONE = new Figures(null, null, null, null, null, null, null, null, null, null, null);

    public static Figures followers(long followers) {
        return new Figures(followers, null, null, null, null, null, null, null, null, null, null);
    }

    /// What a platform's profile tells: no averages.
    public static Figures ofProfile(@Nullable Long followers, @Nullable Integer totalPosts) {
        return new Figures(followers, totalPosts, null, null, null, null, null, null, null, null, null);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
