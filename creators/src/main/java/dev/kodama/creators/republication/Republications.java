package dev.kodama.creators.republication;

import static dev.kodama.creators.db.tables.Republication.REPUBLICATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;

import dev.kodama.creators.Republication.Progress;
import dev.kodama.creators.Republication.Status;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Runs through the register and how far they have come.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Republications {
    private final DSLContext db;

    Republications(DSLContext db) {
        this.db = db;
    }

    UUID add(long total, String by) {
        var id = TimeOrderedIds.next();
        db.insertInto(REPUBLICATION)
                .set(REPUBLICATION.ID, id)
                .set(REPUBLICATION.STATUS, Status.RUNNING)
                .set(REPUBLICATION.CREATORS_TOTAL, total)
                .set(REPUBLICATION.STARTED_BY, by)
                .execute();
        return id;
    }

    @Nullable
    Progress latest() {
        return db.select(
                        REPUBLICATION.ID,
                        REPUBLICATION.STATUS,
                        REPUBLICATION.CREATORS_TOTAL,
                        REPUBLICATION.CREATORS_DONE,
                        REPUBLICATION.STARTED_BY,
                        REPUBLICATION.CREATED_AT,
                        REPUBLICATION.FINISHED_AT)
                .from(REPUBLICATION)
                .orderBy(REPUBLICATION.ID.desc())
                .limit(1)
                .fetchOne(mapping(Progress::new));
    }

    /// Behind whom to go on; null at the beginning.
    record Position(
            @Nullable UUID lastWithdrawnId, @Nullable UUID lastCreatorId) {}

    /// The position of a run that is not done, for the one who holds the row until the transaction ends.
    @Nullable
    Position lock(UUID id) {
        return db.select(REPUBLICATION.LAST_WITHDRAWN_ID, REPUBLICATION.LAST_CREATOR_ID)
                .from(REPUBLICATION)
                .where(REPUBLICATION.ID.eq(id))
                .and(REPUBLICATION.STATUS.eq(Status.RUNNING))
                .forUpdate()
                .fetchOne(mapping(Position::new));
    }

    void advanceWithdrawn(UUID id, UUID lastWithdrawnId) {
        db.update(REPUBLICATION)
                .set(REPUBLICATION.LAST_WITHDRAWN_ID, lastWithdrawnId)
                .set(REPUBLICATION.UPDATED_AT, currentInstant())
                .where(REPUBLICATION.ID.eq(id))
                .execute();
    }

    void advance(UUID id, int told, UUID lastCreatorId) {
        db.update(REPUBLICATION)
                .set(REPUBLICATION.CREATORS_DONE, REPUBLICATION.CREATORS_DONE.plus(told))
                .set(REPUBLICATION.LAST_CREATOR_ID, lastCreatorId)
                .set(REPUBLICATION.UPDATED_AT, currentInstant())
                .where(REPUBLICATION.ID.eq(id))
                .execute();
    }

    void finish(UUID id) {
        db.update(REPUBLICATION)
                .set(REPUBLICATION.STATUS, Status.DONE)
                .set(REPUBLICATION.UPDATED_AT, currentInstant())
                .set(REPUBLICATION.FINISHED_AT, Instant.now())
                .where(REPUBLICATION.ID.eq(id))
                .execute();
    }
}
