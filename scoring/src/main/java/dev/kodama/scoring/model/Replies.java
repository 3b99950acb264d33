package dev.kodama.scoring.model;

import dev.kodama.creators.events.AccountFigures;
import org.jspecify.annotations.Nullable;

/// How many comments by others an account answers. What was counted comment by comment goes before what a file or a
/// person says in two numbers; each keeps its origin.
///
/// @param comments top-level comments by others, 1 or more
/// @param answered at most `comments`
/// @param counted whether they were counted comment by comment
public record Replies(int answered, int comments, boolean counted) {
    /// @param counted null, like `countedAnswered`, where no comments are known
    /// @return null if neither method has seen a comment
    public static @Nullable Replies of(
            AccountFigures figures, @Nullable Integer counted, @Nullable Integer countedAnswered) {
        var own = of(counted, countedAnswered, true);
        return own != null ? own : told(figures);
    }

    /// What the account's figures say.
    static @Nullable Replies told(AccountFigures figures) {
        return of(figures.othersComments(), figures.answeredComments(), false);
    }

    private static @Nullable Replies of(@Nullable Integer comments, @Nullable Integer answered, boolean counted) {
        return comments == null || answered == null || comments < 1 || answered < 0 || answered > comments
                ? null
                : new Replies(answered, comments, counted);
    }

    public Wilson interval() {
        return Wilson.of(answered, comments);
    }
}
