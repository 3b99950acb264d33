package dev.kodama.creators.followers;

import static dev.kodama.creators.db.tables.FollowerList.FOLLOWER_LIST;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Source;
import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.ListedFollowers;
import dev.kodama.creators.followers.FollowerIntake.Telling;
import dev.kodama.creators.naming.FollowerName;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
    /// @param listedBy the import that added to it last
    /// @param line the first of its lines
    record Kept(
            FollowerCoverage coverage,
            FollowerName.@Nullable Form form,
            @Nullable Long followers,
            byte @Nullable [] sketch,
            @Nullable UUID listedBy,
            @Nullable Integer line) {
        /// @param line where it goes on
        int firstLine(UUID runId, int line) {
            return this.line != null && runId.equals(listedBy) ? this.line : line;
        }
    }

    private static final Field<Integer> WORTH = case_(FOLLOWER_LIST.COVERAGE)
            .when(FollowerCoverage.COMPLETE, 1)
            .when(FollowerCoverage.RANDOM, 2)
            .else_(3);

    /// What a source has listed of these accounts so far.
    Map<UUID, Kept> of(Collection<UUID> accountIds, int sourceId) {
        var kept = new HashMap<UUID, Kept>();
        db.select(
                        FOLLOWER_LIST.ACCOUNT_ID,
                        FOLLOWER_LIST.COVERAGE,
                        FOLLOWER_LIST.ID_FORM,
                        FOLLOWER_LIST.FOLLOWERS,
                        FOLLOWER_LIST.SKETCH,
                        FOLLOWER_LIST.RUN_ID,
                        FOLLOWER_LIST.LINE)
                .from(FOLLOWER_LIST)
                .where(FOLLOWER_LIST.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(FOLLOWER_LIST.SOURCE_ID.eq(sourceId))
                .andNot(FOLLOWER_LIST.WITHDRAWN)
                .forUpdate()
                .forEach(row -> kept.put(
                        row.value1(),
                        new Kept(row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7())));
        return kept;
    }

    /// What another import has listed from the same file is put by first, so that this one can be taken back.
    void keep(Map<UUID, Kept> lists, Telling telling) {
        var sourceId = telling.source().id();
        db.execute("""
                insert into creators.import_list_before
                    (account_id, source_id, run_id, captured_at, coverage, id_form, followers, sketch, closed, listed_by,
                     line)
                select account_id, source_id, {1}, captured_at, coverage, id_form, followers, sketch, closed, run_id, line
                from creators.follower_list
                where account_id = any({0})
                  and source_id = {2}
                  and run_id is distinct from {1}
                  and not withdrawn""", val(lists.keySet().toArray(UUID[]::new)), val(telling.runId()), val(sourceId));
        var rows = lists.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<Query>map(list -> db.insertInto(FOLLOWER_LIST)
                        .set(FOLLOWER_LIST.ACCOUNT_ID, list.getKey())
                        .set(FOLLOWER_LIST.SOURCE_ID, sourceId)
                        .set(FOLLOWER_LIST.CAPTURED_AT, telling.capturedAt())
                        .set(FOLLOWER_LIST.COVERAGE, list.getValue().coverage())
                        .set(FOLLOWER_LIST.ID_FORM, list.getValue().form())
                        .set(FOLLOWER_LIST.FOLLOWERS, list.getValue().followers())
                        .set(FOLLOWER_LIST.SKETCH, list.getValue().sketch())
                        .set(FOLLOWER_LIST.CLOSED, false)
                        .set(FOLLOWER_LIST.WITHDRAWN, false)
                        .set(FOLLOWER_LIST.RUN_ID, telling.runId())
                        .set(FOLLOWER_LIST.LINE, list.getValue().line())
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
        var news = bestAmong(open);
        news.values().removeIf(source -> source != sourceId);
        elect(news);
        return news.keySet();
    }

    /// The source of the best closed list of each of these accounts; none for accounts without one.
    private Map<UUID, Integer> bestAmong(Collection<UUID> accountIds) {
        return db.select(FOLLOWER_LIST.ACCOUNT_ID, FOLLOWER_LIST.SOURCE_ID)
                .distinctOn(FOLLOWER_LIST.ACCOUNT_ID)
                .from(FOLLOWER_LIST)
                .where(FOLLOWER_LIST.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(FOLLOWER_LIST.CLOSED)
                .andNot(FOLLOWER_LIST.WITHDRAWN)
                .orderBy(
                        FOLLOWER_LIST.ACCOUNT_ID,
                        WORTH,
                        FOLLOWER_LIST.CAPTURED_AT.desc(),
                        FOLLOWER_LIST.SOURCE_ID.desc())
                .fetchMap(FOLLOWER_LIST.ACCOUNT_ID, FOLLOWER_LIST.SOURCE_ID);
    }

    /// @param sources of each account the source whose list is told from now on
    private void elect(Map<UUID, Integer> sources) {
        var versions = db.select(FOLLOWER_LIST.ACCOUNT_ID, max(FOLLOWER_LIST.VERSION))
                .from(FOLLOWER_LIST)
                .where(FOLLOWER_LIST.ACCOUNT_ID.in(sources.keySet()))
                .groupBy(FOLLOWER_LIST.ACCOUNT_ID)
                .fetchMap(FOLLOWER_LIST.ACCOUNT_ID, max(FOLLOWER_LIST.VERSION));
        db.update(FOLLOWER_LIST)
                .set(FOLLOWER_LIST.BEST, false)
                .where(FOLLOWER_LIST.ACCOUNT_ID.in(sources.keySet()))
                .and(FOLLOWER_LIST.BEST)
                .execute();
        db.batch(versions.entrySet().stream()
                        .map(account -> db.update(FOLLOWER_LIST)
                                .set(FOLLOWER_LIST.BEST, true)
                                .set(FOLLOWER_LIST.VERSION, account.getValue() + 1)
                                .where(FOLLOWER_LIST.ACCOUNT_ID.eq(account.getKey()))
                                .and(FOLLOWER_LIST.SOURCE_ID.eq(sources.get(account.getKey()))))
                        .toList())
                .execute();
    }

    /// How many lists of these accounts began in those lines of an import, and were last added to by it.
    public int countListedBy(UUID runId, Collection<UUID> accountIds, long firstLine, long lastLine) {
        return db.fetchCount(FOLLOWER_LIST, listedBy(runId, accountIds, firstLine, lastLine));
    }

    private static Condition listedBy(UUID runId, Collection<UUID> accountIds, long firstLine, long lastLine) {
        return FOLLOWER_LIST
                .ACCOUNT_ID
                .eq(any(accountIds.toArray(UUID[]::new)))
                .and(FOLLOWER_LIST.RUN_ID.eq(runId))
                .and(FOLLOWER_LIST.LINE.between((int) firstLine, (int) lastLine));
    }

    /// Takes those lists back: what another import had listed from the same file before is there again, the others say
    /// nothing any more.
    ///
    /// @return accounts of which another list is the best now, or none
    public Set<UUID> takeBack(UUID runId, Collection<UUID> accountIds, long firstLine, long lastLine) {
        var gone = db.select(FOLLOWER_LIST.ACCOUNT_ID, FOLLOWER_LIST.SOURCE_ID, FOLLOWER_LIST.BEST)
                .from(FOLLOWER_LIST)
                .where(listedBy(runId, accountIds, firstLine, lastLine))
                .orderBy(FOLLOWER_LIST.ACCOUNT_ID)
                .forUpdate()
                .fetch();
        var ids = gone.intoSet(FOLLOWER_LIST.ACCOUNT_ID).toArray(UUID[]::new);
        db.execute("""
                update creators.follower_list l
                set captured_at = b.captured_at, coverage = b.coverage, id_form = b.id_form, followers = b.followers,
                    sketch = b.sketch, closed = b.closed, run_id = b.listed_by, line = b.line
                from creators.import_list_before b
                where l.account_id = any({0})
                  and l.run_id = {1}
                  and b.run_id = {1}
                  and b.account_id = l.account_id
                  and b.source_id = l.source_id""", val(ids), val(runId));
        db.execute("""
                update creators.follower_list
                set withdrawn = true, closed = true, followers = null, sketch = '', run_id = null, line = null
                where account_id = any({0}) and run_id = {1}""", val(ids), val(runId));
        passOver(runId, accountIds);
        var news = new HashMap<UUID, Integer>();
        gone.stream()
                .filter(row -> row.get(FOLLOWER_LIST.BEST))
                .forEach(row -> news.put(row.get(FOLLOWER_LIST.ACCOUNT_ID), row.get(FOLLOWER_LIST.SOURCE_ID)));
        news.putAll(bestAmong(news.keySet()));
        elect(news);
        return news.keySet();
    }

    /// A later import of the same file, once taken back in its turn, finds what was there before this one.
    private void passOver(UUID runId, Collection<UUID> accountIds) {
        var ids = val(accountIds.toArray(UUID[]::new));
        db.execute("""
                update creators.import_list_before next
                set captured_at = b.captured_at, coverage = b.coverage, id_form = b.id_form, followers = b.followers,
                    sketch = b.sketch, closed = b.closed, listed_by = b.listed_by, line = b.line
                from creators.import_list_before b
                where next.account_id = any({0})
                  and next.listed_by = {1}
                  and b.run_id = {1}
                  and b.account_id = next.account_id
                  and b.source_id = next.source_id""", ids, val(runId));
        db.execute("""
                delete from creators.import_list_before
                where account_id = any({0}) and (listed_by = {1} or run_id = {1})""", ids, val(runId));
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

    /// The best list of each of these accounts, or that none is known any more, as listeners are told.
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
                        FOLLOWER_LIST.SKETCH,
                        FOLLOWER_LIST.WITHDRAWN)
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
                        row.value10() ? null : Base64.getEncoder().encodeToString(row.value9())));
    }
}
