package dev.kodama.creators.merge;

import dev.kodama.creators.merge.Content.CommentContent;
import dev.kodama.creators.merge.Content.PostContent;
import dev.kodama.creators.posts.PostWindows;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The posts and comments of a batch, once it is known whose they are.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContentMerge {
    private final PostMerge posts;
    private final CommentMerge comments;
    private final PostWindows windows;

    ContentMerge(PostMerge posts, CommentMerge comments, PostWindows windows) {
        this.posts = posts;
        this.comments = comments;
        this.windows = windows;
    }

    /// @param effects one per entry of the batch
    /// @param toldAccounts those with new posts, figures of posts or comments
    record Taken(List<Effect> effects, int postsAdded, int commentsAdded, Set<UUID> toldAccounts) {}

    /// A post or comment and whose it is.
    ///
    /// @param place of its entry in the batch
    record Owned<C extends Content>(int place, long line, KnownAccount account, C content) {}

    /// Who tells it, and whether it is meant.
    ///
    /// @param runId null if it is no import that tells it
    /// @param write false to find out only
    record Telling(KnownSource source, @Nullable UUID runId, boolean write) {}

    Taken take(
            List<Entry> entries,
            List<Effect> effects,
            Function<Entry, @Nullable KnownAccount> accountOf,
            KnownSource source,
            @Nullable UUID runId) {
        var sorted = sort(entries, effects, accountOf);
        var taken = decided(sorted, effects, new Telling(source, runId, true));
        windows.refresh(sorted.accountIds());
        return taken;
    }

    /// What [#take] would do, without doing it.
    Taken rehearse(
            List<Entry> entries,
            List<Effect> effects,
            Function<Entry, @Nullable KnownAccount> accountOf,
            KnownSource source) {
        return decided(sort(entries, effects, accountOf), effects, new Telling(source, null, false));
    }

    private Taken decided(Sorted sorted, List<Effect> effects, Telling telling) {
        var all = new ArrayList<>(effects);
        var postsAdded = sorted.posts().isEmpty() ? 0 : posts.take(sorted.posts(), telling, all);
        var commentsAdded = sorted.comments().isEmpty() ? 0 : comments.take(sorted.comments(), telling, all);
        return new Taken(all, postsAdded, commentsAdded, sorted.toldAccounts(all));
    }

    private record Sorted(List<Owned<PostContent>> posts, List<Owned<CommentContent>> comments) {
        LinkedHashSet<UUID> accountIds() {
            var ids = new LinkedHashSet<UUID>();
            posts.forEach(owned -> ids.add(owned.account().id()));
            comments.forEach(owned -> ids.add(owned.account().id()));
            return ids;
        }

        Set<UUID> toldAccounts(List<Effect> effects) {
            return Stream.concat(posts.stream(), comments.stream())
                    .filter(owned -> !(effects.get(owned.place()) instanceof Effect.Unchanged))
                    .map(owned -> owned.account().id())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private static Sorted sort(
            List<Entry> entries, List<Effect> effects, Function<Entry, @Nullable KnownAccount> accountOf) {
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        for (var place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            var account = effects.get(place) instanceof Effect.Refused ? null : accountOf.apply(entry);
            if (account != null) {
                switch (entry.content()) {
                    case PostContent post -> sorted.posts().add(new Owned<>(place, entry.line(), account, post));
                    case CommentContent comment ->
                        sorted.comments().add(new Owned<>(place, entry.line(), account, comment));
                    case null -> {}
                }
            }
        }
        return sorted;
    }
}
