package dev.kodama.creators.merge;

import static dev.kodama.creators.db.tables.Comment.COMMENT;
import static dev.kodama.creators.db.tables.CommentSalt.COMMENT_SALT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.merge.Content.CommentContent;
import dev.kodama.creators.merge.ContentMerge.Owned;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
/// The account's own comments are recognised by its handle, or by the line saying so. A comment that is known stays as
/// it is: whoever edits one has still said something that was or was not answered.
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
    /// @param write false to find out only
    /// @return how many were not known before
    int take(List<Owned<CommentContent>> owned, KnownSource source, List<Effect> effects, boolean write) {
        var prints =
                new SaltedPrints(db.select(COMMENT_SALT.SALT).from(COMMENT_SALT).fetchSingle(COMMENT_SALT.SALT));
        var comments = owned.stream().map(one -> hashed(one, prints)).toList();
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
        if (write && !added.isEmpty()) {
            insert(added, source);
        }
        return added.size();
    }

    private static NewComment hashed(Owned<CommentContent> one, SaltedPrints prints) {
        var said = one.content();
        var author = said.author();
        var byOwner = said.byOwner() || isTheAccount(one.account(), author);
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

    private static boolean isTheAccount(KnownAccount account, @Nullable String author) {
        var handle = author == null ? null : Handle.parse(account.platform(), author);
        return handle != null && handle.key().equals(account.handleKey());
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

    private void insert(List<NewComment> comments, KnownSource source) {
        db.connection(connection -> CopyStream.copy(
                connection,
                "creators.comment (account_id, comment_key, post_key, parent_key, by_owner, author, written_at, print,"
                        + " letters, links, mentions, source_id, line)",
                out -> {
                    for (var comment : comments) {
                        var words = comment.words();
                        out.row(13);
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
                        out.integer(source.id());
                        out.integer(comment.line() == Entry.NO_LINE ? null : (int) comment.line());
                    }
                }));
    }
}
