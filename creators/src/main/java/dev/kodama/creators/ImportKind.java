package dev.kodama.creators;

import dev.kodama.creators.events.FollowerCoverage;
import org.jspecify.annotations.Nullable;

/// What the lines of a file are about.
public enum ImportKind {
    /// People and their accounts, with figures or an audience where the file has them; creates who is not yet
    /// known.
    CREATORS,
    /// Figures of known accounts over time.
    SNAPSHOTS,
    /// Audience cells of known creators, one cell a line.
    AUDIENCES,
    /// Prices of known creators, one price a line.
    RATE_CARDS,
    /// Followers of known accounts, looked at one by one, one a line: what their profiles look like, no names.
    FOLLOWER_PROFILES,
    /// All who follow known accounts, one follower a line.
    FOLLOWERS,
    /// Some who follow known accounts, each drawn with the same chance, one follower a line.
    FOLLOWERS_DRAWN,
    /// Some who follow known accounts, chosen in whatever way, one follower a line.
    FOLLOWERS_PARTLY,
    /// How many followers two known accounts share, one pair a line.
    OVERLAPS,
    /// Posts of known accounts with their figures, one post a line: lists, and what platforms let their users download.
    POSTS,
    /// Comments below posts of known accounts, one comment a line.
    COMMENTS;

    /// Whether lines tell of creators themselves; else of what hangs on their accounts.
    public boolean isAboutCreators() {
        return switch (this) {
            case CREATORS, SNAPSHOTS, AUDIENCES, RATE_CARDS -> true;
            case FOLLOWER_PROFILES, FOLLOWERS, FOLLOWERS_DRAWN, FOLLOWERS_PARTLY, OVERLAPS, POSTS, COMMENTS -> false;
        };
    }

    /// Whether a file of it may have names and words of people who never heard of us; it is thrown away when its import
    /// has ended, however that was.
    public boolean namesStrangers() {
        return followerCoverage() != null || this == FOLLOWER_PROFILES || this == COMMENTS;
    }

    /// Whether lines say who follows whom; such lists are never kept as they are.
    public boolean isAboutFollowers() {
        return followerCoverage() != null || this == OVERLAPS;
    }

    /// Whether lines name followers.
    public @Nullable FollowerCoverage followerCoverage() {
        return switch (this) {
            case FOLLOWERS -> FollowerCoverage.COMPLETE;
            case FOLLOWERS_DRAWN -> FollowerCoverage.RANDOM;
            case FOLLOWERS_PARTLY -> FollowerCoverage.PARTIAL;
            case CREATORS, SNAPSHOTS, AUDIENCES, RATE_CARDS, FOLLOWER_PROFILES, OVERLAPS, POSTS, COMMENTS -> null;
        };
    }
}
