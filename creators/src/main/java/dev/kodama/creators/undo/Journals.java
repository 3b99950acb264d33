package dev.kodama.creators.undo;

import static dev.kodama.creators.db.tables.ImportBatch.IMPORT_BATCH;
import static dev.kodama.creators.db.tables.ImportChange.IMPORT_CHANGE;
import static dev.kodama.creators.db.tables.ImportKept.IMPORT_KEPT;
import static dev.kodama.creators.db.tables.ImportRun.IMPORT_RUN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.roster.ProfileBefore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an import has left behind, batch by batch.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Journals {
    static final int CHANGES_A_STEP = 500;

    private static final TypeReference<List<RateCard.Rate>> RATES = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    Journals(DSLContext db) {
        this.db = db;
    }

    record Run(ImportStatus status, boolean dryRun, boolean journaled) {}

    /// @param number the last of its lines
    /// @param snapshotLines null for every line of the batch
    /// @param toldAccounts of which it told posts, comments or followers
    /// @param valuedCreators of whom it said something in the house's own fields
    record Left(
            long number,
            long firstLine,
            List<UUID> addedCreators,
            List<UUID> followedAccounts,
            @Nullable List<Integer> snapshotLines,
            List<UUID> measuredCreators,
            List<UUID> toldAccounts,
            List<UUID> valuedCreators) {
        boolean took(@Nullable Integer line) {
            return line != null
                    && line >= firstLine
                    && line <= number
                    && (snapshotLines == null || snapshotLines.contains(line));
        }
    }

    /// @param rates null if the prices did not change
    record Change(
            UUID creatorId,
            boolean ofProfile,
            ProfileBefore before,
            List<UUID> addedAccounts,
            List<UUID> addressedAccounts,
            @Nullable List<RateCard.Rate> rates) {}

    /// For the one who holds it until the transaction ends.
    Optional<Run> lock(UUID runId) {
        return db.select(IMPORT_RUN.STATUS, IMPORT_RUN.DRY_RUN, IMPORT_RUN.JOURNALED)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(runId))
                .forUpdate()
                .fetchOptional(mapping(Run::new));
    }

    /// How many steps it takes to go through it.
    long steps(UUID runId) {
        return 2L * db.fetchCount(IMPORT_BATCH, IMPORT_BATCH.RUN_ID.eq(runId))
                + db.fetchCount(IMPORT_CHANGE, IMPORT_CHANGE.RUN_ID.eq(runId)) / CHANGES_A_STEP
                + 1;
    }

    Optional<Left> batchAfter(UUID runId, long number) {
        return db.select(
                        IMPORT_BATCH.NUMBER,
                        IMPORT_BATCH.FIRST_LINE,
                        IMPORT_BATCH.ADDED_CREATORS,
                        IMPORT_BATCH.FOLLOWED_ACCOUNTS,
                        IMPORT_BATCH.SNAPSHOT_LINES,
                        IMPORT_BATCH.MEASURED_CREATORS,
                        IMPORT_BATCH.TOLD_ACCOUNTS,
                        IMPORT_BATCH.VALUED_CREATORS)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.RUN_ID.eq(runId))
                .and(IMPORT_BATCH.NUMBER.gt(number))
                .orderBy(IMPORT_BATCH.NUMBER)
                .limit(1)
                .fetchOptional(mapping((last, first, added, followed, lines, measured, told, valued) -> new Left(
                        last,
                        first,
                        List.of(added),
                        List.of(followed),
                        lines == null ? null : List.of(lines),
                        List.of(measured),
                        List.of(told),
                        List.of(valued))));
    }

    /// The next changes in the order of the creators, without those of creators whose lot is decided already.
    List<Change> changesAfter(UUID runId, UUID undoId, @Nullable UUID creatorId) {
        return db.select(
                        IMPORT_CHANGE.CREATOR_ID,
                        IMPORT_CHANGE.VERSION_AFTER.gt(IMPORT_CHANGE.VERSION_BEFORE),
                        IMPORT_CHANGE.PROFILE_BEFORE,
                        IMPORT_CHANGE.ADDED_ACCOUNTS,
                        IMPORT_CHANGE.ADDRESSED_ACCOUNTS,
                        IMPORT_CHANGE.RATES_BEFORE)
                .from(IMPORT_CHANGE)
                .where(IMPORT_CHANGE.RUN_ID.eq(runId))
                .and(creatorId == null ? noCondition() : IMPORT_CHANGE.CREATOR_ID.gt(creatorId))
                .andNotExists(selectOne()
                        .from(IMPORT_KEPT)
                        .where(IMPORT_KEPT.UNDO_ID.eq(undoId))
                        .and(IMPORT_KEPT.CREATOR_ID.eq(IMPORT_CHANGE.CREATOR_ID))
                        .and(IMPORT_KEPT.WHOLE))
                .orderBy(IMPORT_CHANGE.CREATOR_ID)
                .limit(CHANGES_A_STEP)
                .fetch(mapping((creator, ofProfile, before, added, addressed, rates) -> new Change(
                        creator,
                        ofProfile,
                        json.readValue(before.data(), ProfileBefore.class),
                        List.of(added),
                        List.of(addressed),
                        rates == null ? null : json.readValue(rates.data(), RATES))));
    }

    /// Later takings back have to know which version has what was there before.
    void profileUndone(UUID runId, UUID creatorId, long version) {
        db.update(IMPORT_CHANGE)
                .set(IMPORT_CHANGE.VERSION_UNDONE, version)
                .where(IMPORT_CHANGE.RUN_ID.eq(runId))
                .and(IMPORT_CHANGE.CREATOR_ID.eq(creatorId))
                .execute();
    }

    void ratesUndone(UUID runId, UUID creatorId, long version) {
        db.update(IMPORT_CHANGE)
                .set(IMPORT_CHANGE.RATE_VERSION_UNDONE, version)
                .where(IMPORT_CHANGE.RUN_ID.eq(runId))
                .and(IMPORT_CHANGE.CREATOR_ID.eq(creatorId))
                .execute();
    }
}
