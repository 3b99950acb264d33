package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.Audience.AUDIENCE;
import static dev.kodama.creators.db.tables.Clue.CLUE;
import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static dev.kodama.creators.db.tables.CreatorAtWork.CREATOR_AT_WORK;
import static dev.kodama.creators.db.tables.Freshness.FRESHNESS;
import static dev.kodama.creators.db.tables.Rate.RATE;
import static dev.kodama.creators.db.tables.Snapshot.SNAPSHOT;
import static dev.kodama.creators.db.tables.TwinPair.TWIN_PAIR;
import static dev.kodama.creators.db.tables.TwinVerdict.TWIN_VERDICT;
import static dev.kodama.creators.db.tables.Withdrawn.WITHDRAWN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.events.CreatorProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Creators of whom the register knows nothing any more. What is left is what others are told of them: a last version.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class WithdrawnCreators {
    private final DSLContext db;
    private final List<Belonging> belongings;

    WithdrawnCreators(DSLContext db, ObjectProvider<Belonging> belongings) {
        this.db = db;
        this.belongings = belongings.stream().toList();
    }

    public record Withdrawn(UUID creatorId, long version, String displayName, Instant withdrawnAt) {
        public CreatorProfile toProfile() {
            return CreatorProfile.withdrawn(creatorId, version, displayName, withdrawnAt);
        }
    }

    /// Takes these creators out of the register with everything that hangs on them. Whoever calls announces what comes
    /// back, and holds the lock of the register.
    ///
    /// @param calledFromNow what whoever worked with them is to go on calling them; null for the name they have
    /// @return those who were there, in the version that is to be told
    public List<Withdrawn> withdraw(Collection<UUID> creatorIds, Instant at, @Nullable String calledFromNow) {
        var ids = creatorIds.toArray(UUID[]::new);
        var withdrawn = db.insertInto(
                        WITHDRAWN,
                        WITHDRAWN.CREATOR_ID,
                        WITHDRAWN.VERSION,
                        WITHDRAWN.DISPLAY_NAME,
                        WITHDRAWN.WITHDRAWN_AT)
                .select(select(
                                CREATOR.ID,
                                CREATOR.VERSION.plus(1),
                                coalesce(val(calledFromNow, String.class), CREATOR.DISPLAY_NAME),
                                val(at))
                        .from(CREATOR)
                        .where(CREATOR.ID.eq(any(ids))))
                .onConflictDoNothing()
                .returningResult(
                        WITHDRAWN.CREATOR_ID, WITHDRAWN.VERSION, WITHDRAWN.DISPLAY_NAME, WITHDRAWN.WITHDRAWN_AT)
                .fetch(mapping(Withdrawn::new));
        belongings.forEach(belonging -> belonging.forget(creatorIds));
        var accountIds = select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.CREATOR_ID.eq(any(ids)));
        db.deleteFrom(SNAPSHOT).where(SNAPSHOT.ACCOUNT_ID.in(accountIds)).execute();
        db.deleteFrom(FRESHNESS).where(FRESHNESS.ACCOUNT_ID.in(accountIds)).execute();
        db.deleteFrom(ACCOUNT).where(ACCOUNT.CREATOR_ID.eq(any(ids))).execute();
        db.deleteFrom(AUDIENCE).where(AUDIENCE.CREATOR_ID.eq(any(ids))).execute();
        db.deleteFrom(RATE).where(RATE.CREATOR_ID.eq(any(ids))).execute();
        db.deleteFrom(CLUE).where(CLUE.CREATOR_ID.eq(any(ids))).execute();
        db.deleteFrom(TWIN_PAIR)
                .where(TWIN_PAIR.ONE.eq(any(ids)).or(TWIN_PAIR.OTHER.eq(any(ids))))
                .execute();
        db.deleteFrom(TWIN_VERDICT)
                .where(TWIN_VERDICT.ONE.eq(any(ids)).or(TWIN_VERDICT.OTHER.eq(any(ids))))
                .execute();
        db.deleteFrom(CREATOR_AT_WORK)
                .where(CREATOR_AT_WORK.CREATOR_ID.eq(any(ids)))
                .execute();
        db.deleteFrom(CREATOR).where(CREATOR.ID.eq(any(ids))).execute();
        return withdrawn;
    }

    /// The next ones in the order of their ids, for telling all of them.
    public List<Withdrawn> following(@Nullable UUID after, int atMost) {
        return db.select(WITHDRAWN.CREATOR_ID, WITHDRAWN.VERSION, WITHDRAWN.DISPLAY_NAME, WITHDRAWN.WITHDRAWN_AT)
                .from(WITHDRAWN)
                .where(after == null ? noCondition() : WITHDRAWN.CREATOR_ID.gt(after))
                .orderBy(WITHDRAWN.CREATOR_ID)
                .limit(atMost)
                .fetch(mapping(Withdrawn::new));
    }
}
