package dev.kodama.creators.merge;

import dev.kodama.creators.PostFigures;
import dev.kodama.creators.events.PostFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a line says of a post or a comment. What it does not say is null.
public sealed interface Content {
    /// @param key see [dev.kodama.creators.naming.PostName]
    /// @param figures may be empty
    /// @param markedPaid by the platform or whoever made the list
    record PostContent(
            String key,
            @Nullable String url,
            @Nullable Instant publishedAt,
            @Nullable PostFormat format,
            @Nullable String caption,
            @Nullable Boolean markedPaid,
            PostFigures figures,
            Instant capturedAt)
            implements Content {}

    /// The author and the words are in clear here and nowhere behind: see [CommentMerge].
    ///
    /// @param postKey empty if the line names no post
    /// @param authorId what the platform calls the author for good
    /// @param byOwner whether the line says that the account itself wrote it
    record CommentContent(
            String postKey,
            String key,
            @Nullable String parentKey,
            boolean byOwner,
            @Nullable String author,
            @Nullable String authorId,
            @Nullable Instant writtenAt,
            @Nullable String words)
            implements Content {}
}
