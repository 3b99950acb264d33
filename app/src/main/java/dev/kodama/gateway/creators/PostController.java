package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Account;
import dev.kodama.creators.Page;
import dev.kodama.creators.Post;
import dev.kodama.creators.PostArchive;
import dev.kodama.creators.events.CommentCount;
import dev.kodama.creators.events.SpamRule;
import dev.kodama.gateway.batch.BatchReads;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.schema.Derived;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// `Account.posts` and `Account.conversation`. Like the register itself, they are open to everybody who may read.
@Controller
class PostController {
    private static final Page<Post> NONE = new Page<>(List.of(), null, false);

    private final PostArchive archive;

    PostController(PostArchive archive, BatchReads reads) {
        this.archive = archive;
        reads.register("posts", PostsOf.class, this::pages);
    }

    @SchemaMapping
    CompletableFuture<Connection<Post>> posts(Account account, Paging paging, DataLoader<PostsOf, Page<Post>> posts) {
        return paging.connectLater((after, first) ->
                posts.load(new PostsOf(account.id(), after, first)).thenApply(PostController::slice));
    }

    @BatchMapping
    Map<Account, CommentCount> conversation(List<Account> accounts) {
        var counts = archive.commentsOf(accounts.stream().map(Account::id).collect(toSet()));
        var conversations = new HashMap<Account, CommentCount>();
        for (var account : accounts) {
            var count = counts.get(account.id());
            if (count != null) {
                conversations.put(account, count);
            }
        }
        return conversations;
    }

    @Derived(type = "Conversation", field = "removed")
    List<RemovedComments> removed(CommentCount count) {
        return count.removed().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(removed -> new RemovedComments(removed.getKey(), removed.getValue()))
                .toList();
    }

    record RemovedComments(SpamRule rule, int count) {}

    record PostsOf(UUID accountId, @Nullable String after, int first) {
        Place place() {
            return new Place(after, first);
        }
    }

    record Place(@Nullable String after, int first) {}

    /// Two statements for each place in the list that was asked for, whatever the number of accounts.
    private Map<PostsOf, Page<Post>> pages(Set<PostsOf> wanted) {
        var found = new HashMap<PostsOf, Page<Post>>();
        wanted.stream()
                .collect(groupingBy(PostsOf::place, mapping(PostsOf::accountId, toSet())))
                .forEach((place, accounts) -> {
                    var pages = archive.pages(accounts, place.after(), place.first());
                    accounts.forEach(account -> found.put(
                            new PostsOf(account, place.after(), place.first()), pages.getOrDefault(account, NONE)));
                });
        return found;
    }

    private static Paging.Slice<Post> slice(Page<Post> page) {
        return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
    }
}
