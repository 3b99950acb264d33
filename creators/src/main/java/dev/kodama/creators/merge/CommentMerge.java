package dev.kodama.creators.merge;

import static dev.kodama.creators.db.tables.Comment.COMMENT;
import static dev.kodama.creators.db.tables.CommentSalt.COMMENT_SALT;
import static dev.kodama.creators.db.tables.Freshness.FRESHNESS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.merge.Content.CommentContent;
import dev.kodama.creators.merge.ContentMerge.Owned;
import dev.kodama.creators.merge.ContentMerge.Telling;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.roster.KnownAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings comments into the register. Here a stranger's name and words turn into hashes; neither is written anywhere.
///
/// The account's own comments are recognised by its handle, by the address it is kept under, by the id that its
/// platform has told of it, or by the line saying so. Not by a display name: anybody can call themselves like the
/// account, and those who imitate it do. A comment that is known stays as it is: whoever edits one has still said
/// something that was or was not answered.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CommentMerge {
    private final DSLContext db;

    CommentMerge(DSLContext db) {
        this.db = db;
    }

    private record CommentKey(UUID accountId, String key) {}

    private record NewComment(
            CommentKey key,
            String postKey,
            @Nullable String parentKey,
            boolean byOwner,
            @Nullable Long author,
            @Nullable Instant writtenAt,
            @Nullable Long print,
            @Nullable CommentWords words,
            long line) {}

    /// @param effects to be set for each comment at its place
    /// @return how many were not known before
    int take(List<Owned<CommentContent>> owned, Telling telling, List<Effect> effects) {
        var prints =
                new SaltedPrints(db.select(COMMENT_SALT.SALT).from(COMMENT_SALT).fetchSingle(COMMENT_SALT.SALT));
        var ids = platformIds(owned);
        var comments = owned.stream()
                .map(one -> hashed(one, prints, ids.get(one.account().id())))
                .toList();
        var seen = known(comments);
        var added = new ArrayList<NewComment>();
        for (var i = 0; i < owned.size(); i++) {
            var comment = comments.get(i);
            var isNew = seen.add(comment.key());
            if (isNew) {
                added.add(comment);
            }
            effects.set(owned.get(i).place(), isNew ? new Effect.Added() : new Effect.Unchanged());
        }
        if (telling.write() && !added.isEmpty()) {
            insert(added, telling);
        }
        return added.size();
    }

    private static NewComment hashed(Owned<CommentContent> one, SaltedPrints prints, @Nullable String platformId) {
        var said = one.content();
        var author = said.authorId() != null ? said.authorId() : said.author();
        var byOwner = said.byOwner() || new Oneself(one.account(), platformId).wrote(said);
        var words = said.words() == null ? null : CommentWords.of(said.words());
        var key = said.key().isEmpty()
                ? Long.toHexString(prints.of(author + "\n" + said.writtenAt() + "\n" + said.words()))
                : said.key();
        return new NewComment(
                new CommentKey(one.account().id(), key),
                said.postKey(),
                said.parentKey(),
                byOwner,
                byOwner || author == null ? null : prints.of(Folding.fold(author)),
                said.writtenAt(),
                words == null ? null : prints.of(words.folded()),
                words,
                one.line());
    }

    /// An account as its own comments show it.
    ///
    /// @param platformId what its platform has told that it calls it for good; null if it has not
    private record Oneself(KnownAccount account, @Nullable String platformId) {
        /// Where both sides have an id, the id decides: names can be taken over.
        boolean wrote(CommentContent said) {
            var byId = isMine(said.authorId());
            return said.authorId() != null && hasAnId() ? byId : byId || isMyHandle(said.author());
        }

        private boolean hasAnId() {
            var kept = kept();
            return platformId != null
                    || Handle.isForGood(account.platform(), account.handleKey())
                    || (kept != null && Handle.isForGood(account.platform(), kept.key()));
        }

        private boolean isMine(@Nullable String id) {
            var told = id == null ? null : Handle.parse(account.platform(), id);
            var kept = kept();
            return told != null
                    && (told.key().equals(account.handleKey())
                            || told.shown().equals(platformId)
                            || (kept != null && told.key().equals(kept.key())));
        }

        private boolean isMyHandle(@Nullable String name) {
            var told = name == null ? null : Handle.parse(account.platform(), name);
            return told != null && told.key().equals(account.handleKey());
        }

        private @Nullable Handle kept() {
            return account.url() == null ? null : Handle.parse(account.platform(), account.url());
        }
    }

    /// What the platforms call these accounts for good, as far as they have told.
    private Map<UUID, String> platformIds(List<Owned<CommentContent>> owned) {
        var accounts = owned.stream().map(one -> one.account().id()).distinct().toArray(UUID[]::new);
        return db.select(FRESHNESS.ACCOUNT_ID, FRESHNESS.VENDOR_ID)
                .from(FRESHNESS)
                .where(FRESHNESS.ACCOUNT_ID.eq(any(accounts)))
                .and(FRESHNESS.VENDOR_ID.isNotNull())
                .fetchMap(FRESHNESS.ACCOUNT_ID, FRESHNESS.VENDOR_ID);
    }

    private Set<CommentKey> known(List<NewComment> comments) {
        var found = new HashSet<CommentKey>();
        var accountId = field(name("wanted", "account_id"), SQLDataType.UUID);
        var commentKey = field(name("wanted", "comment_key"), SQLDataType.CLOB);
        var accounts =
                comments.stream().map(comment -> comment.key().accountId()).toArray(UUID[]::new);
        var keys = comments.stream().map(comment -> comment.key().key()).toArray(String[]::new);
        db.select(COMMENT.ACCOUNT_ID, COMMENT.COMMENT_KEY)
                .from(table("unnest({0}, {1})", val(accounts), val(keys)).as("wanted", "account_id", "comment_key"))
                .join(COMMENT)
                .on(COMMENT.ACCOUNT_ID.eq(accountId))
                .and(COMMENT.COMMENT_KEY.eq(commentKey))
                .forEach(row -> found.add(new CommentKey(row.value1(), row.value2())));
        return found;
    }

    private void insert(List<NewComment> comments, Telling telling) {
        db.connection(connection -> CopyStream.copy(
                connection,
                "creators.comment (account_id, comment_key, post_key, parent_key, by_owner, author, written_at, print,"
                        + " letters, links, mentions, source_id, line, run_id)",
                out -> {
                    for (var comment : comments) {
                        var words = comment.words();
                        out.row(14);
                        out.uuid(comment.key().accountId());
                        out.text(comment.key().key());
                        out.text(comment.postKey());
                        out.text(comment.parentKey());
                        out.bool(comment.byOwner());
                        out.bigint(comment.author());
                        out.instant(comment.writtenAt());
                        out.bigint(comment.print());
                        out.integer(words == null ? null : words.letters());
                        out.bool(words != null && words.links());
                        out.bool(words != null && words.mentions());
                        out.integer(telling.source().id());
                        out.integer(comment.line() == Entry.NO_LINE ? null : (int) comment.line());
                        out.uuid(telling.runId());
                    }
                }));
    }
}
