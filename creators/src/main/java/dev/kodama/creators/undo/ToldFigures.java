package dev.kodama.creators.undo;

import static dev.kodama.creators.db.tables.Snapshot.SNAPSHOT;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Figures;
import dev.kodama.creators.Source;
import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.merge.Rewriting;
import dev.kodama.creators.merge.Rewriting.Rewritten;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import dev.kodama.creators.roster.KnownAccount.Latest;
import dev.kodama.creators.undo.Journals.Left;
import dev.kodama.creators.undo.Undos.Task;
import dev.kodama.creators.value.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes snapshots back that an import told of accounts it found in the register. The latest figures of each are worked
/// out anew from what is left of its history.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldFigures {
    private static final int ACCOUNTS_AT_ONCE = 500;

    private final DSLContext db;
    private final Creators creators;
    private final Rewriting rewriting;
    private final Announcements announcements;

    ToldFigures(DSLContext db, Creators creators, Rewriting rewriting, Announcements announcements) {
        this.db = db;
        this.creators = creators;
        this.rewriting = rewriting;
        this.announcements = announcements;
    }

    /// One snapshot of an account's history.
    private record Told(Latest snapshot, boolean goes) {}

    Counts takeBack(Task task, int sourceId, Left batch) {
        var accounts = concerned(task, batch.followedAccounts());
        var removed = 0;
        for (var from = 0; from < accounts.size(); from += ACCOUNTS_AT_ONCE) {
            removed += takeBack(
                    task, sourceId, batch, accounts.subList(from, Math.min(from + ACCOUNTS_AT_ONCE, accounts.size())));
        }
        return new Counts(0, 0, 0, removed, 0, 0, 0);
    }

    /// Not those whose creator's lot is decided as a whole, and not those that the import itself found: they go, or
    /// stay, with their whole history.
    private List<UUID> concerned(Task task, List<UUID> followed) {
        return db.fetch("""
                        select a.id
                        from creators.account a
                        where a.id = any({0})
                          and not exists (
                            select 1
                            from creators.import_kept k
                            where k.undo_id = {1}
                              and k.creator_id = a.creator_id
                              and k.whole
                          )
                          and not exists (
                            select 1
                            from creators.import_change c
                            where c.run_id = {2}
                              and c.creator_id = a.creator_id
                              and a.id = any(c.added_accounts)
                          )
                        order by a.id""", val(followed.toArray(UUID[]::new)), val(task.id()), val(task.runId()))
                .map(row -> row.get(0, UUID.class));
    }

    private int takeBack(Task task, int sourceId, Left batch, List<UUID> accounts) {
        var histories = histories(accounts, sourceId, batch);
        histories.values().removeIf(history -> history.stream().noneMatch(Told::goes));
        var gone = histories.values().stream()
                .mapToInt(history -> (int) history.stream().filter(Told::goes).count())
                .sum();
        if (!task.dryRun() && gone > 0) {
            delete(histories, sourceId);
            fallBack(histories);
        }
        return gone;
    }

    private void delete(Map<UUID, List<Told>> histories, int sourceId) {
        var accounts = new ArrayList<UUID>();
        var moments = new ArrayList<Instant>();
        histories.forEach(
                (account, history) -> history.stream().filter(Told::goes).forEach(told -> {
                    accounts.add(account);
                    moments.add(told.snapshot().capturedAt());
                }));
        db.execute("""
                delete from creators.snapshot s
                using unnest({0}::uuid[], {1}::timestamptz[]) as gone (account_id, captured_at)
                where s.account_id = gone.account_id
                  and s.captured_at = gone.captured_at
                  and s.source_id = {2}""", val(accounts.toArray(UUID[]::new)), val(moments.toArray(Instant[]::new)), val(sourceId));
    }

    private void fallBack(Map<UUID, List<Told>> histories) {
        var owners = creators.byIds(
                new HashSet<>(creators.ownersOf(histories.keySet()).values()));
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var rewritten = new ArrayList<Rewritten>();
        var figures = new ArrayList<AccountFigures>();
        for (var creator : owners.values()) {
            var accounts = new ArrayList<KnownAccount>();
            var changed = false;
            for (var account : creator.accounts()) {
                var history = histories.get(account.id());
                var fallen = history == null ? account : fallen(account, history);
                accounts.add(fallen);
                if (fallen != account) {
                    changed = true;
                    figures.add(toldOf(fallen, creator.id()));
                }
            }
            if (changed) {
                rewritten.add(new Rewritten(creator, creator.with(accounts, now)));
            }
        }
        rewriting.rewrite(rewritten);
        announce(figures, histories);
    }

    /// As if the snapshots that go had never been there; the same account if that makes no difference.
    private static KnownAccount fallen(KnownAccount account, List<Told> history) {
        var rebuilt = account.withoutFigures();
        for (var told : history) {
            if (!told.goes()) {
                rebuilt = rebuilt.after(told.snapshot());
            }
        }
        return Objects.equals(rebuilt.latest(), account.latest())
                ? account
                : account.withFigures(account.figuresVersion() + 1, rebuilt.latest());
    }

    /// An account of which nothing is known any more still has to be told, or others would go on believing.
    private static AccountFigures toldOf(KnownAccount account, UUID creatorId) {
        var told = account.toFigures(creatorId);
        return told != null
                ? told
                : new AccountFigures(
                        creatorId,
                        account.id(),
                        account.figuresVersion(),
                        account.platform(),
                        Instant.EPOCH,
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    /// The counts that go, and those of the same days that stand.
    private void announce(List<AccountFigures> figures, Map<UUID, List<Told>> histories) {
        var withdrawn = new ArrayList<FollowerCount>();
        var standing = new ArrayList<FollowerCount>();
        histories.forEach((account, history) -> {
            Set<LocalDate> days = new HashSet<>();
            history.stream().filter(Told::goes).forEach(told -> days.add(day(told)));
            for (var told : history) {
                var count = count(account, told);
                if (count != null && told.goes()) {
                    withdrawn.add(count);
                } else if (count != null && days.contains(day(told))) {
                    standing.add(count);
                }
            }
        });
        withdrawn.removeAll(new HashSet<>(standing));
        announcements.figuresTakenBack(figures, withdrawn, standing);
    }

    private static LocalDate day(Told told) {
        return LocalDate.ofInstant(told.snapshot().capturedAt(), Moments.TOKYO);
    }

    private static @Nullable FollowerCount count(UUID account, Told told) {
        var followers = told.snapshot().figures().followers();
        return followers == null
                ? null
                : new FollowerCount(account, told.snapshot().capturedAt(), followers);
    }

    /// Oldest first.
    private Map<UUID, List<Told>> histories(List<UUID> accounts, int sourceId, Left batch) {
        var sources = new HashMap<Integer, KnownSource>();
        var histories = new LinkedHashMap<UUID, List<Told>>();
        db.select(
                        SNAPSHOT.ACCOUNT_ID,
                        SNAPSHOT.CAPTURED_AT,
                        SNAPSHOT.SOURCE_ID,
                        SNAPSHOT.LINE,
                        SNAPSHOT.FOLLOWERS,
                        SNAPSHOT.TOTAL_POSTS,
                        SNAPSHOT.POSTS,
                        SNAPSHOT.AVG_VIEWS,
                        SNAPSHOT.AVG_LIKES,
                        SNAPSHOT.AVG_COMMENTS,
                        SNAPSHOT.AVG_SHARES,
                        SNAPSHOT.AVG_SAVES,
                        SNAPSHOT.AVG_ENGAGEMENTS,
                        SNAPSHOT.OTHERS_COMMENTS,
                        SNAPSHOT.ANSWERED_COMMENTS,
                        SOURCE.METHOD,
                        SOURCE.NAME)
                .from(SNAPSHOT)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SNAPSHOT.SOURCE_ID))
                .where(SNAPSHOT.ACCOUNT_ID.eq(any(accounts.toArray(UUID[]::new))))
                .orderBy(SNAPSHOT.ACCOUNT_ID, SNAPSHOT.CAPTURED_AT, SNAPSHOT.SOURCE_ID)
                .forEach(row -> {
                    var source = sources.computeIfAbsent(
                            row.get(SNAPSHOT.SOURCE_ID),
                            id -> new KnownSource(id, new Source(row.get(SOURCE.METHOD), row.get(SOURCE.NAME))));
                    var line = row.get(SNAPSHOT.LINE);
                    var snapshot = new Latest(
                            row.get(SNAPSHOT.CAPTURED_AT),
                            source,
                            line,
                            new Figures(
                                    row.get(SNAPSHOT.FOLLOWERS),
                                    row.get(SNAPSHOT.TOTAL_POSTS),
                                    row.get(SNAPSHOT.POSTS),
                                    row.get(SNAPSHOT.AVG_VIEWS),
                                    row.get(SNAPSHOT.AVG_LIKES),
                                    row.get(SNAPSHOT.AVG_COMMENTS),
                                    row.get(SNAPSHOT.AVG_SHARES),
                                    row.get(SNAPSHOT.AVG_SAVES),
                                    row.get(SNAPSHOT.AVG_ENGAGEMENTS),
                                    row.get(SNAPSHOT.OTHERS_COMMENTS),
                                    row.get(SNAPSHOT.ANSWERED_COMMENTS)));
                    histories
                            .computeIfAbsent(row.get(SNAPSHOT.ACCOUNT_ID), _ -> new ArrayList<>())
                            .add(new Told(snapshot, source.id() == sourceId && batch.took(line)));
                });
        return histories;
    }
}
