package dev.kodama.creators.posts;

import static dev.kodama.creators.db.tables.Post.POST;
import static dev.kodama.creators.db.tables.PostFigures.POST_FIGURES;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Page;
import dev.kodama.creators.Post;
import dev.kodama.creators.PostArchive;
import dev.kodama.creators.PostFigures;
import dev.kodama.creators.Source;
import dev.kodama.creators.events.CommentCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class PostShelf implements PostArchive {
    private static final int MOST = 200;

    private final DSLContext db;
    private final Comments comments;

    PostShelf(DSLContext db, Comments comments) {
        this.db = db;
        this.comments = comments;
    }

    @Override
    public Map<UUID, Page<Post>> pages(Set<UUID> accountIds, @Nullable String after, int first) {
        if (first < 1 || first > MOST) {
            throw new IllegalArgumentException("a page has 1 … %d posts, not %d".formatted(MOST, first));
        }
        var start = PostCursor.read(after);
        var rows = db.resultQuery(
                        """
                        select p.id, p.account_id, p.post_key, p.url, p.published_at, p.format, p.caption, p.marked_paid,
                               p.labelled_paid
                        from unnest({0}) as wanted (account_id)
                        join lateral (
                            select p.*
                            from creators.post p
                            where p.account_id = wanted.account_id
                              and (coalesce(p.published_at, '-infinity'), p.id) < ({1}::timestamptz, {2})
                            order by coalesce(p.published_at, '-infinity') desc, p.id desc
                            limit {3}) p on true
                        order by p.account_id, coalesce(p.published_at, '-infinity') desc, p.id desc
                        """,
                        val(accountIds.toArray(UUID[]::new)), val(start.published()), val(start.id()), val(first + 1))
                .coerce(
                        POST.ID,
                        POST.ACCOUNT_ID,
                        POST.POST_KEY,
                        POST.URL,
                        POST.PUBLISHED_AT,
                        POST.FORMAT,
                        POST.CAPTION,
                        POST.MARKED_PAID,
                        POST.LABELLED_PAID)
                .fetchGroups(POST.ACCOUNT_ID);
        var captures = captures(rows.values().stream()
                .flatMap(List::stream)
                .map(row -> row.get(POST.ID))
                .toList());
        var pages = new HashMap<UUID, Page<Post>>();
        rows.forEach((accountId, found) -> {
            var posts = found.stream()
                    .limit(first)
                    .map(row -> post(row, captures.getOrDefault(row.get(POST.ID), List.of())))
                    .toList();
            pages.put(accountId, new Page<>(posts, PostCursor.after(posts.getLast()), found.size() > first));
        });
        return pages;
    }

    @Override
    public Map<UUID, Long> countsOf(Set<UUID> accountIds) {
        return db.select(POST.ACCOUNT_ID, count())
                .from(POST)
                .where(POST.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .groupBy(POST.ACCOUNT_ID)
                .fetchMap(POST.ACCOUNT_ID, row -> row.value2().longValue());
    }

    @Override
    public Map<UUID, CommentCount> commentsOf(Set<UUID> accountIds) {
        return comments.countsOf(accountIds);
    }

    private Map<UUID, List<Post.Capture>> captures(Collection<UUID> postIds) {
        var captures = new HashMap<UUID, List<Post.Capture>>();
        db.select(
                        POST_FIGURES.POST_ID,
                        POST_FIGURES.CAPTURED_AT,
                        POST_FIGURES.LINE,
                        POST_FIGURES.VIEWS,
                        POST_FIGURES.REACH,
                        POST_FIGURES.LIKES,
                        POST_FIGURES.COMMENTS,
                        POST_FIGURES.SHARES,
                        POST_FIGURES.SAVES,
                        SOURCE.METHOD,
                        SOURCE.NAME)
                .from(POST_FIGURES)
                .join(SOURCE)
                .on(SOURCE.ID.eq(POST_FIGURES.SOURCE_ID))
                .where(POST_FIGURES.POST_ID.eq(any(postIds.toArray(UUID[]::new))))
                .orderBy(POST_FIGURES.POST_ID, POST_FIGURES.CAPTURED_AT, POST_FIGURES.SOURCE_ID)
                .forEach(row -> captures.computeIfAbsent(row.value1(), id -> new ArrayList<>(1))
                        .add(new Post.Capture(
                                row.value2(),
                                new Source(row.value10(), row.value11()),
                                row.value3(),
                                new PostFigures(
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9()))));
        return captures;
    }

    private static Post post(Record row, List<Post.Capture> captures) {
        var latest = captures.stream()
                .map(Post.Capture::figures)
                .reduce(PostFigures.NONE, (older, newer) -> newer.or(older));
        return new Post(
                row.get(POST.ID),
                row.get(POST.ACCOUNT_ID),
                row.get(POST.POST_KEY),
                row.get(POST.URL),
                row.get(POST.PUBLISHED_AT),
                row.get(POST.FORMAT),
                row.get(POST.CAPTION),
                LatestPosts.paid(row.get(POST.MARKED_PAID), row.get(POST.LABELLED_PAID)),
                latest,
                captures);
    }
}
