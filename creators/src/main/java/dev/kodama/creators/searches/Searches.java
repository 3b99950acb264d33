package dev.kodama.creators.searches;

import static dev.kodama.creators.db.tables.SavedSearch.SAVED_SEARCH;
import static dev.kodama.creators.db.tables.SavedSearchLook.SAVED_SEARCH_LOOK;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.noCondition;

import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.SavedSearch;
import dev.kodama.creators.SavedSearches;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Saved searches and who last looked at them when.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Searches {
    private static final List<SelectField<?>> COLUMNS = List.of(
            SAVED_SEARCH.ID,
            SAVED_SEARCH.NAME,
            SAVED_SEARCH.OWNER,
            SAVED_SEARCH.BRAND_ID,
            SAVED_SEARCH.SHARED,
            SAVED_SEARCH.FILTER,
            SAVED_SEARCH.SORT_KEY,
            SAVED_SEARCH.DESCENDING,
            SAVED_SEARCH.CREATED_AT,
            SAVED_SEARCH.UPDATED_AT);

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    Searches(DSLContext db) {
        this.db = db;
    }

    List<SavedSearch> all(Onlooker onlooker) {
        return db.select(COLUMNS)
                .from(SAVED_SEARCH)
                .where(visibleTo(onlooker))
                .orderBy(SAVED_SEARCH.NAME, SAVED_SEARCH.ID)
                .limit(SavedSearches.MOST)
                .fetch(row -> search(row, onlooker));
    }

    Map<UUID, SavedSearch> byIds(Onlooker onlooker, Collection<UUID> ids) {
        return db.select(COLUMNS)
                .from(SAVED_SEARCH)
                .where(SAVED_SEARCH.ID.eq(any(ids.toArray(UUID[]::new))))
                .and(visibleTo(onlooker))
                .fetchMap(row -> row.get(SAVED_SEARCH.ID), row -> search(row, onlooker));
    }

    private static Condition visibleTo(Onlooker onlooker) {
        var brands = onlooker.brandIds();
        return SAVED_SEARCH
                .OWNER
                .eq(onlooker.username())
                .or(condition(SAVED_SEARCH.SHARED)
                        .and(
                                brands == null
                                        ? noCondition()
                                        : SAVED_SEARCH.BRAND_ID.isNull().or(SAVED_SEARCH.BRAND_ID.in(brands))));
    }

    void add(UUID id, String owner, SavedSearch.Wish wish) {
        db.insertInto(SAVED_SEARCH)
                .set(SAVED_SEARCH.ID, id)
                .set(SAVED_SEARCH.NAME, wish.name())
                .set(SAVED_SEARCH.OWNER, owner)
                .set(SAVED_SEARCH.BRAND_ID, wish.brandId())
                .set(SAVED_SEARCH.SHARED, wish.shared())
                .set(SAVED_SEARCH.FILTER, written(wish.filter()))
                .set(SAVED_SEARCH.SORT_KEY, wish.sort().key().name())
                .set(SAVED_SEARCH.DESCENDING, wish.sort().descending())
                .execute();
    }

    void change(UUID id, SavedSearch.Wish wish) {
        db.update(SAVED_SEARCH)
                .set(SAVED_SEARCH.NAME, wish.name())
                .set(SAVED_SEARCH.BRAND_ID, wish.brandId())
                .set(SAVED_SEARCH.SHARED, wish.shared())
                .set(SAVED_SEARCH.FILTER, written(wish.filter()))
                .set(SAVED_SEARCH.SORT_KEY, wish.sort().key().name())
                .set(SAVED_SEARCH.DESCENDING, wish.sort().descending())
                .set(SAVED_SEARCH.UPDATED_AT, currentInstant())
                .where(SAVED_SEARCH.ID.eq(id))
                .execute();
    }

    void remove(UUID id) {
        db.deleteFrom(SAVED_SEARCH).where(SAVED_SEARCH.ID.eq(id)).execute();
    }

    void look(UUID id, String username, Instant now) {
        db.insertInto(SAVED_SEARCH_LOOK)
                .set(SAVED_SEARCH_LOOK.SEARCH_ID, id)
                .set(SAVED_SEARCH_LOOK.USERNAME, username)
                .set(SAVED_SEARCH_LOOK.LOOKED_AT, now)
                .onConflict(SAVED_SEARCH_LOOK.SEARCH_ID, SAVED_SEARCH_LOOK.USERNAME)
                .doUpdate()
                .set(SAVED_SEARCH_LOOK.LOOKED_AT, now)
                .execute();
    }

    Map<UUID, Instant> lastLooks(Collection<UUID> ids, String username) {
        return db.select(SAVED_SEARCH_LOOK.SEARCH_ID, SAVED_SEARCH_LOOK.LOOKED_AT)
                .from(SAVED_SEARCH_LOOK)
                .where(SAVED_SEARCH_LOOK.SEARCH_ID.eq(any(ids.toArray(UUID[]::new))))
                .and(SAVED_SEARCH_LOOK.USERNAME.eq(username))
                .fetchMap(SAVED_SEARCH_LOOK.SEARCH_ID, SAVED_SEARCH_LOOK.LOOKED_AT);
    }

    private JSONB written(CreatorFilter filter) {
        return JSONB.valueOf(json.writeValueAsString(filter));
    }

    private SavedSearch search(Record row, Onlooker onlooker) {
        return new SavedSearch(
                row.get(SAVED_SEARCH.ID),
                row.get(SAVED_SEARCH.NAME),
                row.get(SAVED_SEARCH.OWNER),
                row.get(SAVED_SEARCH.BRAND_ID),
                row.get(SAVED_SEARCH.SHARED),
                json.readValue(row.get(SAVED_SEARCH.FILTER).data(), CreatorFilter.class)
                        .askedBy(onlooker),
                new CreatorSort(
                        CreatorSort.Key.valueOf(row.get(SAVED_SEARCH.SORT_KEY)), row.get(SAVED_SEARCH.DESCENDING)),
                row.get(SAVED_SEARCH.CREATED_AT),
                row.get(SAVED_SEARCH.UPDATED_AT));
    }
}
