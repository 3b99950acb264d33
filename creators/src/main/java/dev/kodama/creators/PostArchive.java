package dev.kodama.creators;

import dev.kodama.creators.events.CommentCount;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What accounts have published, and how they deal with what is said below it.
public interface PostArchive {
    /// Newest first; those without a date last. The first page of many accounts takes two statements, whatever their
    /// number.
    ///
    /// @param after a cursor of [Page#endCursor]; only for one account at a time
    /// @param first 1 … 200
    Map<UUID, Page<Post>> pages(Set<UUID> accountIds, @Nullable String after, int first);

    default Page<Post> page(UUID accountId, @Nullable String after, int first) {
        return pages(Set.of(accountId), after, first).getOrDefault(accountId, new Page<>(List.of(), null, false));
    }

    /// How many posts of each account are known; none for accounts without.
    Map<UUID, Long> countsOf(Set<UUID> accountIds);

    /// Counted anew from the comments; none for accounts of which no comments are known.
    Map<UUID, CommentCount> commentsOf(Set<UUID> accountIds);
}
