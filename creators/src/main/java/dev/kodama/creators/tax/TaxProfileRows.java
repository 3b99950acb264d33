package dev.kodama.creators.tax;

import static dev.kodama.creators.db.tables.TaxProfile.TAX_PROFILE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;

import dev.kodama.creators.roster.AbsorbedCreators;
import dev.kodama.creators.roster.Belonging;
import dev.kodama.creators.secrets.Sealed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Sealed tax profiles, a row for each entry of the register; of a person's the latest counts.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TaxProfileRows implements Belonging {
    private final DSLContext db;
    private final AbsorbedCreators absorbed;

    TaxProfileRows(DSLContext db, AbsorbedCreators absorbed) {
        this.db = db;
        this.absorbed = absorbed;
    }

    /// @param creatorId the entry that it was sealed for
    record Kept(UUID creatorId, long version, Instant statedAt, String by, Sealed sealed) {}

    Optional<Kept> latestOf(UUID creatorId) {
        var entries = absorbed.entriesOf(Set.of(creatorId)).keySet();
        return db.select(
                        TAX_PROFILE.CREATOR_ID,
                        TAX_PROFILE.VERSION,
                        TAX_PROFILE.STATED_AT,
                        TAX_PROFILE.STATED_BY,
                        TAX_PROFILE.KEY_ID,
                        TAX_PROFILE.SEALED)
                .from(TAX_PROFILE)
                .where(TAX_PROFILE.CREATOR_ID.eq(any(entries.toArray(UUID[]::new))))
                .orderBy(TAX_PROFILE.STATED_AT.desc())
                .limit(1)
                .fetchOptional(mapping((id, version, at, by, keyId, bytes) ->
                        new Kept(id, version, at, by, new Sealed(keyId, bytes))));
    }

    Set<UUID> known(Set<UUID> creatorIds) {
        var persons = absorbed.entriesOf(creatorIds);
        var found = new HashSet<UUID>();
        db.select(TAX_PROFILE.CREATOR_ID)
                .from(TAX_PROFILE)
                .where(TAX_PROFILE.CREATOR_ID.eq(any(persons.keySet().toArray(UUID[]::new))))
                .forEach(row -> found.add(persons.getOrDefault(row.value1(), row.value1())));
        var asked = new HashSet<UUID>();
        creatorIds.stream()
                .filter(id -> found.contains(persons.getOrDefault(id, id)))
                .forEach(asked::add);
        return asked;
    }

    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        return db.select(TAX_PROFILE.CREATOR_ID)
                .from(TAX_PROFILE)
                .where(TAX_PROFILE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .fetchSet(TAX_PROFILE.CREATOR_ID);
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        db.deleteFrom(TAX_PROFILE)
                .where(TAX_PROFILE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .execute();
    }

    void put(Kept kept) {
        db.insertInto(TAX_PROFILE)
                .set(TAX_PROFILE.CREATOR_ID, kept.creatorId())
                .set(TAX_PROFILE.VERSION, kept.version())
                .set(TAX_PROFILE.STATED_AT, kept.statedAt())
                .set(TAX_PROFILE.STATED_BY, kept.by())
                .set(TAX_PROFILE.KEY_ID, kept.sealed().keyId())
                .set(TAX_PROFILE.SEALED, kept.sealed().bytes())
                .onConflict(TAX_PROFILE.CREATOR_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// Some that lie under another key than this one but under one of those; held until the transaction ends.
    List<Kept> notUnder(String currentKey, Collection<String> readable, int atMost) {
        return db.select(
                        TAX_PROFILE.CREATOR_ID,
                        TAX_PROFILE.VERSION,
                        TAX_PROFILE.STATED_AT,
                        TAX_PROFILE.STATED_BY,
                        TAX_PROFILE.KEY_ID,
                        TAX_PROFILE.SEALED)
                .from(TAX_PROFILE)
                .where(TAX_PROFILE.KEY_ID.ne(currentKey))
                .and(TAX_PROFILE.KEY_ID.in(readable))
                .limit(atMost)
                .forUpdate()
                .skipLocked()
                .fetch(mapping((id, version, at, by, keyId, bytes) ->
                        new Kept(id, version, at, by, new Sealed(keyId, bytes))));
    }

    Map<String, Long> countByKey() {
        return db.select(TAX_PROFILE.KEY_ID, count().cast(Long.class))
                .from(TAX_PROFILE)
                .groupBy(TAX_PROFILE.KEY_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
