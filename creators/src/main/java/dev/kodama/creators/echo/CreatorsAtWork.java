package dev.kodama.creators.echo;

import static dev.kodama.creators.db.tables.CreatorAtWork.CREATOR_AT_WORK;
import static org.jooq.impl.DSL.excluded;

import dev.kodama.creators.roster.AbsorbedCreators;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Creators with whom work has lately moved on.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CreatorsAtWork {
    private final DSLContext db;
    private final AbsorbedCreators absorbed;

    CreatorsAtWork(DSLContext db, AbsorbedCreators absorbed) {
        this.db = db;
        this.absorbed = absorbed;
    }

    /// The latest end counts, in whatever order it is told.
    void remember(UUID creatorId, Instant until) {
        db.insertInto(CREATOR_AT_WORK, CREATOR_AT_WORK.CREATOR_ID, CREATOR_AT_WORK.UNTIL)
                .values(absorbed.survivorsOf(List.of(creatorId)).getOrDefault(creatorId, creatorId), until)
                .onConflict(CREATOR_AT_WORK.CREATOR_ID)
                .doUpdate()
                .set(CREATOR_AT_WORK.UNTIL, excluded(CREATOR_AT_WORK.UNTIL))
                .where(excluded(CREATOR_AT_WORK.UNTIL).gt(CREATOR_AT_WORK.UNTIL))
                .execute();
    }
}
