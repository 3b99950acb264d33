package dev.kodama.security;

import static dev.kodama.security.db.Tables.PERSONAL_ACCESS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.kodama.security.PersonalAccess.Deed;
import dev.kodama.security.PersonalAccess.Door;
import dev.kodama.security.PersonalAccess.Matter;
import dev.kodama.security.PersonalAccessBook.Filter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The lines of the log, by an id that rises with time.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonalAccesses {
    private final DSLContext sql;

    PersonalAccesses(DSLContext sql) {
        this.sql = sql;
    }

    void add(String username, Collection<UUID> creatorIds, Matter matter, Deed deed, String purpose, Door door) {
        if (creatorIds.isEmpty()) {
            return;
        }
        sql.insertInto(
                        PERSONAL_ACCESS,
                        PERSONAL_ACCESS.USERNAME,
                        PERSONAL_ACCESS.CREATOR_ID,
                        PERSONAL_ACCESS.MATTER,
                        PERSONAL_ACCESS.DEED,
                        PERSONAL_ACCESS.PURPOSE,
                        PERSONAL_ACCESS.DOOR)
                .valuesOfRows(creatorIds.stream()
                        .sorted()
                        .map(id -> row(username, id, matter.name(), deed.name(), purpose, door.name()))
                        .toList())
                .execute();
    }

    List<PersonalAccess> page(Filter filter, @Nullable UUID after, int first) {
        return sql.select(
                        PERSONAL_ACCESS.ID,
                        PERSONAL_ACCESS.AT,
                        PERSONAL_ACCESS.USERNAME,
                        PERSONAL_ACCESS.CREATOR_ID,
                        PERSONAL_ACCESS.MATTER,
                        PERSONAL_ACCESS.DEED,
                        PERSONAL_ACCESS.PURPOSE,
                        PERSONAL_ACCESS.DOOR)
                .from(PERSONAL_ACCESS)
                .where(filter.creatorId() == null ? noCondition() : PERSONAL_ACCESS.CREATOR_ID.eq(filter.creatorId()))
                .and(filter.username() == null ? noCondition() : PERSONAL_ACCESS.USERNAME.eq(filter.username()))
                .and(after == null ? noCondition() : PERSONAL_ACCESS.ID.lt(after))
                .orderBy(PERSONAL_ACCESS.ID.desc())
                .limit(first)
                .fetch(mapping((id, at, username, creatorId, matter, deed, purpose, door) -> new PersonalAccess(
                        id,
                        at,
                        username,
                        creatorId,
                        Matter.valueOf(matter),
                        Deed.valueOf(deed),
                        purpose,
                        Door.valueOf(door))));
    }
}
