package dev.kodama.reporting.export;

import static dev.kodama.reporting.db.Tables.CAMPAIGN;
import static dev.kodama.reporting.db.Tables.EXPORT;
import static dev.kodama.reporting.db.Tables.EXPORT_CHUNK;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportRequest;
import dev.kodama.reporting.ExportState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Exports and their files. A run writes only while it is the newest one and nobody has cancelled it: every write
/// names its run, so that a stalled instance that wakes up again finds itself replaced.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Exports {
    private static final List<SelectField<?>> COLUMNS = List.of(
            EXPORT.EXPORT_ID,
            EXPORT.KIND,
            EXPORT.CAMPAIGN_ID,
            EXPORT.CAMPAIGN_NAME,
            EXPORT.FORMAT,
            EXPORT.ENCODING,
            EXPORT.LANGUAGE,
            EXPORT.REQUESTED_BY,
            EXPORT.REQUESTED_AT,
            EXPORT.STATE,
            EXPORT.FILE_NAME,
            EXPORT.ROWS_EXPECTED,
            EXPORT.ROWS_WRITTEN,
            EXPORT.BYTES_WRITTEN,
            EXPORT.SUBSTITUTED,
            EXPORT.SHA256,
            EXPORT.STARTED_AT,
            EXPORT.FINISHED_AT);

    private final DSLContext dsl;

    Exports(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The campaign that an export is about.
    record Subject(UUID campaignId, UUID brandId, String name) {}

    Optional<Subject> subject(BrandScope scope, UUID campaignId) {
        return dsl.select(CAMPAIGN.CAMPAIGN_ID, CAMPAIGN.BRAND_ID, CAMPAIGN.NAME)
                .from(CAMPAIGN)
                .where(CAMPAIGN.CAMPAIGN_ID.eq(campaignId))
                .and(
                        switch (scope) {
                            case BrandScope.Everything _ -> noCondition();
                            case BrandScope.Brands brands -> CAMPAIGN.BRAND_ID.in(brands.brandIds());
                        })
                .fetchOptional(campaign -> new Subject(campaign.value1(), campaign.value2(), campaign.value3()));
    }

    /// @return false if there is an export of that id already
    boolean add(UUID exportId, ExportRequest request, @Nullable Subject subject, String requestedBy, String fileName) {
        return dsl.insertInto(EXPORT)
                        .set(EXPORT.EXPORT_ID, exportId)
                        .set(EXPORT.KIND, request.kind())
                        .set(EXPORT.CAMPAIGN_ID, request.campaignId())
                        .set(EXPORT.BRAND_ID, subject == null ? null : subject.brandId())
                        .set(EXPORT.CAMPAIGN_NAME, subject == null ? null : subject.name())
                        .set(EXPORT.FORMAT, request.format())
                        .set(EXPORT.ENCODING, request.encoding())
                        .set(EXPORT.LANGUAGE, request.language())
                        .set(EXPORT.REQUESTED_BY, requestedBy)
                        .set(EXPORT.STATE, ExportState.WAITING)
                        .set(EXPORT.FILE_NAME, fileName)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Export> find(BrandScope scope, UUID exportId) {
        return find(scope, Set.of(exportId)).stream().findFirst();
    }

    List<Export> find(BrandScope scope, Set<UUID> exportIds) {
        return dsl.select(COLUMNS)
                .from(EXPORT)
                .where(EXPORT.EXPORT_ID.in(exportIds))
                .and(visible(scope))
                .fetch(Exports::export);
    }

    /// The newest first.
    ///
    /// @param after the last export of the page before
    List<Export> page(BrandScope scope, @Nullable Place after, int limit) {
        return dsl.select(COLUMNS)
                .from(EXPORT)
                .where(visible(scope))
                .and(
                        after == null
                                ? noCondition()
                                : row(EXPORT.REQUESTED_AT, EXPORT.EXPORT_ID)
                                        .lt(row(val(after.requestedAt()), val(after.exportId()))))
                .orderBy(EXPORT.REQUESTED_AT.desc(), EXPORT.EXPORT_ID.desc())
                .limit(limit)
                .fetch(Exports::export);
    }

    /// Where a page ends.
    record Place(Instant requestedAt, UUID exportId) {}

    /// Takes up an export that is due, or that a dead instance has left; what that one wrote goes.
    ///
    /// @return the number of this run; empty if the export has settled meanwhile
    Optional<Integer> takeUp(UUID exportId) {
        var run = dsl.update(EXPORT)
                .set(EXPORT.STATE, ExportState.RUNNING)
                .set(EXPORT.RUN, EXPORT.RUN.plus(1))
                .set(EXPORT.STARTED_AT, currentInstant())
                .set(EXPORT.ROWS_WRITTEN, 0L)
                .set(EXPORT.BYTES_WRITTEN, 0L)
                .where(EXPORT.EXPORT_ID.eq(exportId))
                .and(EXPORT.STATE.in(ExportState.WAITING, ExportState.RUNNING))
                .returningResult(EXPORT.RUN)
                .fetchOptional(taken -> taken.value1());
        run.ifPresent(_ -> throwAway(exportId));
        return run;
    }

    /// @return false if this run has been cancelled or replaced
    boolean expect(UUID exportId, int run, long rows) {
        return dsl.update(EXPORT)
                        .set(EXPORT.ROWS_EXPECTED, rows)
                        .where(isStill(exportId, run))
                        .execute()
                == 1;
    }

    /// @param rowsWritten so far, for those who watch
    /// @return false, with nothing kept, if this run has been cancelled or replaced
    boolean keep(UUID exportId, int run, int number, byte[] bytes, long rowsWritten) {
        var current = dsl.update(EXPORT)
                        .set(EXPORT.ROWS_WRITTEN, rowsWritten)
                        .set(EXPORT.BYTES_WRITTEN, EXPORT.BYTES_WRITTEN.plus(bytes.length))
                        .where(isStill(exportId, run))
                        .execute()
                == 1;
        if (current) {
            dsl.insertInto(EXPORT_CHUNK)
                    .set(EXPORT_CHUNK.EXPORT_ID, exportId)
                    .set(EXPORT_CHUNK.NUMBER, number)
                    .set(EXPORT_CHUNK.BYTES, bytes)
                    .execute();
        }
        return current;
    }

    boolean finish(UUID exportId, int run, long rows, long substituted, String sha256, String about) {
        return dsl.update(EXPORT)
                        .set(EXPORT.STATE, ExportState.DONE)
                        .set(EXPORT.ROWS_EXPECTED, rows)
                        .set(EXPORT.ROWS_WRITTEN, rows)
                        .set(EXPORT.SUBSTITUTED, substituted)
                        .set(EXPORT.SHA256, sha256)
                        .set(EXPORT.ABOUT, about)
                        .set(EXPORT.FINISHED_AT, currentInstant())
                        .where(isStill(exportId, run))
                        .execute()
                == 1;
    }

    /// @return false if it had already settled
    boolean settle(BrandScope scope, UUID exportId, ExportState state) {
        var settled = dsl.update(EXPORT)
                        .set(EXPORT.STATE, state)
                        .set(EXPORT.FINISHED_AT, currentInstant())
                        .where(EXPORT.EXPORT_ID.eq(exportId))
                        .and(EXPORT.STATE.in(ExportState.WAITING, ExportState.RUNNING))
                        .and(visible(scope))
                        .execute()
                == 1;
        if (settled) {
            throwAway(exportId);
        }
        return settled;
    }

    /// Deletes the files of exports that were done before then; the exports stay on the list.
    ///
    /// @return how many
    int expire(Instant before) {
        var old = dsl.update(EXPORT)
                .set(EXPORT.STATE, ExportState.EXPIRED)
                .where(EXPORT.STATE.eq(ExportState.DONE))
                .and(EXPORT.FINISHED_AT.lt(before))
                .returningResult(EXPORT.EXPORT_ID)
                .fetch(expired -> expired.value1());
        old.forEach(this::throwAway);
        return old.size();
    }

    Optional<byte[]> chunk(UUID exportId, int number) {
        return dsl.select(EXPORT_CHUNK.BYTES)
                .from(EXPORT_CHUNK)
                .where(EXPORT_CHUNK.EXPORT_ID.eq(exportId))
                .and(EXPORT_CHUNK.NUMBER.eq(number))
                .fetchOptional(EXPORT_CHUNK.BYTES);
    }

    @Nullable
    String about(UUID exportId) {
        return dsl.select(EXPORT.ABOUT)
                .from(EXPORT)
                .where(EXPORT.EXPORT_ID.eq(exportId))
                .fetchOne(EXPORT.ABOUT);
    }

    private void throwAway(UUID exportId) {
        dsl.deleteFrom(EXPORT_CHUNK).where(EXPORT_CHUNK.EXPORT_ID.eq(exportId)).execute();
    }

    private static Condition isStill(UUID exportId, int run) {
        return EXPORT.EXPORT_ID.eq(exportId).and(EXPORT.RUN.eq(run)).and(EXPORT.STATE.eq(ExportState.RUNNING));
    }

    private static Condition visible(BrandScope scope) {
        return switch (scope) {
            case BrandScope.Everything _ -> noCondition();
            case BrandScope.Brands brands -> EXPORT.BRAND_ID.isNull().or(EXPORT.BRAND_ID.in(brands.brandIds()));
        };
    }

    private static Export export(Record found) {
        return new Export(
                found.get(EXPORT.EXPORT_ID),
                new ExportRequest(
                        found.get(EXPORT.KIND),
                        found.get(EXPORT.CAMPAIGN_ID),
                        found.get(EXPORT.FORMAT),
                        found.get(EXPORT.ENCODING),
                        found.get(EXPORT.LANGUAGE)),
                found.get(EXPORT.CAMPAIGN_NAME),
                found.get(EXPORT.REQUESTED_BY),
                found.get(EXPORT.REQUESTED_AT),
                found.get(EXPORT.STATE),
                found.get(EXPORT.FILE_NAME),
                found.get(EXPORT.ROWS_EXPECTED),
                found.get(EXPORT.ROWS_WRITTEN),
                found.get(EXPORT.BYTES_WRITTEN),
                found.get(EXPORT.SUBSTITUTED),
                found.get(EXPORT.SHA256),
                found.get(EXPORT.STARTED_AT),
                found.get(EXPORT.FINISHED_AT));
    }
}
