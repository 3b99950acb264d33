package dev.kodama.creators.undo;

import static dev.kodama.creators.db.tables.ImportKept.IMPORT_KEPT;
import static dev.kodama.creators.db.tables.ImportRun.IMPORT_RUN;
import static dev.kodama.creators.db.tables.ImportUndo.IMPORT_UNDO;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dev.kodama.creators.KeptCreator;
import dev.kodama.creators.KeptCreator.Reason;
import dev.kodama.creators.Page;
import dev.kodama.creators.UndoProgress;
import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.UndoProgress.Status;
import dev.kodama.creators.UnknownCursorException;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Imports being taken back, how far it has come, and whom it leaves alone.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Undos {
    /// Of a rehearsal: someone who would go, so that what hangs on them is counted once.
    private static final String WOULD_GO = "WOULD_GO";

    private static final List<SelectField<?>> COLUMNS = List.of(
            IMPORT_UNDO.ID,
            IMPORT_UNDO.RUN_ID,
            IMPORT_UNDO.DRY_RUN,
            IMPORT_UNDO.STATUS,
            IMPORT_UNDO.STEPS_DONE,
            IMPORT_UNDO.STEPS_TOTAL,
            IMPORT_UNDO.CREATORS_REMOVED,
            IMPORT_UNDO.CREATORS_RESTORED,
            IMPORT_UNDO.ACCOUNTS_REMOVED,
            IMPORT_UNDO.SNAPSHOTS_REMOVED,
            IMPORT_UNDO.AUDIENCES_REMOVED,
            IMPORT_UNDO.RATE_CARDS_RESTORED,
            IMPORT_UNDO.CREATORS_KEPT,
            IMPORT_UNDO.POSTS_REMOVED,
            IMPORT_UNDO.POSTS_RESTORED,
            IMPORT_UNDO.COMMENTS_REMOVED,
            IMPORT_UNDO.PROFILES_REMOVED,
            IMPORT_UNDO.LISTS_RESTORED,
            IMPORT_UNDO.OVERLAPS_REMOVED,
            IMPORT_UNDO.VALUES_REMOVED,
            IMPORT_UNDO.STARTED_BY,
            IMPORT_UNDO.CREATED_AT,
            IMPORT_UNDO.FINISHED_AT);

    private final DSLContext db;

    Undos(DSLContext db) {
        this.db = db;
    }

    /// In this order: who goes must be known before figures of others are looked at.
    enum Phase {
        CREATORS,
        PROFILES,
        FIGURES
    }

    /// What a job has to know for the next step.
    ///
    /// @param sourceId of the import's file; null if it never came so far as to have one
    /// @param lastBatch the batch behind which to go on
    /// @param lastCreator likewise among changed profiles
    record Task(
            UUID id,
            UUID runId,
            boolean dryRun,
            @Nullable Integer sourceId,
            Phase phase,
            long lastBatch,
            @Nullable UUID lastCreator) {}

    UUID add(UUID runId, boolean dryRun, long steps, String by) {
        var id = TimeOrderedIds.next();
        db.insertInto(IMPORT_UNDO)
                .set(IMPORT_UNDO.ID, id)
                .set(IMPORT_UNDO.RUN_ID, runId)
                .set(IMPORT_UNDO.DRY_RUN, dryRun)
                .set(IMPORT_UNDO.STATUS, Status.WAITING.name())
                .set(IMPORT_UNDO.STEPS_TOTAL, steps)
                .set(IMPORT_UNDO.STARTED_BY, by)
                .execute();
        return id;
    }

    /// Takes it up for a new attempt, which from now on is the only one that may write.
    ///
    /// @return the attempt's number, or nothing if all is done
    Optional<Integer> takeUp(UUID id) {
        return db.update(IMPORT_UNDO)
                .set(IMPORT_UNDO.STATUS, Status.RUNNING.name())
                .set(IMPORT_UNDO.ATTEMPTS, IMPORT_UNDO.ATTEMPTS.plus(1))
                .set(IMPORT_UNDO.UPDATED_AT, currentInstant())
                .where(IMPORT_UNDO.ID.eq(id))
                .and(IMPORT_UNDO.STATUS.ne(Status.DONE.name()))
                .returningResult(IMPORT_UNDO.ATTEMPTS)
                .fetchOptional(IMPORT_UNDO.ATTEMPTS);
    }

    /// The next step, for the one who holds the row until the transaction ends; nothing if another instance has taken
    /// the work over, or it is done.
    Optional<Task> lock(UUID id, int attempt) {
        return db.select(
                        IMPORT_UNDO.ID,
                        IMPORT_UNDO.RUN_ID,
                        IMPORT_UNDO.DRY_RUN,
                        IMPORT_RUN.SOURCE_ID,
                        IMPORT_UNDO.PHASE,
                        IMPORT_UNDO.LAST_BATCH,
                        IMPORT_UNDO.LAST_CREATOR)
                .from(IMPORT_UNDO)
                .join(IMPORT_RUN)
                .on(IMPORT_RUN.ID.eq(IMPORT_UNDO.RUN_ID))
                .where(IMPORT_UNDO.ID.eq(id))
                .and(IMPORT_UNDO.ATTEMPTS.eq(attempt))
                .and(IMPORT_UNDO.STATUS.eq(Status.RUNNING.name()))
                .forUpdate()
                .of(IMPORT_UNDO)
                .fetchOptional(mapping((undo, run, dryRun, source, phase, batch, creator) ->
                        new Task(undo, run, dryRun, source, Phase.valueOf(phase), batch, creator)));
    }

    void passBatch(UUID id, long batch, Counts more) {
        advance(id, more, batch, null);
    }

    void passCreator(UUID id, UUID creator, Counts more) {
        advance(id, more, null, creator);
    }

    private void advance(UUID id, Counts more, @Nullable Long batch, @Nullable UUID creator) {
        db.update(IMPORT_UNDO)
                .set(IMPORT_UNDO.LAST_BATCH, batch == null ? IMPORT_UNDO.LAST_BATCH : inline(batch))
                .set(IMPORT_UNDO.LAST_CREATOR, creator == null ? IMPORT_UNDO.LAST_CREATOR : inline(creator))
                .set(IMPORT_UNDO.STEPS_DONE, IMPORT_UNDO.STEPS_DONE.plus(1))
                .set(IMPORT_UNDO.CREATORS_REMOVED, IMPORT_UNDO.CREATORS_REMOVED.plus(more.creatorsRemoved()))
                .set(IMPORT_UNDO.CREATORS_RESTORED, IMPORT_UNDO.CREATORS_RESTORED.plus(more.creatorsRestored()))
                .set(IMPORT_UNDO.ACCOUNTS_REMOVED, IMPORT_UNDO.ACCOUNTS_REMOVED.plus(more.accountsRemoved()))
                .set(IMPORT_UNDO.SNAPSHOTS_REMOVED, IMPORT_UNDO.SNAPSHOTS_REMOVED.plus(more.snapshotsRemoved()))
                .set(IMPORT_UNDO.AUDIENCES_REMOVED, IMPORT_UNDO.AUDIENCES_REMOVED.plus(more.audiencesRemoved()))
                .set(IMPORT_UNDO.RATE_CARDS_RESTORED, IMPORT_UNDO.RATE_CARDS_RESTORED.plus(more.rateCardsRestored()))
                .set(IMPORT_UNDO.CREATORS_KEPT, IMPORT_UNDO.CREATORS_KEPT.plus(more.creatorsKept()))
                .set(IMPORT_UNDO.POSTS_REMOVED, IMPORT_UNDO.POSTS_REMOVED.plus(more.postsRemoved()))
                .set(IMPORT_UNDO.POSTS_RESTORED, IMPORT_UNDO.POSTS_RESTORED.plus(more.postsRestored()))
                .set(IMPORT_UNDO.COMMENTS_REMOVED, IMPORT_UNDO.COMMENTS_REMOVED.plus(more.commentsRemoved()))
                .set(IMPORT_UNDO.PROFILES_REMOVED, IMPORT_UNDO.PROFILES_REMOVED.plus(more.followerProfilesRemoved()))
                .set(IMPORT_UNDO.LISTS_RESTORED, IMPORT_UNDO.LISTS_RESTORED.plus(more.followerListsRestored()))
                .set(IMPORT_UNDO.OVERLAPS_REMOVED, IMPORT_UNDO.OVERLAPS_REMOVED.plus(more.overlapsRemoved()))
                .set(IMPORT_UNDO.VALUES_REMOVED, IMPORT_UNDO.VALUES_REMOVED.plus(more.valuesRemoved()))
                .set(IMPORT_UNDO.UPDATED_AT, currentInstant())
                .where(IMPORT_UNDO.ID.eq(id))
                .execute();
    }

    void begin(UUID id, Phase phase) {
        db.update(IMPORT_UNDO)
                .set(IMPORT_UNDO.PHASE, phase.name())
                .set(IMPORT_UNDO.LAST_BATCH, -1L)
                .where(IMPORT_UNDO.ID.eq(id))
                .execute();
    }

    void finish(UUID id) {
        db.deleteFrom(IMPORT_KEPT)
                .where(IMPORT_KEPT.UNDO_ID.eq(id))
                .and(IMPORT_KEPT.REASON.eq(WOULD_GO))
                .execute();
        db.update(IMPORT_UNDO)
                .set(IMPORT_UNDO.STATUS, Status.DONE.name())
                .set(IMPORT_UNDO.UPDATED_AT, currentInstant())
                .set(IMPORT_UNDO.FINISHED_AT, currentInstant())
                .where(IMPORT_UNDO.ID.eq(id))
                .execute();
    }

    void keep(UUID id, List<KeptCreator> kept) {
        note(id, kept, null);
    }

    /// Only in a rehearsal.
    void wouldGo(UUID id, List<UUID> creatorIds) {
        note(
                id,
                creatorIds.stream()
                        .map(creator -> new KeptCreator(creator, "", Reason.EDITED, true))
                        .toList(),
                WOULD_GO);
    }

    private void note(UUID id, List<KeptCreator> kept, @Nullable String instead) {
        if (kept.isEmpty()) {
            return;
        }
        db.execute(
                """
                insert into creators.import_kept (undo_id, creator_id, display_name, reason, whole)
                select ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[])
                on conflict do nothing""",
                id,
                kept.stream().map(KeptCreator::creatorId).toArray(UUID[]::new),
                kept.stream().map(KeptCreator::displayName).toArray(String[]::new),
                kept.stream()
                        .map(one -> instead == null ? one.reason().name() : instead)
                        .toArray(String[]::new),
                kept.stream().map(KeptCreator::whole).toArray(Boolean[]::new));
    }

    Page<KeptCreator> kept(UUID id, @Nullable String after, int first) {
        var rows = db.select(IMPORT_KEPT.CREATOR_ID, IMPORT_KEPT.DISPLAY_NAME, IMPORT_KEPT.REASON, IMPORT_KEPT.WHOLE)
                .from(IMPORT_KEPT)
                .where(IMPORT_KEPT.UNDO_ID.eq(id))
                .and(IMPORT_KEPT.REASON.ne(WOULD_GO))
                .and(after == null ? noCondition() : IMPORT_KEPT.CREATOR_ID.gt(cursor(after)))
                .orderBy(IMPORT_KEPT.CREATOR_ID)
                .limit(first + 1)
                .fetch(mapping((creator, name, reason, whole) ->
                        new KeptCreator(creator, name, Reason.valueOf(reason), whole)));
        var shown = rows.subList(0, Math.min(first, rows.size()));
        return new Page<>(
                List.copyOf(shown),
                shown.isEmpty() ? null : shown.getLast().creatorId().toString(),
                rows.size() > first);
    }

    Optional<UndoProgress> byId(UUID id) {
        return one(IMPORT_UNDO.ID.eq(id));
    }

    Map<UUID, UndoProgress> ofRuns(Collection<UUID> runIds) {
        return db.select(COLUMNS)
                .distinctOn(IMPORT_UNDO.RUN_ID)
                .from(IMPORT_UNDO)
                .where(IMPORT_UNDO.RUN_ID.eq(any(runIds.toArray(UUID[]::new))))
                .orderBy(IMPORT_UNDO.RUN_ID, IMPORT_UNDO.DRY_RUN, IMPORT_UNDO.ID.desc())
                .fetchMap(row -> row.get(IMPORT_UNDO.RUN_ID), Undos::progress);
    }

    Optional<UndoProgress> realOf(UUID runId) {
        return one(IMPORT_UNDO.RUN_ID.eq(runId).andNot(IMPORT_UNDO.DRY_RUN));
    }

    private Optional<UndoProgress> one(Condition which) {
        return db.select(COLUMNS)
                .from(IMPORT_UNDO)
                .where(which)
                .orderBy(IMPORT_UNDO.DRY_RUN, IMPORT_UNDO.ID.desc())
                .limit(1)
                .fetchOptional(Undos::progress);
    }

    private static UndoProgress progress(Record row) {
        var status = Status.valueOf(row.get(IMPORT_UNDO.STATUS));
        var total = Math.max(1, row.get(IMPORT_UNDO.STEPS_TOTAL));
        return new UndoProgress(
                row.get(IMPORT_UNDO.ID),
                row.get(IMPORT_UNDO.RUN_ID),
                row.get(IMPORT_UNDO.DRY_RUN),
                status,
                status == Status.DONE ? 100 : (int) Math.min(99, row.get(IMPORT_UNDO.STEPS_DONE) * 100 / total),
                new Counts(
                        row.get(IMPORT_UNDO.CREATORS_REMOVED),
                        row.get(IMPORT_UNDO.CREATORS_RESTORED),
                        row.get(IMPORT_UNDO.ACCOUNTS_REMOVED),
                        row.get(IMPORT_UNDO.SNAPSHOTS_REMOVED),
                        row.get(IMPORT_UNDO.AUDIENCES_REMOVED),
                        row.get(IMPORT_UNDO.RATE_CARDS_RESTORED),
                        row.get(IMPORT_UNDO.CREATORS_KEPT),
                        row.get(IMPORT_UNDO.POSTS_REMOVED),
                        row.get(IMPORT_UNDO.POSTS_RESTORED),
                        row.get(IMPORT_UNDO.COMMENTS_REMOVED),
                        row.get(IMPORT_UNDO.PROFILES_REMOVED),
                        row.get(IMPORT_UNDO.LISTS_RESTORED),
                        row.get(IMPORT_UNDO.OVERLAPS_REMOVED),
                        row.get(IMPORT_UNDO.VALUES_REMOVED)),
                row.get(IMPORT_UNDO.STARTED_BY),
                row.get(IMPORT_UNDO.CREATED_AT),
                row.get(IMPORT_UNDO.FINISHED_AT));
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnknownCursorException(text);
        }
    }
}
