package dev.kodama.creators.followers;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.FollowerList.FOLLOWER_LIST;
import static dev.kodama.creators.db.tables.ImportListBefore.IMPORT_LIST_BEFORE;
import static dev.kodama.creators.db.tables.MeasuredOverlap.MEASURED_OVERLAP;
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

/// Lists of followers and measured overlaps come and go with the accounts they are about.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FollowersOfCreators implements Belonging {
    private final DSLContext db;

    FollowersOfCreators(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        return db.selectDistinct(ACCOUNT.CREATOR_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(exists(selectOne()
                                .from(FOLLOWER_LIST)
                                .where(FOLLOWER_LIST.ACCOUNT_ID.eq(ACCOUNT.ID))
                                .andNot(FOLLOWER_LIST.WITHDRAWN))
                        .or(exists(selectOne()
                                .from(MEASURED_OVERLAP)
                                .where(MEASURED_OVERLAP.ONE_ACCOUNT_ID.eq(ACCOUNT.ID))
                                .and(MEASURED_OVERLAP.SHARED_FOLLOWERS.isNotNull())))
                        .or(exists(selectOne()
                                .from(MEASURED_OVERLAP)
                                .where(MEASURED_OVERLAP.OTHER_ACCOUNT_ID.eq(ACCOUNT.ID))
                                .and(MEASURED_OVERLAP.SHARED_FOLLOWERS.isNotNull()))))
                .fetchSet(ACCOUNT.CREATOR_ID);
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        var accountIds =
                select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))));
        db.deleteFrom(IMPORT_LIST_BEFORE)
                .where(IMPORT_LIST_BEFORE.ACCOUNT_ID.in(accountIds))
                .execute();
        db.deleteFrom(FOLLOWER_LIST)
                .where(FOLLOWER_LIST.ACCOUNT_ID.in(accountIds))
                .execute();
        db.deleteFrom(MEASURED_OVERLAP)
                .where(MEASURED_OVERLAP.ONE_ACCOUNT_ID.in(accountIds))
                .or(MEASURED_OVERLAP.OTHER_ACCOUNT_ID.in(accountIds))
                .execute();
    }
}
