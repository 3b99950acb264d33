package dev.kodama.creators.undo;

import static org.jooq.impl.DSL.val;

import dev.kodama.creators.audience.Audiences;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.undo.Undos.Task;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes audiences back that an import told of creators it found in the register. The newest of what is left becomes
/// the latest; where nothing is left, a measurement without cells says that nothing is known any more.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ToldAudiences {
    private final DSLContext db;
    private final Audiences audiences;
    private final Creators register;
    private final Announcements announcements;

    ToldAudiences(DSLContext db, Audiences audiences, Creators register, Announcements announcements) {
        this.db = db;
        this.audiences = audiences;
        this.register = register;
        this.announcements = announcements;
    }

    /// @return how many measurements go
    int takeBack(Task task, int sourceId, List<UUID> measured) {
        var creators = concerned(task, measured);
        if (creators.length == 0 || task.dryRun()) {
            return db.fetchSingle("""
                            select count(*)::integer
                            from creators.audience
                            where creator_id = any({0}) and source_id = {1} and (cells <> '' or marginals <> '')""", val(creators), val(sourceId)).get(0, Integer.class);
        }
        var removed = db.fetch("""
                delete from creators.audience
                where creator_id = any({0}) and source_id = {1} and (cells <> '' or marginals <> '')
                returning creator_id, latest, version""", val(creators), val(sourceId));
        var leaderless =
                removed.stream().filter(row -> row.get(1, Boolean.class)).toList();
        if (!leaderless.isEmpty()) {
            var ids = leaderless.stream().map(row -> row.get(0, UUID.class)).toArray(UUID[]::new);
            var versions =
                    leaderless.stream().map(row -> row.get(2, Long.class) + 1).toArray(Long[]::new);
            elect(ids, versions, sourceId);
            // Who has none any more is to be found by that.
            register.updateAll(register.lockAll(List.of(ids)), false);
            announcements.audiences(audiences.latestOf(List.of(ids)).values().stream()
                    .map(Audiences::toEvent)
                    .toList());
        }
        return removed.size();
    }

    private UUID[] concerned(Task task, List<UUID> measured) {
        return db.fetch("""
                        select c.id
                        from creators.creator c
                        where c.id = any({0})
                          and not exists (
                            select 1
                            from creators.import_kept k
                            where k.undo_id = {1} and k.creator_id = c.id and k.whole
                          )""", val(measured.toArray(UUID[]::new)), val(task.id())).stream()
                .map(row -> row.get(0, UUID.class))
                .toArray(UUID[]::new);
    }

    private void elect(UUID[] creators, Long[] versions, int sourceId) {
        db.execute("""
                update creators.audience a
                set latest = true,
                    version = told.version
                from unnest({0}::uuid[], {1}::bigint[]) as told (creator_id, version)
                cross join lateral (
                    select m.captured_at, m.source_id
                    from creators.audience m
                    where m.creator_id = told.creator_id and (m.cells <> '' or m.marginals <> '')
                    order by m.captured_at desc, m.source_id desc
                    limit 1
                ) newest
                where a.creator_id = told.creator_id
                  and a.captured_at = newest.captured_at
                  and a.source_id = newest.source_id""", val(creators), val(versions));
        db.execute("""
                insert into creators.audience as known (creator_id, captured_at, source_id, version, latest, cells)
                select told.creator_id, 'epoch', {2}, told.version, true, ''
                from unnest({0}::uuid[], {1}::bigint[]) as told (creator_id, version)
                where not exists (
                    select 1 from creators.audience m where m.creator_id = told.creator_id and m.latest
                )
                on conflict (creator_id, captured_at, source_id) do update
                set version = excluded.version,
                    latest = true""", val(creators), val(versions), val(sourceId));
    }
}
