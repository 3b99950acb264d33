package dev.kodama.creators.followers;

import static dev.kodama.creators.db.tables.FollowerList.FOLLOWER_LIST;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.max;

import dev.kodama.creators.Source;
import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.ListedFollowers;
import dev.kodama.creators.naming.FollowerName;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lists of followers, one of an account from each source. A list is open until the file it comes from has been
/// read to its end: half a list must not be taken for a whole one.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FollowerLists {
    private final DSLContext db;

    FollowerLists(DSLContext db) {
        this.db = db;
    }

    /// @param sketch null if there is no list yet
    record Kept(
            FollowerCoverage coverage,
            FollowerName.@Nullable Form form,
            @Nullable Long followers,
            byte @Nullable [] sketch) {}

    /// What a source has listed of these accounts so far.
    Map<UUID, Kept> of(Collection<UUID> accountIds, int sourceId) {
        var kept = new HashMap<UUID, Kept>();
        db.select(
                        FOLLOWER_LIST.ACCOUNT_ID,
                        FOLLOWER_LIST.COVERAGE,
                        FOLLOWER_LIST.ID_FORM,
                        FOLLOWER_LIST.FOLLOWERS,
                        FOLLOWER_LIST.SKETCH)
                .from(FOLLOWER_LIST)
                .where(FOLLOWER_LIST.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(FOLLOWER_LIST.SOURCE_ID.eq(sourceId))
                .forUpdate()
                .forEach(row ->
                        kept.put(row.value1(), new Kept(row.value2(), row.value3(), row.value4(), row.value5())));
        return kept;
    }

    void keep(Map<UUID, Kept> lists, int sourceId, Instant capturedAt) {
        var rows = lists.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<Query>map(list -> db.insertInto(FOLLOWER_LIST)
                        .set(FOLLOWER_LIST.ACCOUNT_ID, list.getKey())
                        .set(FOLLOWER_LIST.SOURCE_ID, sourceId)
                        .set(FOLLOWER_LIST.CAPTURED_AT, capturedAt)
                        .set(FOLLOWER_LIST.COVERAGE, list.getValue().coverage())
                        .set(FOLLOWER_LIST.ID_FORM, list.getValue().form())
                        .set(FOLLOWER_LIST.FOLLOWERS, list.getValue().followers())
                        .set(FOLLOWER_LIST.SKETCH, list.getValue().sketch())
                        .set(FOLLOWER_LIST.CLOSED, false)
                        .onConflict(FOLLOWER_LIST.ACCOUNT_ID, FOLLOWER_LIST.SOURCE_ID)
                        .doUpdate()
                        .setAllToExcluded())
                .toList();
        db.batch(rows).execute();
    }

    /// Closes some lists of a source, and finds out of each account which of its lists is now the best: a complete
    /// one before a drawn one before a partial one, and then the newest.
    ///
    /// @return the accounts for which it is one just closed, and so news; null if no list is open any more
    @Nullable
    Set<UUID> closeSome(int sourceId, int atMost) {
        var open = db.select(FOLLOWER_LIST.ACCOUNT_ID)
                .from(FOLLOWER_LIST)
                .where(FOLLOWER_LIST.SOURCE_ID.eq(sourceId))
                .andNot(FOLLOWER_LIST.CLOSED)
                .orderBy(FOLLOWER_LIST.ACCOUNT_ID)
                .limit(atMost)
                .forUpdate()
                .fetch(FOLLOWER_LIST.ACCOUNT_ID);
        if (open.isEmpty()) {
            return null;
        }
        db.update(FOLLOWER_LIST)
                .set(FOLLOWER_LIST.CLOSED, true)
                .where(FOLLOWER_LIST.ACCOUNT_ID.in(open))
                .and(FOLLOWER_LIST.SOURCE_ID.eq(sourceId))
                .execute();
        var news = new HashSet<UUID>();
        var seen = new HashSet<UUID>();
        db.select(FOLLOWER_LIST.ACCOUNT_ID, FOLLOWER_LIST.SOURCE_ID)
                .from(FOLLOWER_LIST)
                .where(FOLLOWER_LIST.ACCOUNT_ID.in(open))
                .and(FOLLOWER_LIST.CLOSED)
                .orderBy(
                        FOLLOWER_LIST.ACCOUNT_ID,
                        case_(FOLLOWER_LIST.COVERAGE)
                                .when(FollowerCoverage.COMPLETE, 1)
                                .when(FollowerCoverage.RANDOM, 2)
                                .else_(3),
                        FOLLOWER_LIST.CAPTURED_AT.desc(),
                        FOLLOWER_LIST.SOURCE_ID.desc())
                .forEach(row -> {
                    if (seen.add(row.value1()) && row.value2() == sourceId) {
                        news.add(row.value1());
                    }
                });
        elect(news, sourceId);
        return news;
    }

    private void elect(Set<UUID> accountIds, int sourceId) {
        var versions = db.select(FOLLOWER_LIST.ACCOUNT_ID, max(FOLLOWER_LIST.VERSION))
                .from(FOLLOWER_LIST)
                .where(FOLLOWER_LIST.ACCOUNT_ID.in(accountIds))
                .groupBy(FOLLOWER_LIST.ACCOUNT_ID)
                .fetchMap(FOLLOWER_LIST.ACCOUNT_ID, max(FOLLOWER_LIST.VERSION));
        db.update(FOLLOWER_LIST)
                .set(FOLLOWER_LIST.BEST, false)
                .where(FOLLOWER_LIST.ACCOUNT_ID.in(accountIds))
                .and(FOLLOWER_LIST.BEST)
                .execute();
        db.batch(versions.entrySet().stream()
                        .map(account -> db.update(FOLLOWER_LIST)
                                .set(FOLLOWER_LIST.BEST, true)
                                .set(FOLLOWER_LIST.VERSION, account.getValue() + 1)
                                .where(FOLLOWER_LIST.ACCOUNT_ID.eq(account.getKey()))
                                .and(FOLLOWER_LIST.SOURCE_ID.eq(sourceId)))
                        .toList())
                .execute();
    }

    /// Of these accounts, those that have a list.
    public List<UUID> listed(Collection<UUID> accountIds) {
        return db.select(FOLLOWER_LIST.ACCOUNT_ID)
                .from(FOLLOWER_LIST)
                .where(FOLLOWER_LIST.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(FOLLOWER_LIST.BEST)
                .orderBy(FOLLOWER_LIST.ACCOUNT_ID)
                .fetch(FOLLOWER_LIST.ACCOUNT_ID);
    }

    /// The best list of each of these accounts, as listeners are told.
    public List<ListedFollowers> best(Collection<UUID> accountIds) {
        return db.select(
                        FOLLOWER_LIST.ACCOUNT_ID,
                        FOLLOWER_LIST.VERSION,
                        FOLLOWER_LIST.CAPTURED_AT,
                        SOURCE.METHOD,
                        SOURCE.NAME,
                        FOLLOWER_LIST.COVERAGE,
                        FOLLOWER_LIST.ID_FORM,
                        FOLLOWER_LIST.FOLLOWERS,
                        FOLLOWER_LIST.SKETCH)
                .from(FOLLOWER_LIST)
                .join(SOURCE)
                .on(SOURCE.ID.eq(FOLLOWER_LIST.SOURCE_ID))
                .where(FOLLOWER_LIST.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(FOLLOWER_LIST.BEST)
                .orderBy(FOLLOWER_LIST.ACCOUNT_ID)
                .fetch(row -> new ListedFollowers(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new Source(row.value4(), row.value5()).label(),
                        row.value6(),
                        row.value7().name(),
                        row.value8(),
                        Base64.getEncoder().encodeToString(row.value9())));
    }
}
