package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.ACCOUNT;
import static dev.kodama.scoring.db.Tables.FOLLOWER_COUNT;
import static org.jooq.impl.DSL.any;

import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Followers by day. Counts have no version: the last one of a day stays, in whatever order they come, and of two for
/// the same moment the larger. One that was withdrawn stays out until it is told by a later event.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnownFollowers {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /// What is known already is left out beforehand: a conflict that changes nothing still locks and writes its row.
    private static final String REMEMBER = """
            insert into scoring.follower_count as known (account_id, day, captured_at, followers)
            select account_id, day, captured_at, followers
            from unnest(?, ?, ?, ?) with ordinality as told (account_id, day, captured_at, followers, place)
            where not exists (
                select 1
                from scoring.withdrawn_count w
                where w.account_id = told.account_id
                  and w.captured_at = told.captured_at
                  and w.followers = told.followers
                  and w.withdrawn_at > ?::timestamptz
            )
            and not exists (
                select 1
                from scoring.follower_count k
                where k.account_id = told.account_id
                  and k.day = told.day
                  and (k.captured_at, k.followers) >= (told.captured_at, told.followers)
            )
            order by place
            on conflict (account_id, day) do update
            set captured_at = excluded.captured_at,
                followers = excluded.followers
            where (excluded.captured_at, excluded.followers) > (known.captured_at, known.followers)
            """;

    private static final String SOME_ARE_KNOWN = """
            select exists (
                       select 1
                       from unnest(?, ?) as told (account_id, day)
                       join scoring.follower_count using (account_id, day)
                   )
                   or exists (select 1 from scoring.withdrawn_count where account_id = any (?))
            """;

    private static final String WITHDRAW = """
            with withdrawn as (
                insert into scoring.withdrawn_count as known (account_id, captured_at, followers, withdrawn_at)
                select distinct account_id, captured_at, followers, ?::timestamptz
                from unnest(?, ?, ?) as told (account_id, captured_at, followers)
                on conflict (account_id, captured_at, followers) do update
                set withdrawn_at = greatest(known.withdrawn_at, excluded.withdrawn_at)
                returning account_id, captured_at, followers
            )
            delete from scoring.follower_count counted
            using withdrawn
            where counted.account_id = withdrawn.account_id
              and counted.captured_at = withdrawn.captured_at
              and counted.followers = withdrawn.followers
            """;

    private static final Comparator<FollowerCount> LATER =
            Comparator.comparing(FollowerCount::capturedAt).thenComparing(FollowerCount::followers);

    private static final BinaryCopy INTO = new BinaryCopy(
            "scoring.follower_count",
            List.of(
                    FOLLOWER_COUNT.ACCOUNT_ID,
                    FOLLOWER_COUNT.DAY,
                    FOLLOWER_COUNT.CAPTURED_AT,
                    FOLLOWER_COUNT.FOLLOWERS));

    private final DSLContext dsl;

    KnownFollowers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param days the last count of each day that has one
    public record Series(Platform platform, SortedMap<LocalDate, Long> days) {}

    private record AccountDay(UUID accountId, LocalDate day) implements Comparable<AccountDay> {
        static AccountDay of(FollowerCount count) {
            return new AccountDay(count.accountId(), LocalDate.ofInstant(count.capturedAt(), TOKYO));
        }

        @Override
        public int compareTo(AccountDay other) {
            var byAccount = accountId.compareTo(other.accountId);
            return byAccount != 0 ? byAccount : day.compareTo(other.day);
        }
    }

    /// @param at when it was said; counts of that moment that hold once more are remembered afterwards
    void withdraw(List<FollowerCount> batch, Instant at) {
        if (batch.isEmpty()) {
            return;
        }
        dsl.execute(
                WITHDRAW,
                at.atOffset(ZoneOffset.UTC),
                batch.stream().map(FollowerCount::accountId).toArray(UUID[]::new),
                batch.stream()
                        .map(count -> count.capturedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                batch.stream().map(FollowerCount::followers).toArray(Long[]::new));
    }

    /// @param at when they were said
    void remember(List<FollowerCount> batch, Instant at) {
        if (batch.isEmpty()) {
            return;
        }
        var latest = new TreeMap<AccountDay, FollowerCount>();
        for (var count : batch) {
            latest.merge(AccountDay.of(count), count, (one, other) -> LATER.compare(other, one) > 0 ? other : one);
        }
        var rows = latest.entrySet().stream()
                .map(count -> row(count.getKey(), count.getValue()))
                .toList();
        if (!FirstSeen.add(
                dsl, INTO, List.copyOf(latest.keySet()), some -> someAreKnown(some, latest.keySet()), rows)) {
            merge(latest, at);
        }
    }

    /// Of those that were withdrawn it looks at all.
    private boolean someAreKnown(List<AccountDay> some, Set<AccountDay> all) {
        return Boolean.TRUE.equals(dsl.fetchValue(
                SOME_ARE_KNOWN,
                some.stream().map(AccountDay::accountId).toArray(UUID[]::new),
                some.stream().map(AccountDay::day).toArray(LocalDate[]::new),
                all.stream().map(AccountDay::accountId).distinct().toArray(UUID[]::new)));
    }

    private static Object[] row(AccountDay day, FollowerCount count) {
        return new Object[] {day.accountId(), day.day(), count.capturedAt(), count.followers()};
    }

    private void merge(SortedMap<AccountDay, FollowerCount> latest, Instant at) {
        dsl.execute(
                REMEMBER,
                latest.keySet().stream().map(AccountDay::accountId).toArray(UUID[]::new),
                latest.keySet().stream().map(AccountDay::day).toArray(LocalDate[]::new),
                latest.values().stream()
                        .map(count -> count.capturedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                latest.values().stream().map(FollowerCount::followers).toArray(Long[]::new),
                at.atOffset(ZoneOffset.UTC));
    }

    /// In one statement, however many accounts.
    public Map<UUID, Series> since(LocalDate first, Set<UUID> accountIds) {
        var series = new HashMap<UUID, Series>();
        dsl.select(FOLLOWER_COUNT.ACCOUNT_ID, ACCOUNT.PLATFORM, FOLLOWER_COUNT.DAY, FOLLOWER_COUNT.FOLLOWERS)
                .from(FOLLOWER_COUNT)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(FOLLOWER_COUNT.ACCOUNT_ID))
                .where(FOLLOWER_COUNT.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(FOLLOWER_COUNT.DAY.ge(first))
                .forEach(row -> series.computeIfAbsent(row.value1(), _ -> new Series(row.value2(), new TreeMap<>()))
                        .days()
                        .put(row.value3(), row.value4()));
        return series;
    }
}
