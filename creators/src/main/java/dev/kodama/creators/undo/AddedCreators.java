package dev.kodama.creators.undo;

import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.KeptCreator;
import dev.kodama.creators.KeptCreator.Reason;
import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.WithdrawnCreators;
import dev.kodama.creators.roster.WithdrawnCreators.Withdrawn;
import dev.kodama.creators.undo.Undos.Task;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets those go whom a batch of an import brought, unless somebody has had to do with them since.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AddedCreators {
    private final DSLContext db;
    private final Undos undos;
    private final Verdicts verdicts;
    private final WithdrawnCreators withdrawn;
    private final Announcements announcements;

    AddedCreators(
            DSLContext db, Undos undos, Verdicts verdicts, WithdrawnCreators withdrawn, Announcements announcements) {
        this.db = db;
        this.undos = undos;
        this.verdicts = verdicts;
        this.withdrawn = withdrawn;
        this.announcements = announcements;
    }

    /// @param added whom the batch brought; those who are gone already are passed over
    Counts remove(Task task, List<UUID> added) {
        var kept = new ArrayList<KeptCreator>();
        var going = new ArrayList<UUID>();
        judge(task, added, kept, going);
        undos.keep(task.id(), kept);
        var counts = count(going, kept.size());
        if (task.dryRun()) {
            undos.wouldGo(task.id(), going);
        } else {
            announcements.profiles(
                    withdrawn.withdraw(going, Instant.now().truncatedTo(ChronoUnit.MICROS), null).stream()
                            .map(Withdrawn::toProfile)
                            .toList());
        }
        return counts;
    }

    private void judge(Task task, List<UUID> added, List<KeptCreator> kept, List<UUID> going) {
        var changes = verdicts.changesOf(added);
        var merged = verdicts.merged(added);
        var atWork = verdicts.atWork(added);
        var inUse = verdicts.inUse(added);
        var told = task.sourceId() == null
                ? Map.<UUID, Reason>of()
                : verdicts.toldByOthers(added, task.sourceId(), task.runId());
        verdicts.absorbed(added).forEach((id, name) -> kept.add(new KeptCreator(id, name, Reason.MERGED, true)));
        db.select(CREATOR.ID, CREATOR.VERSION, CREATOR.DISPLAY_NAME)
                .from(CREATOR)
                .where(CREATOR.ID.eq(any(added.toArray(UUID[]::new))))
                .forEach(row -> {
                    var id = row.value1();
                    var of = changes.getOrDefault(id, List.of());
                    var left = of.stream()
                            .filter(change -> change.runId().equals(task.runId()))
                            .mapToLong(Verdicts.Changed::versionAfter)
                            .max()
                            .orElse(1);
                    var reason = Verdicts.touched(id, row.value2(), left, task.runId(), of, merged);
                    reason = reason != null ? reason : first(id, atWork, inUse, told.get(id));
                    if (reason == null) {
                        going.add(id);
                    } else {
                        kept.add(new KeptCreator(id, row.value3(), reason, true));
                    }
                });
    }

    private static @Nullable Reason first(UUID id, Set<UUID> atWork, Set<UUID> inUse, @Nullable Reason told) {
        return atWork.contains(id) ? Reason.AT_WORK : inUse.contains(id) ? Reason.IN_USE : told;
    }

    private Counts count(List<UUID> going, int kept) {
        var row = db.fetchSingle("""
                select
                  (select count(*) from creators.account where creator_id = any({0})),
                  (select count(*)
                   from creators.account a
                   join creators.snapshot s on s.account_id = a.id
                   where a.creator_id = any({0})),
                  (select count(*) from creators.audience where creator_id = any({0}) and (cells <> '' or marginals <> ''))""", val(going.toArray(UUID[]::new)));
        return new Counts(
                going.size(), 0, row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class), 0, kept);
    }
}
