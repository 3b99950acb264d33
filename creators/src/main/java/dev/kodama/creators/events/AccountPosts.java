package dev.kodama.creators.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The latest posts of an account and what is said below them; replaces what was told of them before.
///
/// @param version rises with every change of anything in here
/// @param source who told the newest figures, such as `import:insights.csv`; null while no post is known
/// @param posts newest first, at most [#WINDOW], no stories; posts without a date come last
/// @param comments null while no comment is known
public record AccountPosts(
        UUID accountId,
        long version,
        Platform platform,
        @Nullable String source,
        List<CapturedPost> posts,
        @Nullable CommentCount comments) {
    /// The last posts that rates are taken over.
    public static final int WINDOW = 30;
}
