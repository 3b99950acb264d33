package dev.kodama.creators.twins;

import static dev.kodama.creators.db.tables.Merging.MERGING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dev.kodama.creators.Merging;
import dev.kodama.creators.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The book of merges: who, when, and how both were before.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Mergings {
    private static final SelectField<Merging> ROW = DSL.row(
                    MERGING.ID,
                    MERGING.SURVIVOR_ID,
                    nameIn(MERGING.SURVIVOR_BEFORE),
                    MERGING.ABSORBED_ID,
                    nameIn(MERGING.ABSORBED_BEFORE),
                    MERGING.MERGED_BY,
                    MERGING.MERGED_AT,
                    MERGING.UNDONE_BY,
                    MERGING.UNDONE_AT)
            .mapping(Merging::new);

    private final DSLContext db;

    Mergings(DSLContext db) {
        this.db = db;
    }

    private static Field<String> nameIn(Field<?> creator) {
        return field("{0} ->> 'display_name'", String.class, creator);
    }

    Map<UUID, Merging> byIds(Collection<UUID> ids) {
        return db.select(ROW)
                .from(MERGING)
                .where(MERGING.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchMap(row -> row.value1().id(), row -> row.value1());
    }

    Page<Merging> page(@Nullable UUID creatorId, @Nullable String after, int first) {
        var mergings = db.select(ROW)
                .from(MERGING)
                .where(
                        creatorId == null
                                ? noCondition()
                                : MERGING.SURVIVOR_ID.eq(creatorId).or(MERGING.ABSORBED_ID.eq(creatorId)))
                .and(
                        after == null
                                ? noCondition()
                                : MERGING.ID.lt(Place.read(after, 1).id(0)))
                .orderBy(MERGING.ID.desc())
                .limit(first + 1)
                .fetch(row -> row.value1());
        return Place.page(mergings, first, merging -> Place.write(merging.id()));
    }

    /// Writes down how both are, before anything is moved.
    void begin(UUID id, UUID survivorId, UUID absorbedId, String by) {
        db.execute("""
                insert into creators.merging
                  (id, survivor_id, absorbed_id, merged_by, moved_accounts, taken_along, survivor_before,
                   absorbed_before, audiences_before, rates_before, survivor_after, audiences_after)
                select
                  {0},
                  stays.id,
                  goes.id,
                  {3},
                  (select coalesce(array_agg(a.id), '{}') from creators.account a where a.creator_id = goes.id),
                  (select coalesce(array_agg(a.creator_id), '{}') from creators.absorbed a where a.survivor_id = goes.id),
                  to_jsonb(stays),
                  to_jsonb(goes),
                  (
                    select coalesce(jsonb_agg(to_jsonb(a)), '[]')
                    from creators.audience a
                    where a.creator_id in (stays.id, goes.id)
                  ),
                  (
                    select coalesce(jsonb_agg(to_jsonb(r)), '[]')
                    from creators.rate r
                    where r.creator_id in (stays.id, goes.id)
                  ),
                  '{}',
                  '[]'
                from creators.creator stays
                cross join creators.creator goes
                where stays.id = {1}
                  and goes.id = {2}""", DSL.val(id), DSL.val(survivorId), DSL.val(absorbedId), DSL.val(by));
    }

    /// Writes down how the merge left the survivor, so that later it can be told whether someone has worked on it.
    void conclude(UUID id) {
        db.execute("""
                update creators.merging m
                set survivor_after = (select to_jsonb(c) from creators.creator c where c.id = m.survivor_id),
                    audiences_after = (
                      select coalesce(jsonb_agg(to_jsonb(a) - 'keys' order by a.captured_at, a.source_id), '[]')
                      from creators.audience a
                      where a.creator_id = m.survivor_id
                    )
                where m.id = {0}""", DSL.val(id));
    }

    void undone(UUID id, String by) {
        db.update(MERGING)
                .set(MERGING.UNDONE_BY, by)
                .set(MERGING.UNDONE_AT, currentInstant())
                .where(MERGING.ID.eq(id))
                .execute();
    }

    record Moved(List<UUID> accounts, List<UUID> takenAlong) {}

    Moved movedBy(UUID id) {
        return db.select(MERGING.MOVED_ACCOUNTS, MERGING.TAKEN_ALONG)
                .from(MERGING)
                .where(MERGING.ID.eq(id))
                .fetchSingle(mapping((accounts, along) -> new Moved(List.of(accounts), List.of(along))));
    }

    /// What of the survivor is not as the merge left it.
    List<String> changedSince(UUID id) {
        return db.fetch("""
                        select changed.field
                        from creators.merging m
                        join creators.creator now on now.id = m.survivor_id
                        cross join jsonb_populate_record(null::creators.creator, m.survivor_after) as left_as
                        cross join lateral (
                          values
                            ('DISPLAY_NAME', now.display_name is distinct from left_as.display_name),
                            ('KANA', now.kana is distinct from left_as.kana),
                            ('LANGUAGE', now.language is distinct from left_as.language),
                            ('COUNTRY', now.country is distinct from left_as.country),
                            ('TOPICS', now.topics is distinct from left_as.topics),
                            ('TAGS', now.tags is distinct from left_as.tags),
                            ('NOTES', now.notes is distinct from left_as.notes),
                            ('EXTERNAL_ID', now.external_id is distinct from left_as.external_id),
                            ('CONTACTABLE', now.contactable is distinct from left_as.contactable),
                            ('ACCOUNTS', now.accounts is distinct from left_as.accounts),
                            ('RATE_CARD', now.rate_card_version is distinct from left_as.rate_card_version),
                            ('AUDIENCE', m.audiences_after is distinct from (
                              select coalesce(jsonb_agg(to_jsonb(a) - 'keys' order by a.captured_at, a.source_id), '[]')
                              from creators.audience a
                              where a.creator_id = now.id
                            ))
                        ) as changed (field, is_so)
                        where m.id = {0}
                          and changed.is_so""", DSL.val(id)).map(row -> row.get(0, String.class));
    }
}
