package dev.kodama.creators.posts;

import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Method;
import dev.kodama.creators.Source;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.CapturedPost;
import dev.kodama.creators.events.PostFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The posts that rates are taken over, each with the latest of its figures and the followers that it met; one
/// statement, however many accounts.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LatestPosts {
    private static final String LATEST = """
            select p.account_id, p.id, p.published_at, p.format, p.marked_paid, p.labelled_paid,
                   f.captured_at, f.views, f.likes, f.comments, f.shares, f.saves, s.method, s.name,
                   (select near.followers
                    from ((select n.followers, p.published_at - n.captured_at as distance
                           from creators.snapshot n
                           where n.account_id = p.account_id
                             and n.followers is not null
                             and n.captured_at <= p.published_at
                             and n.captured_at >= p.published_at - make_interval(days => {2})
                           order by n.captured_at desc
                           limit 1)
                          union all
                          (select n.followers, n.captured_at - p.published_at as distance
                           from creators.snapshot n
                           where n.account_id = p.account_id
                             and n.followers is not null
                             and n.captured_at > p.published_at
                             and n.captured_at <= p.published_at + make_interval(days => {2})
                           order by n.captured_at
                           limit 1)) near
                    order by near.distance
                    limit 1) as followers
            from unnest({0}) as wanted (account_id)
            join lateral (
                select p.*
                from creators.post p
                where p.account_id = wanted.account_id
                  and p.format is distinct from 'STORY'
                order by coalesce(p.published_at, '-infinity') desc, p.id desc
                limit {1}) p on true
            left join lateral (
                select (array_agg(f.views order by f.captured_at desc, f.source_id desc)
                            filter (where f.views is not null))[1] as views,
                       (array_agg(f.likes order by f.captured_at desc, f.source_id desc)
                            filter (where f.likes is not null))[1] as likes,
                       (array_agg(f.comments order by f.captured_at desc, f.source_id desc)
                            filter (where f.comments is not null))[1] as comments,
                       (array_agg(f.shares order by f.captured_at desc, f.source_id desc)
                            filter (where f.shares is not null))[1] as shares,
                       (array_agg(f.saves order by f.captured_at desc, f.source_id desc)
                            filter (where f.saves is not null))[1] as saves,
                       (array_agg(f.source_id order by f.captured_at desc, f.source_id desc))[1] as source_id,
                       max(f.captured_at) as captured_at
                from creators.post_figures f
                where f.post_id = p.id) f on true
            left join creators.source s on s.id = coalesce(f.source_id, p.source_id)
            order by p.account_id, coalesce(p.published_at, '-infinity') desc, p.id desc
            """;

    private final DSLContext db;

    LatestPosts(DSLContext db) {
        this.db = db;
    }

    /// @param source who told the newest figures
    record Window(List<CapturedPost> posts, String source) {}

    private record Told(CapturedPost post, String source) {}

    /// None for accounts without posts.
    Map<UUID, Window> of(Collection<UUID> accountIds) {
        var told = new HashMap<UUID, List<Told>>();
        db.resultQuery(
                        LATEST,
                        val(accountIds.toArray(UUID[]::new)),
                        val(AccountPosts.WINDOW),
                        val(CapturedPost.MAX_DAYS_TO_COUNT))
                .forEach(row -> told.computeIfAbsent(row.get("account_id", UUID.class), id -> new ArrayList<>())
                        .add(told(row)));
        var windows = new HashMap<UUID, Window>();
        told.forEach((accountId, posts) -> windows.put(
                accountId,
                new Window(
                        posts.stream().map(Told::post).toList(),
                        posts.stream()
                                .max(Comparator.comparing((Told one) ->
                                        Objects.requireNonNullElse(one.post().capturedAt(), Instant.MIN)))
                                .orElseThrow()
                                .source())));
        return windows;
    }

    private static Told told(Record row) {
        var format = row.get("format", String.class);
        return new Told(
                new CapturedPost(
                        row.get("id", UUID.class),
                        row.get("published_at", Instant.class),
                        format == null ? null : PostFormat.valueOf(format),
                        paid(row.get("marked_paid", Boolean.class), row.get("labelled_paid", Boolean.class)),
                        row.get("captured_at", Instant.class),
                        row.get("views", Long.class),
                        row.get("likes", Long.class),
                        row.get("comments", Long.class),
                        row.get("shares", Long.class),
                        row.get("saves", Long.class),
                        row.get("followers", Long.class)),
                new Source(Method.valueOf(row.get("method", String.class)), row.get("name", String.class)).label());
    }

    /// Either is enough to make it paid; only what somebody looked at is not.
    static @Nullable Boolean paid(@Nullable Boolean marked, @Nullable Boolean labelled) {
        return marked == null ? labelled : labelled == null ? marked : Boolean.valueOf(marked || labelled);
    }
}
