package dev.kodama.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post that is not there, with what is written below it.
///
/// @param likes null where the account hides them
/// @param comments at least as many as are listed
/// @param thread questions and greetings of others, each followed by its answer if it got one
record MadeUpPost(
        String url,
        String format,
        Instant publishedAt,
        String caption,
        boolean paid,
        long views,
        @Nullable Long likes,
        long comments,
        long shares,
        long saves,
        List<Comment> thread) {
    /// @param parent the comment that it answers; null at the top
    record Comment(String id, @Nullable String parent, String author, boolean byOwner, Instant at, String text) {}
}
