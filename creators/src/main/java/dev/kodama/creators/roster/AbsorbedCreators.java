package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.Absorbed.ABSORBED;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;

import dev.kodama.creators.events.CreatorProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Creators who turned out to be others. They are no rows of the register any more, so that no list, count or search
/// has to leave them out; what is left is where their ids lead.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AbsorbedCreators {
    private final DSLContext db;

    AbsorbedCreators(DSLContext db) {
        this.db = db;
    }

    /// @param survivorId never absorbed itself
    public record Absorbed(
            UUID creatorId,
            UUID survivorId,
            long version,
            String displayName,
            @Nullable String externalId,
            UUID mergingId) {
        /// What listeners are told: nothing is here any more.
        public CreatorProfile toProfile() {
            return CreatorProfile.merged(creatorId, version, displayName, survivorId);
        }
    }

    public @Nullable Absorbed byId(UUID creatorId) {
        return db.select(
                        ABSORBED.CREATOR_ID,
                        ABSORBED.SURVIVOR_ID,
                        ABSORBED.VERSION,
                        ABSORBED.DISPLAY_NAME,
                        ABSORBED.EXTERNAL_ID,
                        ABSORBED.MERGING_ID)
                .from(ABSORBED)
                .where(ABSORBED.CREATOR_ID.eq(creatorId))
                .fetchOne(mapping(Absorbed::new));
    }

    /// In the order of their ids.
    public List<Absorbed> all() {
        return db.select(
                        ABSORBED.CREATOR_ID,
                        ABSORBED.SURVIVOR_ID,
                        ABSORBED.VERSION,
                        ABSORBED.DISPLAY_NAME,
                        ABSORBED.EXTERNAL_ID,
                        ABSORBED.MERGING_ID)
                .from(ABSORBED)
                .orderBy(ABSORBED.CREATOR_ID)
                .fetch(mapping(Absorbed::new));
    }

    /// Of those of these creators who were absorbed, by whom.
    public Map<UUID, UUID> survivorsOf(Collection<UUID> creatorIds) {
        return db.select(ABSORBED.CREATOR_ID, ABSORBED.SURVIVOR_ID)
                .from(ABSORBED)
                .where(ABSORBED.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .fetchMap(ABSORBED.CREATOR_ID, ABSORBED.SURVIVOR_ID);
    }

    /// Every id that these people are or were known by, with the one that they go by now. Two statements.
    public Map<UUID, UUID> entriesOf(Collection<UUID> creatorIds) {
        var survivors = survivorsOf(creatorIds);
        var entries = new HashMap<UUID, UUID>();
        creatorIds.forEach(id -> {
            var present = survivors.getOrDefault(id, id);
            entries.put(present, present);
            entries.put(id, present);
        });
        db.select(ABSORBED.CREATOR_ID, ABSORBED.SURVIVOR_ID)
                .from(ABSORBED)
                .where(ABSORBED.SURVIVOR_ID.eq(any(Set.copyOf(entries.values()).toArray(UUID[]::new))))
                .forEach(row -> entries.put(row.value1(), row.value2()));
        return entries;
    }

    /// Who goes on for those whom lists called so.
    public Map<String, UUID> survivorsByExternalId(Collection<String> externalIds) {
        return db.selectDistinct(ABSORBED.EXTERNAL_ID, ABSORBED.SURVIVOR_ID)
                .from(ABSORBED)
                .where(ABSORBED.EXTERNAL_ID.eq(any(externalIds.toArray(String[]::new))))
                .fetchMap(ABSORBED.EXTERNAL_ID, ABSORBED.SURVIVOR_ID);
    }

    public void add(Absorbed absorbed) {
        db.insertInto(ABSORBED)
                .set(ABSORBED.CREATOR_ID, absorbed.creatorId())
                .set(ABSORBED.SURVIVOR_ID, absorbed.survivorId())
                .set(ABSORBED.VERSION, absorbed.version())
                .set(ABSORBED.DISPLAY_NAME, absorbed.displayName())
                .set(ABSORBED.EXTERNAL_ID, absorbed.externalId())
                .set(ABSORBED.MERGING_ID, absorbed.mergingId())
                .execute();
    }

    public void remove(UUID creatorId) {
        db.deleteFrom(ABSORBED).where(ABSORBED.CREATOR_ID.eq(creatorId)).execute();
    }

    /// Lets whoever led to the one lead to the other.
    ///
    /// @return those it concerns, as they now are
    public List<Absorbed> redirect(UUID from, UUID to) {
        return redirect(
                db.select(ABSORBED.CREATOR_ID)
                        .from(ABSORBED)
                        .where(ABSORBED.SURVIVOR_ID.eq(from))
                        .fetch(ABSORBED.CREATOR_ID),
                to);
    }

    /// Likewise these ones.
    public List<Absorbed> redirect(Collection<UUID> creatorIds, UUID to) {
        return db.update(ABSORBED)
                .set(ABSORBED.SURVIVOR_ID, to)
                .set(ABSORBED.VERSION, ABSORBED.VERSION.plus(1))
                .where(ABSORBED.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .returningResult(
                        ABSORBED.CREATOR_ID,
                        ABSORBED.SURVIVOR_ID,
                        ABSORBED.VERSION,
                        ABSORBED.DISPLAY_NAME,
                        ABSORBED.EXTERNAL_ID,
                        ABSORBED.MERGING_ID)
                .fetch(mapping(Absorbed::new));
    }
}
