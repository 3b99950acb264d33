package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.MEASURED_OVERLAP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.events.MeasuredOverlap;
import dev.kodama.scoring.model.reach.KnownOverlaps;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How many followers pairs of accounts share, as others have measured it.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MeasuredOverlaps {
    private static final String REMEMBER = """
            insert into scoring.measured_overlap as known
                (one_account_id, other_account_id, version, captured_at, source, shared_followers)
            select one_account_id, other_account_id, version, captured_at, source, shared_followers
            from unnest(?, ?, ?, ?, ?, ?)
                as told (one_account_id, other_account_id, version, captured_at, source, shared_followers)
            on conflict (one_account_id, other_account_id) do update
            set version = excluded.version,
                captured_at = excluded.captured_at,
                source = excluded.source,
                shared_followers = excluded.shared_followers
            where excluded.version > known.version
            """;

    private final DSLContext dsl;

    MeasuredOverlaps(DSLContext dsl) {
        this.dsl = dsl;
    }

    private record Pair(UUID one, UUID other) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::one).thenComparing(Pair::other);

        @Override
        public int compareTo(Pair pair) {
            return ORDER.compare(this, pair);
        }
    }

    void remember(List<MeasuredOverlap> batch) {
        var latest = new TreeMap<Pair, MeasuredOverlap>();
        for (var overlap : batch) {
            latest.merge(
                    new Pair(overlap.oneAccountId(), overlap.otherAccountId()),
                    overlap,
                    (one, other) -> other.version() > one.version() ? other : one);
        }
        var overlaps = latest.values();
        dsl.execute(
                REMEMBER,
                overlaps.stream().map(MeasuredOverlap::oneAccountId).toArray(UUID[]::new),
                overlaps.stream().map(MeasuredOverlap::otherAccountId).toArray(UUID[]::new),
                overlaps.stream().map(MeasuredOverlap::version).toArray(Long[]::new),
                overlaps.stream()
                        .map(overlap -> overlap.capturedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                overlaps.stream().map(MeasuredOverlap::source).toArray(String[]::new),
                overlaps.stream().map(MeasuredOverlap::sharedFollowers).toArray(Long[]::new));
    }

    /// What is known of the pairs among these accounts.
    public KnownOverlaps among(Set<UUID> accountIds) {
        var ids = accountIds.toArray(UUID[]::new);
        var known = new KnownOverlaps.Collected();
        dsl.select(
                        MEASURED_OVERLAP.ONE_ACCOUNT_ID,
                        MEASURED_OVERLAP.OTHER_ACCOUNT_ID,
                        MEASURED_OVERLAP.SHARED_FOLLOWERS)
                .from(MEASURED_OVERLAP)
                .where(MEASURED_OVERLAP.ONE_ACCOUNT_ID.eq(any(ids)))
                .and(MEASURED_OVERLAP.OTHER_ACCOUNT_ID.eq(any(ids)))
                .and(MEASURED_OVERLAP.SHARED_FOLLOWERS.isNotNull())
                .forEach(row -> known.add(row.value1(), row.value2(), row.value3()));
        return known.known();
    }

    /// For each of these accounts those that were found to share most followers with it, and that somebody still has.
    ///
    /// @param atMost of each account
    public Map<UUID, List<UUID>> partners(Set<UUID> accountIds, int atMost) {
        var partners = new HashMap<UUID, List<UUID>>();
        dsl.fetch(
                        """
                        select own.account_id, found.partner
                        from unnest({0}) as own (account_id)
                        cross join lateral (
                          select other_account_id as partner, shared_followers
                          from scoring.measured_overlap
                          where one_account_id = own.account_id and shared_followers is not null and {2}
                          union all
                          select one_account_id, shared_followers
                          from scoring.measured_overlap
                          where other_account_id = own.account_id and shared_followers is not null and {3}
                          order by shared_followers desc, partner
                          limit {1}
                        ) as found""",
                        val(accountIds.toArray(UUID[]::new)),
                        val(atMost),
                        KnownProfiles.knows("other_account_id"),
                        KnownProfiles.knows("one_account_id"))
                .forEach(row -> partners.computeIfAbsent(row.get("account_id", UUID.class), id -> new ArrayList<>())
                        .add(row.get("partner", UUID.class)));
        return partners;
    }
}
