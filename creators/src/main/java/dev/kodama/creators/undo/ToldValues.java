package dev.kodama.creators.undo;

import static org.jooq.impl.DSL.val;

import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.undo.Journals.Left;
import dev.kodama.creators.undo.Undos.Task;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes back what an import said of known creators in the house's own fields. What somebody has said since stays: it
/// is no longer the import's.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ToldValues {
    private static final String SAID = """
            from creators.custom_value v
            where v.creator_id = any({0})
              and v.run_id = {1}
              and v.line between {2} and {3}
              and not exists (
                select 1 from creators.import_kept k where k.undo_id = {4} and k.creator_id = v.creator_id and k.whole)""";

    private final DSLContext db;

    ToldValues(DSLContext db) {
        this.db = db;
    }

    Counts takeBack(Task task, Left batch) {
        var which = new QueryPart[] {
            val(batch.valuedCreators().toArray(UUID[]::new)),
            val(task.runId()),
            val((int) batch.firstLine()),
            val((int) batch.number()),
            val(task.id())
        };
        return Counts.ofValues(
                task.dryRun()
                        ? db.fetchSingle("select count(*) " + SAID, which).get(0, Integer.class)
                        : db.execute("delete " + SAID, which));
    }
}
