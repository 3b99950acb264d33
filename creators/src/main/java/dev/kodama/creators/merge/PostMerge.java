package dev.kodama.creators.merge;

import static dev.kodama.creators.db.tables.Post.POST;
import static dev.kodama.creators.db.tables.PostFigures.POST_FIGURES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.PostFigures;
import dev.kodama.creators.merge.Content.PostContent;
import dev.kodama.creators.merge.ContentMerge.Owned;
import dev.kodama.creators.merge.ContentMerge.Telling;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings posts and their figures into the register: two statements read what is known of them, `COPY` writes.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PostMerge {
    private final DSLContext db;

    PostMerge(DSLContext db) {
        this.db = db;
    }

    private record PostKey(UUID accountId, String key) {}

    private record Moment(UUID postId, Instant capturedAt) {}

    private record Told(int sourceId, PostFigures figures) {}

    private record NewFigures(long line, PostFigures figures) {}

    /// @param effects to be set for each post at its place
    /// @return how many were not known before
    int take(List<Owned<PostContent>> owned, Telling telling, List<Effect> effects) {
        var drafts = known(owned);
        var told = told(owned, drafts);
        var figures = new LinkedHashMap<Moment, NewFigures>();
        var added = 0;
        for (var one : owned) {
            var said = one.content();
            var key = new PostKey(one.account().id(), said.key());
            var draft = drafts.get(key);
            var isNew = draft == null;
            if (draft == null) {
                draft = new PostDraft(TimeOrderedIds.next(), true, key.accountId(), key.key());
                drafts.put(key, draft);
                added++;
            }
            var learnt = draft.learn(said, one.line() == Entry.NO_LINE ? null : (int) one.line());
            learnt |= learnFigures(new Moment(draft.id, said.capturedAt()), one, telling.source(), told, figures);
            effects.set(
                    one.place(), isNew ? new Effect.Added() : learnt ? new Effect.Changed() : new Effect.Unchanged());
        }
        if (telling.write()) {
            insert(drafts.values().stream().filter(draft -> draft.isNew).toList(), telling);
            var changed = drafts.values().stream()
                    .filter(draft -> !draft.isNew && !draft.filled.isEmpty())
                    .toList();
            update(changed);
            remember(changed, telling.runId());
            insertFigures(figures, telling);
        }
        return added;
    }

    /// The same source says a thing once; and the same figures at the same moment are no news from another source.
    private static boolean learnFigures(
            Moment moment,
            Owned<PostContent> one,
            KnownSource source,
            Map<Moment, List<Told>> told,
            Map<Moment, NewFigures> figures) {
        var said = one.content().figures();
        if (said.isEmpty()) {
            return false;
        }
        for (var before : told.getOrDefault(moment, List.of())) {
            if (before.sourceId() == source.id() || before.figures().equals(said)) {
                return false;
            }
        }
        return figures.putIfAbsent(moment, new NewFigures(one.line(), said)) == null;
    }

    private Map<PostKey, PostDraft> known(List<Owned<PostContent>> owned) {
        var drafts = new HashMap<PostKey, PostDraft>();
        var accountId = field(name("wanted", "account_id"), SQLDataType.UUID);
        var postKey = field(name("wanted", "post_key"), SQLDataType.CLOB);
        var accounts = owned.stream().map(one -> one.account().id()).toArray(UUID[]::new);
        var keys = owned.stream().map(one -> one.content().key()).toArray(String[]::new);
        db.selectDistinct(
                        POST.ID,
                        POST.ACCOUNT_ID,
                        POST.POST_KEY,
                        POST.URL,
                        POST.PUBLISHED_AT,
                        POST.FORMAT,
                        POST.CAPTION,
                        POST.MARKED_PAID,
                        POST.LABELLED_PAID)
                .from(table("unnest({0}, {1})", val(accounts), val(keys)).as("wanted", "account_id", "post_key"))
                .join(POST)
                .on(POST.ACCOUNT_ID.eq(accountId))
                .and(POST.POST_KEY.eq(postKey))
                .forEach(row -> {
                    var draft = new PostDraft(row.value1(), false, row.value2(), row.value3());
                    draft.url = row.value4();
                    draft.publishedAt = row.value5();
                    draft.format = row.value6();
                    draft.caption = row.value7();
                    draft.markedPaid = row.value8();
                    draft.labelledPaid = row.value9();
                    drafts.put(new PostKey(row.value2(), row.value3()), draft);
                });
        return drafts;
    }

    /// What any source has said of known posts at the moments that the batch speaks of.
    private Map<Moment, List<Told>> told(List<Owned<PostContent>> owned, Map<PostKey, PostDraft> drafts) {
        var found = new HashMap<Moment, List<Told>>();
        var moments = owned.stream()
                .filter(one -> drafts.containsKey(
                        new PostKey(one.account().id(), one.content().key())))
                .map(one -> new Moment(
                        Objects.requireNonNull(drafts.get(new PostKey(
                                        one.account().id(), one.content().key())))
                                .id,
                        one.content().capturedAt()))
                .distinct()
                .toList();
        if (moments.isEmpty()) {
            return found;
        }
        var postId = field(name("wanted", "post_id"), SQLDataType.UUID);
        var capturedAt = field(name("wanted", "captured_at"), SQLDataType.INSTANT);
        var posts = moments.stream().map(Moment::postId).toArray(UUID[]::new);
        var instants = moments.stream().map(Moment::capturedAt).toArray(Instant[]::new);
        db.select(
                        POST_FIGURES.POST_ID,
                        POST_FIGURES.CAPTURED_AT,
                        POST_FIGURES.SOURCE_ID,
                        POST_FIGURES.VIEWS,
                        POST_FIGURES.REACH,
                        POST_FIGURES.LIKES,
                        POST_FIGURES.COMMENTS,
                        POST_FIGURES.SHARES,
                        POST_FIGURES.SAVES)
                .from(table("unnest({0}, {1})", val(posts), val(instants)).as("wanted", "post_id", "captured_at"))
                .join(POST_FIGURES)
                .on(POST_FIGURES.POST_ID.eq(postId))
                .and(POST_FIGURES.CAPTURED_AT.eq(capturedAt))
                .forEach(row -> found.computeIfAbsent(
                                new Moment(row.value1(), row.value2()), moment -> new ArrayList<>(1))
                        .add(new Told(
                                row.value3(),
                                new PostFigures(
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9()))));
        return found;
    }

    private void insert(List<PostDraft> posts, Telling telling) {
        if (posts.isEmpty()) {
            return;
        }
        copy(
                "creators.post (id, account_id, post_key, url, published_at, format, caption, marked_paid, labelled_paid,"
                        + " source_id, line, run_id)",
                out -> {
                    for (var post : posts) {
                        out.row(12);
                        out.uuid(post.id);
                        out.uuid(post.accountId);
                        out.text(post.key);
                        out.text(post.url);
                        out.instant(post.publishedAt);
                        out.text(post.format == null ? null : post.format.name());
                        out.text(post.caption);
                        out.bool(post.markedPaid);
                        out.bool(post.labelledPaid);
                        out.integer(telling.source().id());
                        out.integer(post.line);
                        out.uuid(telling.runId());
                    }
                });
    }

    private void update(Collection<PostDraft> posts) {
        if (posts.isEmpty()) {
            return;
        }
        db.execute(
                """
                update creators.post p
                set url = n.url, published_at = n.published_at, format = n.format, caption = n.caption,
                    marked_paid = n.marked_paid, labelled_paid = n.labelled_paid
                from unnest({0}, {1}, {2}, {3}, {4}, {5}, {6})
                    as n (id, url, published_at, format, caption, marked_paid, labelled_paid)
                where p.id = n.id
                """,
                val(posts.stream().map(post -> post.id).toArray(UUID[]::new)),
                val(posts.stream().map(post -> post.url).toArray(String[]::new)),
                val(posts.stream().map(post -> post.publishedAt).toArray(Instant[]::new)),
                val(posts.stream()
                        .map(post -> post.format == null ? null : post.format.name())
                        .toArray(String[]::new)),
                val(posts.stream().map(post -> post.caption).toArray(String[]::new)),
                val(posts.stream().map(post -> post.markedPaid).toArray(Boolean[]::new)),
                val(posts.stream().map(post -> post.labelledPaid).toArray(Boolean[]::new)));
    }

    /// What an import tells of known posts, so that it can be taken back.
    private void remember(Collection<PostDraft> posts, @Nullable UUID runId) {
        if (posts.isEmpty() || runId == null) {
            return;
        }
        db.execute(
                """
                insert into creators.import_post_change as known (post_id, run_id, line, filled)
                select post_id, {0}, line, string_to_array(filled, ',')
                from unnest({1}, {2}, {3}) as told (post_id, line, filled)
                on conflict (post_id, run_id) do update set filled = known.filled || excluded.filled
                """,
                val(runId),
                val(posts.stream().map(post -> post.id).toArray(UUID[]::new)),
                val(posts.stream().map(post -> post.line).toArray(Integer[]::new)),
                val(posts.stream().map(post -> String.join(",", post.filled)).toArray(String[]::new)));
    }

    private void insertFigures(Map<Moment, NewFigures> figures, Telling telling) {
        if (figures.isEmpty()) {
            return;
        }
        copy(
                "creators.post_figures (post_id, captured_at, source_id, line, views, reach, likes, comments, shares, saves,"
                        + " run_id)",
                out -> {
                    for (var one : figures.entrySet()) {
                        var told = one.getValue().figures();
                        var line = one.getValue().line();
                        out.row(11);
                        out.uuid(one.getKey().postId());
                        out.instant(one.getKey().capturedAt());
                        out.integer(telling.source().id());
                        out.integer(line == Entry.NO_LINE ? null : (int) line);
                        out.bigint(told.views());
                        out.bigint(told.reach());
                        out.bigint(told.likes());
                        out.bigint(told.comments());
                        out.bigint(told.shares());
                        out.bigint(told.saves());
                        out.uuid(telling.runId());
                    }
                });
    }

    private void copy(String into, CopyStream.Rows rows) {
        db.connection(connection -> CopyStream.copy(connection, into, rows));
    }
}
