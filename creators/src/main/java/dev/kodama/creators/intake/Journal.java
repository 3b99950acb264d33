package dev.kodama.creators.intake;

import static dev.kodama.creators.db.tables.ImportBatch.IMPORT_BATCH;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.merge.Footprint;
import dev.kodama.creators.merge.Footprint.Change;
import dev.kodama.creators.roster.ProfileBefore;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What imports added and wrote over, for whoever takes one back. Batches that left nothing leave no row.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Journal {
    /// A creator whom one import changes in several batches goes back to before the first of them.
    private static final String CHANGES = """
            insert into creators.import_change as known
                (run_id, creator_id, version_before, version_after, profile_before, added_accounts, addressed_accounts,
                 rate_version_before, rate_version_after, rates_before)
            select {0}, creator_id, version_before, version_after, profile_before::jsonb, added_accounts::uuid[],
                   addressed_accounts::uuid[], rate_version_before, rate_version_after, rates_before::jsonb
            from unnest({1}::uuid[], {2}::bigint[], {3}::bigint[], {4}::text[], {5}::text[], {6}::text[], {7}::bigint[],
                        {8}::bigint[], {9}::text[])
                as told (creator_id, version_before, version_after, profile_before, added_accounts, addressed_accounts,
                         rate_version_before, rate_version_after, rates_before)
            on conflict (run_id, creator_id) do update
            set version_after = excluded.version_after,
                added_accounts = known.added_accounts || excluded.added_accounts,
                addressed_accounts = known.addressed_accounts || excluded.addressed_accounts,
                rate_version_before = coalesce(known.rate_version_before, excluded.rate_version_before),
                rate_version_after = coalesce(excluded.rate_version_after, known.rate_version_after),
                rates_before = coalesce(known.rates_before, excluded.rates_before)
            """;

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    Journal(DSLContext db) {
        this.db = db;
    }

    /// In the batch's transaction.
    void write(UUID runId, long firstLine, long lastLine, Footprint left) {
        if (!left.isEmpty()) {
            var lines = left.snapshotLines();
            db.insertInto(IMPORT_BATCH)
                    .set(IMPORT_BATCH.RUN_ID, runId)
                    .set(IMPORT_BATCH.NUMBER, lastLine)
                    .set(IMPORT_BATCH.FIRST_LINE, firstLine)
                    .set(IMPORT_BATCH.ADDED_CREATORS, left.addedCreators().toArray(UUID[]::new))
                    .set(IMPORT_BATCH.FOLLOWED_ACCOUNTS, left.followedAccounts().toArray(UUID[]::new))
                    .set(
                            IMPORT_BATCH.SNAPSHOT_LINES,
                            lines == null ? null : IntStream.of(lines).boxed().toArray(Integer[]::new))
                    .set(IMPORT_BATCH.MEASURED_CREATORS, left.measuredCreators().toArray(UUID[]::new))
                    .set(IMPORT_BATCH.VALUED_CREATORS, left.valuedCreators().toArray(UUID[]::new))
                    .set(IMPORT_BATCH.TOLD_ACCOUNTS, left.toldAccounts().toArray(UUID[]::new))
                    .execute();
        }
        if (!left.changes().isEmpty()) {
            write(runId, left.changes());
        }
    }

    private void write(UUID runId, List<Change> changes) {
        db.execute(
                CHANGES,
                val(runId),
                val(column(changes, change -> change.before().id(), UUID[]::new)),
                val(column(changes, change -> change.before().version(), Long[]::new)),
                val(column(changes, Change::versionAfter, Long[]::new)),
                val(column(
                        changes, change -> json.writeValueAsString(ProfileBefore.of(change.before())), String[]::new)),
                val(column(changes, change -> literal(change.addedAccounts()), String[]::new)),
                val(column(changes, change -> literal(change.addressedAccounts()), String[]::new)),
                val(column(
                        changes,
                        change -> change.rates() == null ? null : change.rates().versionBefore(),
                        Long[]::new)),
                val(column(
                        changes,
                        change -> change.rates() == null ? null : change.rates().versionAfter(),
                        Long[]::new)),
                val(column(
                        changes,
                        change -> change.rates() == null
                                ? null
                                : json.writeValueAsString(change.rates().before()),
                        String[]::new)));
    }

    private static <T> @Nullable T[] column(
            List<Change> changes, Function<Change, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return changes.stream().map(value).toArray(array);
    }

    private static String literal(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
