package dev.kodama.creators.intake;

import static dev.kodama.creators.db.tables.ImportFile.IMPORT_FILE;
import static dev.kodama.creators.db.tables.ImportProblem.IMPORT_PROBLEM;
import static dev.kodama.creators.db.tables.ImportRun.IMPORT_RUN;
import static dev.kodama.creators.db.tables.ImportUndo.IMPORT_UNDO;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview.Earlier;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportProgress.Counts;
import dev.kodama.creators.ImportProgress.PreviewRow;
import dev.kodama.creators.ImportRefusal;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.Page;
import dev.kodama.creators.UnknownCursorException;
import dev.kodama.creators.lines.Understood.Problem;
import dev.kodama.creators.merge.MergeResult;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Imports, how far they have come, and what they found wrong.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportRuns {
    /// A file of garbage has as many problems as cells; who has seen these knows enough.
    static final int MOST_PROBLEMS = 100_000;

    private static final TypeReference<List<PreviewRow>> SAMPLE = new TypeReference<>() {};

    private static final List<SelectField<?>> COLUMNS = List.of(
            IMPORT_RUN.ID,
            IMPORT_RUN.FILE_ID,
            IMPORT_FILE.NAME,
            IMPORT_FILE.SIZE_BYTES,
            IMPORT_RUN.KIND,
            IMPORT_RUN.DRY_RUN,
            IMPORT_RUN.STATUS,
            IMPORT_RUN.FAILURE_CODE,
            IMPORT_RUN.FAILURE_ARGUMENTS,
            IMPORT_RUN.BYTES_READ,
            IMPORT_RUN.ROWS_READ,
            IMPORT_RUN.ROWS_TAKEN,
            IMPORT_RUN.ROWS_REFUSED,
            IMPORT_RUN.ROWS_UNCHANGED,
            IMPORT_RUN.PROBLEMS,
            IMPORT_RUN.CREATORS_ADDED,
            IMPORT_RUN.CREATORS_CHANGED,
            IMPORT_RUN.ACCOUNTS_ADDED,
            IMPORT_RUN.SNAPSHOTS_ADDED,
            IMPORT_RUN.AUDIENCES_ADDED,
            IMPORT_RUN.RATES_ADDED,
            IMPORT_RUN.POSTS_ADDED,
            IMPORT_RUN.COMMENTS_ADDED,
            IMPORT_RUN.SAMPLE,
            IMPORT_RUN.JOURNALED,
            IMPORT_RUN.STARTED_BY,
            IMPORT_RUN.CREATED_AT,
            IMPORT_RUN.STARTED_AT,
            IMPORT_RUN.FINISHED_AT);

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportRuns(DSLContext db) {
        this.db = db;
    }

    /// What a job has to know to go on.
    ///
    /// @param problems found so far, which is the next one's number
    record Task(
            UUID id,
            UUID fileId,
            ImportPlan plan,
            boolean dryRun,
            ImportStatus status,
            long positionLine,
            int attempt,
            long problems) {}

    /// A batch's share of the progress.
    record Step(
            long positionAfter,
            long bytesRead,
            int rowsRead,
            int rowsRefused,
            int rowsUnchanged,
            MergeResult result,
            List<Problem> problems,
            List<PreviewRow> sample) {}

    enum Verdict {
        GO_ON,
        CANCEL,
        /// Another instance is at it: this one must not go on.
        NOT_MINE
    }

    UUID add(UUID fileId, ImportPlan plan, boolean dryRun, String by) {
        var id = TimeOrderedIds.next();
        db.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.ID, id)
                .set(IMPORT_RUN.FILE_ID, fileId)
                .set(IMPORT_RUN.KIND, plan.kind())
                .set(IMPORT_RUN.DRY_RUN, dryRun)
                .set(IMPORT_RUN.PLAN, JSONB.valueOf(json.writeValueAsString(plan)))
                .set(IMPORT_RUN.STATUS, ImportStatus.WAITING)
                .set(IMPORT_RUN.JOURNALED, true)
                .set(IMPORT_RUN.STARTED_BY, by)
                .execute();
        return id;
    }

    /// Takes the run up for a new attempt, which from now on is the only one that may write.
    Optional<Task> takeUp(UUID id) {
        return db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATUS, ImportStatus.RUNNING)
                .set(IMPORT_RUN.ATTEMPTS, IMPORT_RUN.ATTEMPTS.plus(1))
                .set(IMPORT_RUN.STARTED_AT, coalesce(IMPORT_RUN.STARTED_AT, currentInstant()))
                .set(IMPORT_RUN.UPDATED_AT, currentInstant())
                .where(IMPORT_RUN.ID.eq(id))
                .and(IMPORT_RUN.STATUS.in(ImportStatus.WAITING, ImportStatus.RUNNING))
                .returningResult(
                        IMPORT_RUN.ID,
                        IMPORT_RUN.FILE_ID,
                        IMPORT_RUN.PLAN,
                        IMPORT_RUN.DRY_RUN,
                        IMPORT_RUN.STATUS,
                        IMPORT_RUN.POSITION_LINE,
                        IMPORT_RUN.ATTEMPTS,
                        IMPORT_RUN.PROBLEMS)
                .fetchOptional(mapping((run, file, plan, dryRun, status, line, attempt, problems) -> new Task(
                        run,
                        file,
                        json.readValue(plan.data(), ImportPlan.class),
                        dryRun,
                        status,
                        line,
                        attempt,
                        problems)));
    }

    void setSource(UUID id, int sourceId) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.SOURCE_ID, sourceId)
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    /// Adds a batch's share, in the batch's transaction and before its rows are written.
    ///
    /// The position and the attempt are the fence: whoever was believed dead and is not finds them changed.
    Verdict mayAdvance(Task task, long positionBefore) {
        var cancel = db.select(IMPORT_RUN.CANCEL_REQUESTED)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(task.id()))
                .and(IMPORT_RUN.ATTEMPTS.eq(task.attempt()))
                .and(IMPORT_RUN.POSITION_LINE.eq(positionBefore))
                .and(IMPORT_RUN.STATUS.eq(ImportStatus.RUNNING))
                .forUpdate()
                .fetchOne(IMPORT_RUN.CANCEL_REQUESTED);
        return cancel == null ? Verdict.NOT_MINE : cancel ? Verdict.CANCEL : Verdict.GO_ON;
    }

    void advance(Task task, Step step, long problemsBefore) {
        var result = step.result();
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.POSITION_LINE, step.positionAfter())
                .set(IMPORT_RUN.BYTES_READ, step.bytesRead())
                .set(IMPORT_RUN.ROWS_READ, IMPORT_RUN.ROWS_READ.plus(step.rowsRead()))
                .set(IMPORT_RUN.ROWS_TAKEN, IMPORT_RUN.ROWS_TAKEN.plus(step.rowsRead() - step.rowsRefused()))
                .set(IMPORT_RUN.ROWS_REFUSED, IMPORT_RUN.ROWS_REFUSED.plus(step.rowsRefused()))
                .set(IMPORT_RUN.ROWS_UNCHANGED, IMPORT_RUN.ROWS_UNCHANGED.plus(step.rowsUnchanged()))
                .set(
                        IMPORT_RUN.PROBLEMS,
                        IMPORT_RUN.PROBLEMS.plus(step.problems().size()))
                .set(IMPORT_RUN.CREATORS_ADDED, IMPORT_RUN.CREATORS_ADDED.plus(result.creatorsAdded()))
                .set(IMPORT_RUN.CREATORS_CHANGED, IMPORT_RUN.CREATORS_CHANGED.plus(result.creatorsChanged()))
                .set(IMPORT_RUN.ACCOUNTS_ADDED, IMPORT_RUN.ACCOUNTS_ADDED.plus(result.accountsAdded()))
                .set(IMPORT_RUN.SNAPSHOTS_ADDED, IMPORT_RUN.SNAPSHOTS_ADDED.plus(result.snapshotsAdded()))
                .set(IMPORT_RUN.AUDIENCES_ADDED, IMPORT_RUN.AUDIENCES_ADDED.plus(result.audiencesAdded()))
                .set(IMPORT_RUN.RATES_ADDED, IMPORT_RUN.RATES_ADDED.plus(result.ratesAdded()))
                .set(IMPORT_RUN.POSTS_ADDED, IMPORT_RUN.POSTS_ADDED.plus(result.postsAdded()))
                .set(IMPORT_RUN.COMMENTS_ADDED, IMPORT_RUN.COMMENTS_ADDED.plus(result.commentsAdded()))
                .set(
                        IMPORT_RUN.SAMPLE,
                        step.sample().isEmpty()
                                ? IMPORT_RUN.SAMPLE
                                : val(JSONB.valueOf(json.writeValueAsString(step.sample()))))
                .set(IMPORT_RUN.UPDATED_AT, currentInstant())
                .where(IMPORT_RUN.ID.eq(task.id()))
                .execute();
        addProblems(task.id(), step.problems(), problemsBefore);
    }

    private void addProblems(UUID id, List<Problem> problems, long before) {
        var room = Math.max(0, MOST_PROBLEMS - before);
        var kept = problems.subList(0, (int) Math.min(room, problems.size()));
        if (kept.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Query>();
        var number = before;
        for (var problem : kept) {
            rows.add(db.insertInto(IMPORT_PROBLEM)
                    .set(IMPORT_PROBLEM.RUN_ID, id)
                    .set(IMPORT_PROBLEM.NUMBER, number++)
                    .set(IMPORT_PROBLEM.LINE, problem.line())
                    .set(IMPORT_PROBLEM.SEVERITY, problem.severity())
                    .set(IMPORT_PROBLEM.HEADER, problem.header())
                    .set(IMPORT_PROBLEM.VALUE, problem.value())
                    .set(IMPORT_PROBLEM.REASON, problem.reason())
                    .set(IMPORT_PROBLEM.ARGUMENTS, problem.arguments().toArray(String[]::new)));
        }
        db.batch(rows).execute();
    }

    void finish(UUID id, ImportStatus status, @Nullable ImportRefusal failure, long bytesRead) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATUS, status)
                .set(
                        IMPORT_RUN.FAILURE_CODE,
                        failure == null ? null : failure.reason().name())
                .set(
                        IMPORT_RUN.FAILURE_ARGUMENTS,
                        failure == null ? new String[0] : failure.arguments().toArray(String[]::new))
                .set(IMPORT_RUN.BYTES_READ, bytesRead)
                .set(IMPORT_RUN.UPDATED_AT, currentInstant())
                .set(IMPORT_RUN.FINISHED_AT, currentInstant())
                .where(IMPORT_RUN.ID.eq(id))
                .and(IMPORT_RUN.STATUS.in(ImportStatus.WAITING, ImportStatus.RUNNING))
                .execute();
    }

    /// One that nobody has taken up is cancelled at once; a running one when its batch is done.
    boolean cancel(UUID id) {
        var waiting = db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATUS, ImportStatus.CANCELLED)
                .set(IMPORT_RUN.UPDATED_AT, currentInstant())
                .set(IMPORT_RUN.FINISHED_AT, currentInstant())
                .where(IMPORT_RUN.ID.eq(id))
                .and(IMPORT_RUN.STATUS.eq(ImportStatus.WAITING))
                .execute();
        return waiting > 0
                || db.update(IMPORT_RUN)
                                .set(IMPORT_RUN.CANCEL_REQUESTED, true)
                                .where(IMPORT_RUN.ID.eq(id))
                                .and(IMPORT_RUN.STATUS.eq(ImportStatus.RUNNING))
                                .execute()
                        > 0;
    }

    /// The last import that went through these bytes to their end and has not been taken back, and how it read them.
    ///
    /// @param entry which table of an archive; else null
    Optional<Precedent> precedent(String digest, @Nullable String entry) {
        return db.select(IMPORT_RUN.ID, IMPORT_RUN.FINISHED_AT, IMPORT_RUN.PLAN)
                .from(IMPORT_RUN)
                .join(IMPORT_FILE)
                .on(IMPORT_FILE.ID.eq(IMPORT_RUN.FILE_ID))
                .where(IMPORT_FILE.DIGEST.eq(digest))
                .and(IMPORT_RUN.STATUS.eq(ImportStatus.DONE))
                .andNot(IMPORT_RUN.DRY_RUN)
                .andNotExists(selectOne()
                        .from(IMPORT_UNDO)
                        .where(IMPORT_UNDO.RUN_ID.eq(IMPORT_RUN.ID))
                        .andNot(IMPORT_UNDO.DRY_RUN))
                .and("plan -> 'format' ->> 'entry' is not distinct from {0}", val(entry, String.class))
                .orderBy(IMPORT_RUN.FINISHED_AT.desc())
                .limit(1)
                .fetchOptional(mapping((id, finished, plan) ->
                        new Precedent(new Earlier(id, finished), json.readValue(plan.data(), ImportPlan.class))));
    }

    record Precedent(Earlier run, ImportPlan plan) {}

    Optional<ImportProgress> byId(UUID id) {
        return db.select(COLUMNS)
                .from(IMPORT_RUN)
                .join(IMPORT_FILE)
                .on(IMPORT_FILE.ID.eq(IMPORT_RUN.FILE_ID))
                .where(IMPORT_RUN.ID.eq(id))
                .fetchOptional(this::progress);
    }

    Page<ImportProgress> page(@Nullable String after, int first) {
        var rows = db.select(COLUMNS)
                .from(IMPORT_RUN)
                .join(IMPORT_FILE)
                .on(IMPORT_FILE.ID.eq(IMPORT_RUN.FILE_ID))
                .where(after == null ? noCondition() : IMPORT_RUN.ID.lt(uuid(after)))
                .orderBy(IMPORT_RUN.ID.desc())
                .limit(first + 1)
                .fetch(this::progress);
        var shown = rows.subList(0, Math.min(first, rows.size()));
        return new Page<>(
                List.copyOf(shown),
                shown.isEmpty() ? null : shown.getLast().id().toString(),
                rows.size() > first);
    }

    Page<ImportProblem> problems(UUID id, @Nullable String after, int first) {
        var rows = db.select(
                        IMPORT_PROBLEM.NUMBER,
                        IMPORT_PROBLEM.LINE,
                        IMPORT_PROBLEM.SEVERITY,
                        IMPORT_PROBLEM.HEADER,
                        IMPORT_PROBLEM.VALUE,
                        IMPORT_PROBLEM.REASON,
                        IMPORT_PROBLEM.ARGUMENTS)
                .from(IMPORT_PROBLEM)
                .where(IMPORT_PROBLEM.RUN_ID.eq(id))
                .and(after == null ? noCondition() : IMPORT_PROBLEM.NUMBER.gt(number(after)))
                .orderBy(IMPORT_PROBLEM.NUMBER)
                .limit(first + 1)
                .fetch(mapping((number, line, severity, header, value, reason, arguments) ->
                        new ImportProblem(number, line, severity, header, value, reason, List.of(arguments))));
        var shown = rows.subList(0, Math.min(first, rows.size()));
        return new Page<>(
                List.copyOf(shown),
                shown.isEmpty() ? null : String.valueOf(shown.getLast().number()),
                rows.size() > first);
    }

    private ImportProgress progress(Record row) {
        var size = row.get(IMPORT_FILE.SIZE_BYTES);
        var status = row.get(IMPORT_RUN.STATUS);
        var failure = row.get(IMPORT_RUN.FAILURE_CODE);
        return new ImportProgress(
                row.get(IMPORT_RUN.ID),
                row.get(IMPORT_RUN.FILE_ID),
                row.get(IMPORT_FILE.NAME),
                size,
                row.get(IMPORT_RUN.KIND),
                row.get(IMPORT_RUN.DRY_RUN),
                status,
                status == ImportStatus.DONE
                        ? 100
                        : size == 0 ? 0 : (int) Math.min(99, row.get(IMPORT_RUN.BYTES_READ) * 100 / size),
                new Counts(
                        row.get(IMPORT_RUN.ROWS_READ),
                        row.get(IMPORT_RUN.ROWS_TAKEN),
                        row.get(IMPORT_RUN.ROWS_REFUSED),
                        row.get(IMPORT_RUN.ROWS_UNCHANGED),
                        row.get(IMPORT_RUN.PROBLEMS),
                        row.get(IMPORT_RUN.CREATORS_ADDED),
                        row.get(IMPORT_RUN.CREATORS_CHANGED),
                        row.get(IMPORT_RUN.ACCOUNTS_ADDED),
                        row.get(IMPORT_RUN.SNAPSHOTS_ADDED),
                        row.get(IMPORT_RUN.AUDIENCES_ADDED),
                        row.get(IMPORT_RUN.RATES_ADDED),
                        row.get(IMPORT_RUN.POSTS_ADDED),
                        row.get(IMPORT_RUN.COMMENTS_ADDED)),
                failure == null
                        ? null
                        : new ImportRefusal(
                                ImportRefusal.Reason.valueOf(failure), List.of(row.get(IMPORT_RUN.FAILURE_ARGUMENTS))),
                json.readValue(row.get(IMPORT_RUN.SAMPLE).data(), SAMPLE),
                row.get(IMPORT_RUN.JOURNALED),
                row.get(IMPORT_RUN.STARTED_BY),
                row.get(IMPORT_RUN.CREATED_AT),
                row.get(IMPORT_RUN.STARTED_AT),
                row.get(IMPORT_RUN.FINISHED_AT));
    }

    private static UUID uuid(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new UnknownCursorException(cursor);
        }
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new UnknownCursorException(cursor);
        }
    }
}
