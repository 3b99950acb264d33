package dev.kodama.creators;

import org.jspecify.annotations.Nullable;

/// The figures of a post at one moment. What is hidden or was not told is null, never 0.
///
/// @param reach how many people saw it
/// @param shares on X the reposts
public record PostFigures(
        @Nullable Long views,
        @Nullable Long reach,
        @Nullable Long likes,
        @Nullable Long comments,
        @Nullable Long shares,
        @Nullable Long saves) {
    public static final PostFigures NONE = new PostFigures(null, null, null, null, null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// These figures, and where one is not known, the other's.
    public PostFigures or(PostFigures older) {
        return new PostFigures(
                views != null ? views : older.views,
                reach != null ? reach : older.reach,
                likes != null ? likes : older.likes,
                comments != null ? comments : older.comments,
                shares != null ? shares : older.shares,
                saves != null ? saves : older.saves);
    }
}
