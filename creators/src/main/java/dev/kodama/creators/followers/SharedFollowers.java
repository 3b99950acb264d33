package dev.kodama.creators.followers;

import static dev.kodama.creators.db.tables.MeasuredOverlap.MEASURED_OVERLAP;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Source;
import dev.kodama.creators.events.MeasuredOverlap;
import dev.kodama.creators.followers.FollowerIntake.Telling;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How many followers pairs of accounts share, where somebody has measured it: of each pair every measurement, and the
/// newest is told.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SharedFollowers {
    /// The same source says a thing once, and the same count at the same moment is no news from another one.
    private static final String UNKNOWN = """
            select one, other
            from unnest({0}, {1}, {2}) as told (one, other, shared)
            where not exists (
                select 1
                from creators.measured_overlap known
                where known.one_account_id = told.one
                  and known.other_account_id = told.other
                  and known.captured_at = {3}
                  and (known.source_id = {4} or known.shared_followers = told.shared)
                  and known.shared_followers is not null)""";

    private static final String ADD = """
            insert into creators.measured_overlap
                (one_account_id, other_account_id, captured_at, source_id, shared_followers, version, latest, run_id, line)
            select one, other, {4}, {5}, shared, 0, false, {6}, line
            from unnest({0}, {1}, {2}, {3}) as told (one, other, shared, line)
            order by one, other""";

    private static final String NEWEST = """
            select told.one, told.other, newest.captured_at, newest.source_id,
                   greatest(told.version, (select max(version)
                                           from creators.measured_overlap m
                                           where m.one_account_id = told.one and m.other_account_id = told.other)) + 1
                       as version
            from unnest({0}, {1}, {2}) as told (one, other, version)
            join lateral (
                select m.captured_at, m.source_id, m.latest
                from creators.measured_overlap m
                where m.one_account_id = told.one
                  and m.other_account_id = told.other
                  and m.shared_followers is not null
                order by m.captured_at desc, m.source_id desc
                limit 1) newest on true
            where not newest.latest""";

    private static final String ELECT = """
            update creators.measured_overlap m
            set latest = true, version = newest.version
            from unnest({0}, {1}, {2}, {3}, {4}) as newest (one, other, captured_at, source_id, version)
            where m.one_account_id = newest.one
              and m.other_account_id = newest.other
              and m.captured_at = newest.captured_at
              and m.source_id = newest.source_id""";

    private static final String NOTHING_LEFT = """
            insert into creators.measured_overlap
                (one_account_id, other_account_id, captured_at, source_id, shared_followers, version, latest)
            select one, other, 'epoch', source_id, null, version + 1, true
            from unnest({0}, {1}, {2}, {3}) as told (one, other, version, source_id)
            where not exists (
                select 1
                from creators.measured_overlap m
                where m.one_account_id = told.one and m.other_account_id = told.other and m.latest)
            on conflict (one_account_id, other_account_id, captured_at, source_id) do update
            set version = excluded.version, latest = true""";

    private final DSLContext db;

    SharedFollowers(DSLContext db) {
        this.db = db;
    }

    record Said(long followers, int line) {}

    /// The pairs of which it is not yet known.
    Set<AccountPair> unknown(Map<AccountPair, Said> said, Telling telling) {
        var pairs = List.copyOf(said.keySet());
        return new HashSet<>(db.fetch(
                        UNKNOWN,
                        ones(pairs),
                        others(pairs),
                        val(said.values().stream().map(Said::followers).toArray(Long[]::new)),
                        moment(telling.capturedAt()),
                        val(telling.source().id()))
                .map(SharedFollowers::pair));
    }

    /// @return what is told of them now, as far as it is another than before
    List<MeasuredOverlap> keep(Map<AccountPair, Said> said, Telling telling) {
        var pairs = List.copyOf(said.keySet());
        db.execute(
                ADD,
                ones(pairs),
                others(pairs),
                val(said.values().stream().map(Said::followers).toArray(Long[]::new)),
                val(said.values().stream().map(Said::line).toArray(Integer[]::new)),
                moment(telling.capturedAt()),
                val(telling.source().id()),
                val(telling.runId()));
        return latest(elect(pairs, pairs.stream().map(pair -> 0L).toList()));
    }

    /// How many measurements an import told of pairs of these accounts in those lines.
    public int countToldBy(UUID runId, Collection<UUID> accountIds, long firstLine, long lastLine) {
        return db.fetchCount(MEASURED_OVERLAP, toldBy(runId, accountIds, firstLine, lastLine));
    }

    /// Takes them back. The newest of what is left of a pair is told instead, or that nothing is.
    ///
    /// @return what is told now of pairs whose latest measurement went
    public List<MeasuredOverlap> takeBack(UUID runId, Collection<UUID> accountIds, long firstLine, long lastLine) {
        var gone = db.deleteFrom(MEASURED_OVERLAP)
                .where(toldBy(runId, accountIds, firstLine, lastLine))
                .returning()
                .fetch();
        var led = gone.stream().filter(row -> row.getLatest()).toList();
        var pairs = led.stream()
                .map(row -> new AccountPair(row.getOneAccountId(), row.getOtherAccountId()))
                .toList();
        var versions = led.stream().map(row -> row.getVersion()).toList();
        elect(pairs, versions);
        db.execute(
                NOTHING_LEFT,
                ones(pairs),
                others(pairs),
                val(versions.toArray(Long[]::new)),
                val(led.stream().map(row -> row.getSourceId()).toArray(Integer[]::new)));
        return latest(pairs);
    }

    private static Condition toldBy(UUID runId, Collection<UUID> accountIds, long firstLine, long lastLine) {
        return MEASURED_OVERLAP
                .ONE_ACCOUNT_ID
                .eq(any(accountIds.toArray(UUID[]::new)))
                .and(MEASURED_OVERLAP.RUN_ID.eq(runId))
                .and(MEASURED_OVERLAP.LINE.between((int) firstLine, (int) lastLine));
    }

    /// @param versions at least which each pair was told under
    /// @return the pairs of which another measurement is the latest now
    private List<AccountPair> elect(List<AccountPair> pairs, List<Long> versions) {
        var newest = db.fetch(NEWEST, ones(pairs), others(pairs), val(versions.toArray(Long[]::new)));
        var elected = newest.map(SharedFollowers::pair);
        db.execute("""
                update creators.measured_overlap m
                set latest = false
                from unnest({0}, {1}) as told (one, other)
                where m.one_account_id = told.one and m.other_account_id = told.other and m.latest""", ones(elected), others(elected));
        db.execute(
                ELECT,
                ones(elected),
                others(elected),
                val(newest.map(row -> row.get("captured_at", OffsetDateTime.class))
                        .toArray(OffsetDateTime[]::new)),
                val(newest.map(row -> row.get("source_id", Integer.class)).toArray(Integer[]::new)),
                val(newest.map(row -> row.get("version", Long.class)).toArray(Long[]::new)));
        return elected;
    }

    private List<MeasuredOverlap> latest(List<AccountPair> pairs) {
        return told(condition(
                "(one_account_id, other_account_id) in (select * from unnest({0}, {1}))", ones(pairs), others(pairs)));
    }

    private static AccountPair pair(Record row) {
        return new AccountPair(row.get("one", UUID.class), row.get("other", UUID.class));
    }

    private static Field<UUID[]> ones(List<AccountPair> pairs) {
        return val(pairs.stream().map(AccountPair::one).toArray(UUID[]::new), SQLDataType.UUID.array());
    }

    private static Field<UUID[]> others(List<AccountPair> pairs) {
        return val(pairs.stream().map(AccountPair::other).toArray(UUID[]::new), SQLDataType.UUID.array());
    }

    private static Field<OffsetDateTime> moment(Instant moment) {
        return val(moment.atOffset(ZoneOffset.UTC), OffsetDateTime.class);
    }

    /// The pairs whose first account is one of these, as listeners are told.
    public List<MeasuredOverlap> of(Collection<UUID> accountIds) {
        return told(MEASURED_OVERLAP.ONE_ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))));
    }

    private List<MeasuredOverlap> told(Condition which) {
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
                .where(which)
                .and(MEASURED_OVERLAP.LATEST)
                .fetch(row -> new MeasuredOverlap(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new Source(row.value5(), row.value6()).label(),
                        row.value7()));
    }
}
