package dev.kodama.creators.posts;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.Comment.COMMENT;
import static dev.kodama.creators.db.tables.ImportPostChange.IMPORT_POST_CHANGE;
import static dev.kodama.creators.db.tables.Post.POST;
import static dev.kodama.creators.db.tables.PostFigures.POST_FIGURES;
import static dev.kodama.creators.db.tables.PostWindow.POST_WINDOW;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.kodama.creators.roster.Belonging;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Posts and comments go with their creator.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PostsOfCreators implements Belonging {
    private final DSLContext db;

    PostsOfCreators(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        var ids = creatorIds.toArray(UUID[]::new);
        return db.selectDistinct(ACCOUNT.CREATOR_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.CREATOR_ID.eq(any(ids)))
                .and(exists(selectOne().from(POST).where(POST.ACCOUNT_ID.eq(ACCOUNT.ID)))
                        .or(exists(selectOne().from(COMMENT).where(COMMENT.ACCOUNT_ID.eq(ACCOUNT.ID)))))
                .fetchSet(ACCOUNT.CREATOR_ID);
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        var accounts = db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .fetch(ACCOUNT.ID)
                .toArray(UUID[]::new);
        db.deleteFrom(IMPORT_POST_CHANGE)
                .where(IMPORT_POST_CHANGE.POST_ID.in(
                        select(POST.ID).from(POST).where(POST.ACCOUNT_ID.eq(any(accounts)))))
                .execute();
        db.deleteFrom(POST_FIGURES)
                .where(POST_FIGURES.POST_ID.in(select(POST.ID).from(POST).where(POST.ACCOUNT_ID.eq(any(accounts)))))
                .execute();
        db.deleteFrom(POST).where(POST.ACCOUNT_ID.eq(any(accounts))).execute();
        db.deleteFrom(COMMENT).where(COMMENT.ACCOUNT_ID.eq(any(accounts))).execute();
        db.deleteFrom(POST_WINDOW)
                .where(POST_WINDOW.ACCOUNT_ID.eq(any(accounts)))
                .execute();
    }
}
