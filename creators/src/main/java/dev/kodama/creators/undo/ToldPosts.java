package dev.kodama.creators.undo;

import static org.jooq.impl.DSL.val;

import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.posts.PostWindows;
import dev.kodama.creators.undo.Journals.Left;
import dev.kodama.creators.undo.Undos.Task;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes posts and comments back that an import told of.
///
/// A post that it brought goes, unless somebody else has told of it since; figures of the file go in either case. Of a
/// post that was known before, what the import filled in is unknown again. The windows of the accounts are looked at
/// anew, so that others hear what is left.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ToldPosts {
    /// Posts that the batch brought and nobody else has told of.
    private static final String GOING = """
            select p.id
            from creators.post p
            where p.account_id = any({0})
              and p.run_id = {1}
              and p.line between {2} and {3}
              and not exists (
                select 1 from creators.post_figures f where f.post_id = p.id and f.run_id is distinct from {1})
              and not exists (
                select 1 from creators.import_post_change c where c.post_id = p.id and c.run_id <> {1})""";

    /// Of the others, those that it told figures of or filled in.
    private static final String RESTORED = """
            select f.post_id
            from creators.post_figures f
            join creators.post p on p.id = f.post_id
            where p.account_id = any({0}) and f.run_id = {1} and f.line between {2} and {3}
            union
            select c.post_id
            from creators.import_post_change c
            where c.run_id = {1} and c.line between {2} and {3}
            except
            select p.id
            from creators.post p
            where p.account_id = any({0})
              and p.run_id = {1}
              and not exists (
                select 1 from creators.post_figures f where f.post_id = p.id and f.run_id is distinct from {1})
              and not exists (
                select 1 from creators.import_post_change c where c.post_id = p.id and c.run_id <> {1})""";

    private static final String EMPTIED = """
            update creators.post p
            set url = case when 'url' = any(c.filled) then null else p.url end,
                published_at = case when 'published_at' = any(c.filled) then null else p.published_at end,
                format = case when 'format' = any(c.filled) then null else p.format end,
                caption = case when 'caption' = any(c.filled) then null else p.caption end,
                labelled_paid = case when 'caption' = any(c.filled) then null else p.labelled_paid end,
                marked_paid = case when 'marked_paid' = any(c.filled) then null else p.marked_paid end
            from creators.import_post_change c
            where c.post_id = p.id and c.run_id = {1} and c.line between {2} and {3} and p.account_id = any({0})""";

    private static final String COMMENTS =
            "from creators.comment where account_id = any({0}) and run_id = {1} and line between {2} and {3}";

    private final DSLContext db;
    private final PostWindows windows;

    ToldPosts(DSLContext db, PostWindows windows) {
        this.db = db;
        this.windows = windows;
    }

    Counts takeBack(Task task, Left batch) {
        var which = new QueryPart[] {
            val(batch.toldAccounts().toArray(UUID[]::new)),
            val(task.runId()),
            val((int) batch.firstLine()),
            val((int) batch.number())
        };
        var going = db.fetch(GOING, which).map(row -> row.get(0, UUID.class));
        var restored = db.fetch(RESTORED, which).size();
        var comments = db.fetchSingle("select count(*) " + COMMENTS, which).get(0, Integer.class);
        if (!task.dryRun()) {
            delete(going.toArray(UUID[]::new));
            db.execute(EMPTIED, which);
            db.execute("""
                    delete from creators.post_figures f
                    using creators.post p
                    where p.id = f.post_id
                      and p.account_id = any({0}) and f.run_id = {1} and f.line between {2} and {3}""", which);
            db.execute(
                    "delete from creators.import_post_change where run_id = {1} and line between {2} and {3}", which);
            db.execute("delete " + COMMENTS, which);
            windows.refresh(batch.toldAccounts());
        }
        return Counts.ofPosts(going.size(), restored, comments);
    }

    private void delete(UUID[] posts) {
        db.execute("delete from creators.post_figures where post_id = any({0})", val(posts));
        db.execute("delete from creators.import_post_change where post_id = any({0})", val(posts));
        db.execute("delete from creators.post where id = any({0})", val(posts));
    }
}
