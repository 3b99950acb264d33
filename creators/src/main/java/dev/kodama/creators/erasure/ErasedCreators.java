package dev.kodama.creators.erasure;

import static dev.kodama.creators.db.tables.Erased.ERASED;
import static org.jooq.impl.DSL.any;

import dev.kodama.creators.events.CreatorsErased.Erased;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whom others are told to erase, for as long as there are others who might remember.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ErasedCreators {
    private final DSLContext db;

    ErasedCreators(DSLContext db) {
        this.db = db;
    }

    void add(Erased erased, Instant at, String by) {
        db.insertInto(ERASED)
                .set(ERASED.CREATOR_ID, erased.creatorId())
                .set(ERASED.ACCOUNT_IDS, erased.accountIds().toArray(UUID[]::new))
                .set(ERASED.ERASED_AT, at)
                .set(ERASED.ERASED_BY, by)
                .onConflictDoNothing()
                .execute();
    }

    @Nullable
    Instant erasedAt(UUID creatorId) {
        return db.select(ERASED.ERASED_AT)
                .from(ERASED)
                .where(ERASED.CREATOR_ID.eq(creatorId))
                .fetchOne(ERASED.ERASED_AT);
    }

    /// In the order of their ids.
    public List<Erased> among(Collection<UUID> creatorIds) {
        return db.select(ERASED.CREATOR_ID, ERASED.ACCOUNT_IDS)
                .from(ERASED)
                .where(ERASED.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .orderBy(ERASED.CREATOR_ID)
                .fetch(row -> new Erased(row.value1(), List.of(row.value2())));
    }
}
