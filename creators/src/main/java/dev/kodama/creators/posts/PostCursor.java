package dev.kodama.creators.posts;

import dev.kodama.creators.Post;
import dev.kodama.creators.UnknownCursorException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page of posts begins: behind this one.
///
/// @param published as PostgreSQL reads a moment; posts without one are older than all
record PostCursor(String published, UUID id) {
    private static final String NEVER = "-infinity";
    private static final PostCursor START = new PostCursor("infinity", new UUID(-1, -1));

    static PostCursor read(@Nullable String written) {
        if (written == null) {
            return START;
        }
        var parts = written.split(" ", 2);
        try {
            var published =
                    parts[0].equals(NEVER) ? NEVER : Instant.parse(parts[0]).toString();
            return new PostCursor(published, UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnknownCursorException(written);
        }
    }

    static String after(Post post) {
        return (post.publishedAt() == null ? NEVER : post.publishedAt()) + " " + post.id();
    }
}
