package dev.kodama.creators.audience;

import static dev.kodama.creators.db.tables.Audience.AUDIENCE;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.impl.DSL.any;

import dev.kodama.creators.AudienceMeasurement;
import dev.kodama.creators.Source;
import dev.kodama.creators.events.Audience;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Measurements of audiences.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Audiences {
    private static final List<SelectFieldOrAsterisk> COLUMNS = List.of(
            AUDIENCE.CREATOR_ID,
            AUDIENCE.VERSION,
            AUDIENCE.CAPTURED_AT,
            AUDIENCE.SAMPLE_SIZE,
            AUDIENCE.CELLS,
            AUDIENCE.MARGINALS,
            SOURCE.METHOD,
            SOURCE.NAME);

    private final DSLContext db;

    Audiences(DSLContext db) {
        this.db = db;
    }

    /// Of each creator the latest one.
    public Map<UUID, AudienceMeasurement> latestOf(Collection<UUID> creatorIds) {
        return measured(db.select(COLUMNS)
                .from(AUDIENCE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(AUDIENCE.SOURCE_ID))
                .where(AUDIENCE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(AUDIENCE.LATEST));
    }

    /// Of each creator the one that was the newest at that moment; of several of the same moment the one that
    /// came last.
    public Map<UUID, AudienceMeasurement> newestOf(Collection<UUID> creatorIds, Instant at) {
        return measured(db.select(COLUMNS)
                .distinctOn(AUDIENCE.CREATOR_ID)
                .from(AUDIENCE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(AUDIENCE.SOURCE_ID))
                .where(AUDIENCE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(AUDIENCE.CAPTURED_AT.le(at))
                .orderBy(
                        AUDIENCE.CREATOR_ID,
                        AUDIENCE.CAPTURED_AT.desc(),
                        AUDIENCE.VERSION.desc(),
                        AUDIENCE.SOURCE_ID.desc()));
    }

    private static Map<UUID, AudienceMeasurement> measured(Select<Record> rows) {
        var audiences = new HashMap<UUID, AudienceMeasurement>();
        for (var row : rows.fetch()) {
            audiences.put(
                    row.get(AUDIENCE.CREATOR_ID),
                    new AudienceMeasurement(
                            row.get(AUDIENCE.CREATOR_ID),
                            row.get(AUDIENCE.VERSION),
                            row.get(AUDIENCE.CAPTURED_AT),
                            new Source(row.get(SOURCE.METHOD), row.get(SOURCE.NAME)),
                            row.get(AUDIENCE.SAMPLE_SIZE),
                            CellLine.read(row.get(AUDIENCE.CELLS)),
                            MarginalLine.read(row.get(AUDIENCE.MARGINALS))));
        }
        return audiences;
    }

    public boolean isKnown(UUID creatorId, Instant capturedAt, int sourceId) {
        return db.fetchExists(db.selectOne()
                .from(AUDIENCE)
                .where(AUDIENCE.CREATOR_ID.eq(creatorId))
                .and(AUDIENCE.CAPTURED_AT.eq(capturedAt))
                .and(AUDIENCE.SOURCE_ID.eq(sourceId)));
    }

    /// @param version 0 if it is older than what is known and so not the latest
    public void add(
            UUID creatorId,
            Instant capturedAt,
            int sourceId,
            long version,
            @Nullable Integer sampleSize,
            Composition composition) {
        if (version > 0) {
            db.update(AUDIENCE)
                    .set(AUDIENCE.LATEST, false)
                    .where(AUDIENCE.CREATOR_ID.eq(creatorId))
                    .and(AUDIENCE.LATEST)
                    .execute();
        }
        db.insertInto(AUDIENCE)
                .set(AUDIENCE.CREATOR_ID, creatorId)
                .set(AUDIENCE.CAPTURED_AT, capturedAt)
                .set(AUDIENCE.SOURCE_ID, sourceId)
                .set(AUDIENCE.VERSION, version)
                .set(AUDIENCE.LATEST, version > 0)
                .set(AUDIENCE.SAMPLE_SIZE, sampleSize)
                .set(AUDIENCE.CELLS, CellLine.write(composition.cells()))
                .set(AUDIENCE.MARGINALS, MarginalLine.write(composition.marginals()))
                .set(AUDIENCE.KEYS, AudienceKeys.of(composition.cells()).toArray(String[]::new))
                .execute();
    }

    /// Gives measurements of these creators, that are older than keys are, theirs.
    public void addMissingKeys(Collection<UUID> creatorIds) {
        var keyless = db.select(AUDIENCE.CREATOR_ID, AUDIENCE.CAPTURED_AT, AUDIENCE.SOURCE_ID, AUDIENCE.CELLS)
                .from(AUDIENCE)
                .where(AUDIENCE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(AUDIENCE.KEYS.isNull())
                .fetch();
        db.batch(keyless.map(row -> db.update(AUDIENCE)
                        .set(
                                AUDIENCE.KEYS,
                                AudienceKeys.of(CellLine.read(row.get(AUDIENCE.CELLS)))
                                        .toArray(String[]::new))
                        .where(AUDIENCE.CREATOR_ID.eq(row.get(AUDIENCE.CREATOR_ID)))
                        .and(AUDIENCE.CAPTURED_AT.eq(row.get(AUDIENCE.CAPTURED_AT)))
                        .and(AUDIENCE.SOURCE_ID.eq(row.get(AUDIENCE.SOURCE_ID)))))
                .execute();
    }

    /// What listeners are told.
    public static Audience toEvent(AudienceMeasurement measured) {
        return new Audience(
                measured.creatorId(),
                measured.version(),
                measured.capturedAt(),
                measured.source().label(),
                measured.sampleSize(),
                measured.cells(),
                measured.marginals().isEmpty() ? null : measured.marginals());
    }
}
