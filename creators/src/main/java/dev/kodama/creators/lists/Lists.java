package dev.kodama.creators.lists;

import static dev.kodama.creators.db.tables.CreatorList.CREATOR_LIST;
import static dev.kodama.creators.db.tables.ListMember.LIST_MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.Onlooker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The lists themselves.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Lists {
    private static final long COUNTED_EXACTLY = 10_000;

    private static final Field<Long> MEMBERS = field("""
            (
              select count(*)
              from (
                select
                from creators.list_member m
                join creators.creator c on c.id = m.creator_id
                where m.list_id = creator_list.id
                limit 10001
              ) as counted
            )""", Long.class);

    private static final List<SelectField<?>> COLUMNS = List.of(
            CREATOR_LIST.ID,
            CREATOR_LIST.NAME,
            CREATOR_LIST.BRAND_ID,
            MEMBERS,
            CREATOR_LIST.CREATED_BY,
            CREATOR_LIST.CREATED_AT);

    private final DSLContext db;

    Lists(DSLContext db) {
        this.db = db;
    }

    List<CreatorList> all(Onlooker onlooker) {
        return db.select(COLUMNS)
                .from(CREATOR_LIST)
                .where(visibleTo(onlooker))
                .orderBy(CREATOR_LIST.NAME, CREATOR_LIST.ID)
                .limit(CreatorLists.MOST)
                .fetch(Lists::list);
    }

    Map<UUID, CreatorList> byIds(Onlooker onlooker, Collection<UUID> ids) {
        return db.select(COLUMNS)
                .from(CREATOR_LIST)
                .where(CREATOR_LIST.ID.eq(any(ids.toArray(UUID[]::new))))
                .and(visibleTo(onlooker))
                .fetchMap(row -> row.get(CREATOR_LIST.ID), Lists::list);
    }

    Map<UUID, List<CreatorList>> ofCreators(Onlooker onlooker, Collection<UUID> creatorIds) {
        var lists = new HashMap<UUID, List<CreatorList>>();
        db.select(COLUMNS)
                .select(LIST_MEMBER.CREATOR_ID)
                .from(CREATOR_LIST)
                .join(LIST_MEMBER)
                .on(LIST_MEMBER.LIST_ID.eq(CREATOR_LIST.ID))
                .where(LIST_MEMBER.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(visibleTo(onlooker))
                .orderBy(CREATOR_LIST.NAME, CREATOR_LIST.ID)
                .forEach(row -> lists.computeIfAbsent(row.get(LIST_MEMBER.CREATOR_ID), id -> new ArrayList<>())
                        .add(list(row)));
        return lists;
    }

    private static Condition visibleTo(Onlooker onlooker) {
        var brands = onlooker.brandIds();
        return brands == null ? noCondition() : CREATOR_LIST.BRAND_ID.isNull().or(CREATOR_LIST.BRAND_ID.in(brands));
    }

    void add(UUID id, String name, @Nullable UUID brandId, String by) {
        db.insertInto(CREATOR_LIST)
                .set(CREATOR_LIST.ID, id)
                .set(CREATOR_LIST.NAME, name)
                .set(CREATOR_LIST.BRAND_ID, brandId)
                .set(CREATOR_LIST.CREATED_BY, by)
                .execute();
    }

    void rename(UUID id, String name) {
        db.update(CREATOR_LIST)
                .set(CREATOR_LIST.NAME, name)
                .where(CREATOR_LIST.ID.eq(id))
                .execute();
    }

    void remove(UUID id) {
        db.deleteFrom(CREATOR_LIST).where(CREATOR_LIST.ID.eq(id)).execute();
    }

    private static CreatorList list(Record row) {
        var members = row.get(MEMBERS);
        return new CreatorList(
                row.get(CREATOR_LIST.ID),
                row.get(CREATOR_LIST.NAME),
                row.get(CREATOR_LIST.BRAND_ID),
                new Count(Math.min(members, COUNTED_EXACTLY), members <= COUNTED_EXACTLY),
                row.get(CREATOR_LIST.CREATED_BY),
                row.get(CREATOR_LIST.CREATED_AT));
    }
}
