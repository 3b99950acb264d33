package dev.kodama.creators.posts;

import static dev.kodama.creators.db.tables.Comment.COMMENT;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Source;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.CommentCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The comments below the latest posts of accounts, counted account by account so that only one account's are in
/// memory.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Comments {
    /// Of an account with more than that below its latest posts, the newest are looked at.
    private static final int MOST = 50_000;

    private static final int FETCH_SIZE = 5_000;

    private final DSLContext db;

    Comments(DSLContext db) {
        this.db = db;
    }

    /// None for accounts without comments. A post without a date is as old as the first comment below it.
    Map<UUID, CommentCount> countsOf(Collection<UUID> accountIds) {
        var counts = new HashMap<UUID, CommentCount>();
        var labels = new HashMap<Integer, String>();
        var pending = new ArrayList<KnownComment>();
        UUID account = null;
        try (var rows = db.resultQuery("""
                        select c.account_id, c.post_key, c.comment_key, c.parent_key, c.by_owner, c.author, c.written_at,
                               c.print, c.letters, c.links, c.mentions, c.source_id
                        from unnest({0}) as wanted (account_id)
                        join lateral (
                            select c.post_key
                            from creators.comment c
                            left join creators.post p on p.account_id = c.account_id and p.post_key = c.post_key
                            where c.account_id = wanted.account_id
                            group by c.post_key
                            order by coalesce(max(p.published_at), min(c.written_at)) desc nulls last, c.post_key
                            limit {1}) latest on true
                        join creators.comment c
                          on c.account_id = wanted.account_id and c.post_key = latest.post_key
                        order by c.account_id, c.written_at desc nulls last, c.comment_key
                        """, val(accountIds.toArray(UUID[]::new)), val(AccountPosts.WINDOW))
                .coerce(
                        COMMENT.ACCOUNT_ID,
                        COMMENT.POST_KEY,
                        COMMENT.COMMENT_KEY,
                        COMMENT.PARENT_KEY,
                        COMMENT.BY_OWNER,
                        COMMENT.AUTHOR,
                        COMMENT.WRITTEN_AT,
                        COMMENT.PRINT,
                        COMMENT.LETTERS,
                        COMMENT.LINKS,
                        COMMENT.MENTIONS,
                        COMMENT.SOURCE_ID)
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            for (var row : rows) {
                if (!row.value1().equals(account)) {
                    count(account, pending, counts, labels);
                    account = row.value1();
                    pending.clear();
                }
                if (pending.size() < MOST) {
                    pending.add(new KnownComment(
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            row.value7(),
                            row.value8(),
                            row.value9(),
                            row.value10(),
                            row.value11(),
                            row.value12()));
                }
            }
        }
        count(account, pending, counts, labels);
        return counts;
    }

    private void count(
            @Nullable UUID account,
            List<KnownComment> comments,
            Map<UUID, CommentCount> counts,
            Map<Integer, String> labels) {
        if (account != null && !comments.isEmpty()) {
            var newest = comments.getFirst().sourceId();
            counts.put(account, Conversation.count(comments, labels.computeIfAbsent(newest, this::label)));
        }
    }

    private String label(int sourceId) {
        return db.select(SOURCE.METHOD, SOURCE.NAME)
                .from(SOURCE)
                .where(SOURCE.ID.eq(sourceId))
                .fetchSingle(mapping((method, name) -> new Source(method, name).label()));
    }
}
