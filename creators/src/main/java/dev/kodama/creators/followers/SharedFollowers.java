package dev.kodama.creators.followers;

import static dev.kodama.creators.db.tables.MeasuredOverlap.MEASURED_OVERLAP;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Source;
import dev.kodama.creators.events.MeasuredOverlap;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How many followers pairs of accounts share, where somebody has measured it: of each pair the newest measurement.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SharedFollowers {
    private static final String KEEP = """
            insert into creators.measured_overlap as known
                (one_account_id, other_account_id, captured_at, source_id, shared_followers, version)
            select one, other, {3}, {4}, shared, 1
            from unnest({0}, {1}, {2}) as told (one, other, shared)
            order by one, other
            on conflict (one_account_id, other_account_id) do update
            set captured_at = excluded.captured_at,
                source_id = excluded.source_id,
                shared_followers = excluded.shared_followers,
                version = known.version + 1
            where (excluded.captured_at, excluded.source_id) >= (known.captured_at, known.source_id)
              and (excluded.captured_at, excluded.shared_followers) <> (known.captured_at, known.shared_followers)
            returning one_account_id, other_account_id, version, shared_followers""";

    private final DSLContext db;

    SharedFollowers(DSLContext db) {
        this.db = db;
    }

    /// @return those that were news
    List<MeasuredOverlap> keep(Map<AccountPair, Long> shared, KnownSource source, Instant capturedAt) {
        var pairs = new ArrayList<>(shared.keySet());
        return db.fetch(
                        KEEP,
                        array(pairs.stream().map(AccountPair::one).toArray(UUID[]::new)),
                        array(pairs.stream().map(AccountPair::other).toArray(UUID[]::new)),
                        val(pairs.stream().map(shared::get).toArray(Long[]::new)),
                        val(capturedAt.atOffset(ZoneOffset.UTC), OffsetDateTime.class),
                        val(source.id()))
                .map(row -> new MeasuredOverlap(
                        row.get("one_account_id", UUID.class),
                        row.get("other_account_id", UUID.class),
                        row.get("version", Long.class),
                        capturedAt,
                        source.source().label(),
                        row.get("shared_followers", Long.class)));
    }

    private static Field<UUID[]> array(UUID[] ids) {
        return val(ids, SQLDataType.UUID.array());
    }

    /// The pairs whose first account is one of these, as listeners are told.
    public List<MeasuredOverlap> of(Collection<UUID> accountIds) {
        return db.select(
                        MEASURED_OVERLAP.ONE_ACCOUNT_ID,
                        MEASURED_OVERLAP.OTHER_ACCOUNT_ID,
                        MEASURED_OVERLAP.VERSION,
                        MEASURED_OVERLAP.CAPTURED_AT,
                        SOURCE.METHOD,
                        SOURCE.NAME,
                        MEASURED_OVERLAP.SHARED_FOLLOWERS)
                .from(MEASURED_OVERLAP)
                .join(SOURCE)
                .on(SOURCE.ID.eq(MEASURED_OVERLAP.SOURCE_ID))
                .where(MEASURED_OVERLAP.ONE_ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .fetch(row -> new MeasuredOverlap(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new Source(row.value5(), row.value6()).label(),
                        row.value7()));
    }
}
