package dev.kodama.creators.undo;

import static dev.kodama.creators.db.tables.ImportChange.IMPORT_CHANGE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.KeptCreator.Reason;
import dev.kodama.creators.Method;
import dev.kodama.creators.roster.Belonging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What has become of creators since an import. Each question is one statement, however many they are.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Verdicts {
    private final DSLContext db;
    private final List<Belonging> belongings;

    Verdicts(DSLContext db, ObjectProvider<Belonging> belongings) {
        this.db = db;
        this.belongings = belongings.stream().toList();
    }

    /// What imports have changed of one creator.
    ///
    /// @param runId which import
    record Changed(
            UUID runId,
            long versionBefore,
            long versionAfter,
            @Nullable Long versionUndone,
            @Nullable Long rateVersionBefore,
            @Nullable Long rateVersionAfter,
            @Nullable Long rateVersionUndone) {}

    Map<UUID, List<Changed>> changesOf(Collection<UUID> creatorIds) {
        return db.select(
                        IMPORT_CHANGE.CREATOR_ID,
                        IMPORT_CHANGE.RUN_ID,
                        IMPORT_CHANGE.VERSION_BEFORE,
                        IMPORT_CHANGE.VERSION_AFTER,
                        IMPORT_CHANGE.VERSION_UNDONE,
                        IMPORT_CHANGE.RATE_VERSION_BEFORE,
                        IMPORT_CHANGE.RATE_VERSION_AFTER,
                        IMPORT_CHANGE.RATE_VERSION_UNDONE)
                .from(IMPORT_CHANGE)
                .where(IMPORT_CHANGE.CREATOR_ID.eq(any(array(creatorIds))))
                .fetchGroups(
                        IMPORT_CHANGE.CREATOR_ID,
                        row -> new Changed(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8()));
    }

    /// Why a profile is not as the import left it, or null if it is.
    ///
    /// @param left the version it had when the import was done with it
    static @Nullable Reason touched(
            UUID creatorId, long version, long left, UUID runId, List<Changed> changes, Set<UUID> merged) {
        var taken = new ArrayList<Versions.Change>();
        var another = false;
        for (var change : changes) {
            taken.add(new Versions.Change(change.versionBefore(), change.versionUndone()));
            another |= !change.runId().equals(runId)
                    && change.versionUndone() == null
                    && change.versionAfter() > change.versionBefore()
                    && change.versionBefore() >= left;
        }
        if (Versions.following(left, taken) == version) {
            return null;
        }
        return merged.contains(creatorId) ? Reason.MERGED : another ? Reason.LATER_IMPORT : Reason.EDITED;
    }

    /// Those who are one of two in a merge that stands.
    Set<UUID> merged(Collection<UUID> creatorIds) {
        return ids("""
                select survivor_id from creators.merging where survivor_id = any({0}) and undone_at is null
                union
                select absorbed_id from creators.merging where absorbed_id = any({0}) and undone_at is null""", creatorIds);
    }

    /// The names of those who have been absorbed by others.
    Map<UUID, String> absorbed(Collection<UUID> creatorIds) {
        var names = new HashMap<UUID, String>();
        db.fetch(
                        "select creator_id, display_name from creators.absorbed where creator_id = any({0})",
                        val(array(creatorIds)))
                .forEach(row -> names.put(row.get(0, UUID.class), row.get(1, String.class)));
        return names;
    }

    Set<UUID> atWork(Collection<UUID> creatorIds) {
        return ids("select creator_id from creators.creator_at_work where creator_id = any({0})", creatorIds);
    }

    Set<UUID> inUse(Collection<UUID> creatorIds) {
        var owners = new HashSet<UUID>();
        belongings.forEach(belonging -> owners.addAll(belonging.ownersAmong(creatorIds)));
        return owners;
    }

    /// Those of whom others than this source and the platforms themselves have told figures, an audience or prices.
    ///
    /// @param runId the import itself
    Map<UUID, Reason> toldByOthers(Collection<UUID> creatorIds, int sourceId, UUID runId) {
        var told = new HashMap<UUID, Reason>();
        db.fetch("""
                        select distinct a.creator_id, o.method
                        from creators.account a
                        join creators.snapshot s on s.account_id = a.id
                        join creators.source o on o.id = s.source_id
                        where a.creator_id = any({0})
                          and s.source_id <> {1}
                          and o.method <> 'API'
                        union
                        select distinct m.creator_id, o.method
                        from creators.audience m
                        join creators.source o on o.id = m.source_id
                        where m.creator_id = any({0})
                          and m.source_id <> {1}
                          and (m.cells <> '' or m.marginals <> '')
                        union
                        select v.creator_id, 'FILE'
                        from creators.custom_value v
                        where v.creator_id = any({0}) and v.run_id <> {2}
                        union
                        select c.id, 'FILE'
                        from creators.creator c
                        where c.id = any({0})
                          and exists (select 1 from creators.rate r where r.creator_id = c.id)""", val(array(creatorIds)), val(sourceId), val(runId))
                .forEach(row -> told.merge(
                        row.get(0, UUID.class),
                        Method.valueOf(row.get(1, String.class)) == Method.FILE ? Reason.LATER_IMPORT : Reason.EDITED,
                        (one, other) -> one == Reason.EDITED ? one : other));
        return told;
    }

    /// Those of these accounts of which others than this source and the platforms themselves have told figures.
    Set<UUID> accountsToldByOthers(Collection<UUID> accountIds, int sourceId) {
        var told = new HashSet<UUID>();
        db.fetch("""
                        select distinct s.account_id
                        from creators.snapshot s
                        join creators.source o on o.id = s.source_id
                        where s.account_id = any({0})
                          and s.source_id <> {1}
                          and o.method <> 'API'""", val(array(accountIds)), val(sourceId)).forEach(row -> told.add(row.get(0, UUID.class)));
        return told;
    }

    private Set<UUID> ids(String query, Collection<UUID> creatorIds) {
        var found = new HashSet<UUID>();
        db.fetch(query, val(array(creatorIds))).forEach(row -> found.add(row.get(0, UUID.class)));
        return found;
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
