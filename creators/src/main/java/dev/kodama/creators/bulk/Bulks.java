package dev.kodama.creators.bulk;

import static dev.kodama.creators.db.tables.Bulk.BULK;
import static dev.kodama.creators.db.tables.BulkMember.BULK_MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Bulk;
import dev.kodama.creators.Bulk.Status;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.roster.ArrayLiteral;
import dev.kodama.creators.roster.Belonging;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Bulk work, whom it is done to, and how far it has come.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Bulks implements Belonging {
    private static final List<SelectField<?>> COLUMNS = List.of(
            BULK.ID,
            BULK.ACTION,
            BULK.TAGS,
            BULK.LIST_ID,
            BULK.STATUS,
            BULK.TOTAL,
            BULK.DONE,
            BULK.CHANGED,
            BULK.STARTED_BY,
            BULK.CREATED_AT,
            BULK.FINISHED_AT,
            BULK.UNDONE_BY);

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    Bulks(DSLContext db) {
        this.db = db;
    }

    void add(UUID id, Bulk.Wish wish, List<String> tags, @Nullable CreatorFilter filter, String by) {
        db.insertInto(BULK)
                .set(BULK.ID, id)
                .set(BULK.ACTION, wish.action().name())
                .set(BULK.TAGS, tags.toArray(String[]::new))
                .set(BULK.LIST_ID, wish.listId())
                .set(BULK.FILTER, filter == null ? null : JSONB.valueOf(json.writeValueAsString(filter)))
                .set(BULK.STATUS, Status.RUNNING.name())
                .set(BULK.STARTED_BY, by)
                .execute();
    }

    void addMembers(UUID id, Collection<UUID> creatorIds) {
        foundMembers(id, db.execute("""
                        insert into creators.bulk_member (bulk_id, creator_id)
                        select {0}, c.id
                        from creators.creator c
                        where c.id = any({1})""", val(id), val(creatorIds.toArray(UUID[]::new))));
    }

    /// @param matches on rows of the register that go by the name `c`
    void addMembers(UUID id, Condition matches) {
        foundMembers(id, db.execute("""
                        insert into creators.bulk_member (bulk_id, creator_id)
                        select {0}, c.id
                        from creators.creator c
                        where {1}""", val(id), matches));
    }

    private void foundMembers(UUID id, int count) {
        db.update(BULK).set(BULK.TOTAL, (long) count).where(BULK.ID.eq(id)).execute();
    }

    /// Work that is not done, for the one who holds the row until the transaction ends.
    record Task(
            Bulk bulk,
            @Nullable CreatorFilter filter,
            @Nullable UUID position) {}

    @Nullable
    Task lock(UUID id) {
        return db.select(COLUMNS)
                .select(BULK.FILTER, BULK.POSITION)
                .from(BULK)
                .where(BULK.ID.eq(id))
                .and(BULK.STATUS.in(Status.RUNNING.name(), Status.UNDOING.name()))
                .forUpdate()
                .fetchOne(row -> new Task(
                        bulk(row),
                        row.get(BULK.FILTER) == null
                                ? null
                                : json.readValue(row.get(BULK.FILTER).data(), CreatorFilter.class),
                        row.get(BULK.POSITION)));
    }

    /// The next members with what taking back has to restore, in the order of their ids.
    Map<UUID, String @Nullable []> next(UUID id, @Nullable UUID position, boolean onlyChanged, int atMost) {
        var members = new LinkedHashMap<UUID, String @Nullable []>();
        db.select(BULK_MEMBER.CREATOR_ID, BULK_MEMBER.BEFORE)
                .from(BULK_MEMBER)
                .where(BULK_MEMBER.BULK_ID.eq(id))
                .and(position == null ? noCondition() : BULK_MEMBER.CREATOR_ID.gt(position))
                .and(onlyChanged ? BULK_MEMBER.BEFORE.isNotNull() : noCondition())
                .orderBy(BULK_MEMBER.CREATOR_ID)
                .limit(atMost)
                .forEach(row -> members.put(row.value1(), row.value2()));
        return members;
    }

    void remember(UUID id, Map<UUID, List<String>> before) {
        var members = List.copyOf(before.entrySet());
        db.execute(
                """
                update creators.bulk_member m
                set before = n.before::text[]
                from unnest({1}, {2}) as n (creator_id, before)
                where m.bulk_id = {0}
                  and m.creator_id = n.creator_id""",
                val(id),
                val(members.stream().map(Map.Entry::getKey).toArray(UUID[]::new)),
                val(members.stream()
                        .map(member -> ArrayLiteral.of(member.getValue()))
                        .toArray(String[]::new)));
    }

    void advance(UUID id, UUID position, long done, long changed) {
        db.update(BULK)
                .set(BULK.POSITION, position)
                .set(BULK.DONE, BULK.DONE.plus(done))
                .set(BULK.CHANGED, BULK.CHANGED.plus(changed))
                .set(BULK.UPDATED_AT, currentInstant())
                .where(BULK.ID.eq(id))
                .execute();
    }

    void finish(UUID id, Status status) {
        db.update(BULK)
                .set(BULK.STATUS, status.name())
                .set(BULK.UPDATED_AT, currentInstant())
                .set(BULK.FINISHED_AT, currentInstant())
                .where(BULK.ID.eq(id))
                .execute();
    }

    /// @return false if it is not done, or was taken back
    boolean beginUndo(UUID id, String by) {
        return db.update(BULK)
                        .set(BULK.STATUS, Status.UNDOING.name())
                        .set(BULK.POSITION, (@Nullable UUID) null)
                        .set(BULK.DONE, 0L)
                        .set(BULK.TOTAL, BULK.CHANGED)
                        .set(BULK.UNDONE_BY, by)
                        .set(BULK.FINISHED_AT, (@Nullable Instant) null)
                        .where(BULK.ID.eq(id))
                        .and(BULK.STATUS.eq(Status.DONE.name()))
                        .execute()
                == 1;
    }

    Map<UUID, Bulk> byIds(Onlooker onlooker, Collection<UUID> ids) {
        return db.select(COLUMNS)
                .from(BULK)
                .where(BULK.ID.eq(any(ids.toArray(UUID[]::new))))
                .and(onlooker.brandIds() == null ? noCondition() : BULK.STARTED_BY.eq(onlooker.username()))
                .fetchMap(row -> row.get(BULK.ID), Bulks::bulk);
    }

    List<Bulk> latest(String startedBy, int atMost) {
        return db.select(COLUMNS)
                .from(BULK)
                .where(BULK.STARTED_BY.eq(startedBy))
                .orderBy(BULK.ID.desc())
                .limit(atMost)
                .fetch(Bulks::bulk);
    }

    int forgetMembersOfThoseFinishedBefore(Instant instant) {
        return db.execute("""
                delete from creators.bulk_member m
                using creators.bulk b
                where b.id = m.bulk_id
                  and b.finished_at < {0}""", val(instant));
    }

    /// Bulk work says nothing of a creator that is not said elsewhere.
    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        return Set.of();
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        db.deleteFrom(BULK_MEMBER)
                .where(BULK_MEMBER.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .execute();
    }

    private static Bulk bulk(Record row) {
        return new Bulk(
                row.get(BULK.ID),
                Bulk.Action.valueOf(row.get(BULK.ACTION)),
                List.of(row.get(BULK.TAGS)),
                row.get(BULK.LIST_ID),
                Status.valueOf(row.get(BULK.STATUS)),
                row.get(BULK.TOTAL),
                row.get(BULK.DONE),
                row.get(BULK.CHANGED),
                row.get(BULK.STARTED_BY),
                row.get(BULK.CREATED_AT),
                row.get(BULK.FINISHED_AT),
                row.get(BULK.UNDONE_BY));
    }
}
