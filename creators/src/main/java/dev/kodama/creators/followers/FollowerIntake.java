package dev.kodama.creators.followers;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.FollowersListed;
import dev.kodama.creators.merge.AccountKey;
import dev.kodama.creators.merge.Effect;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.AccountEntry;
import dev.kodama.creators.merge.FollowerFact;
import dev.kodama.creators.merge.Footprint;
import dev.kodama.creators.merge.MergeResult;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes in who follows whom, for accounts that the register knows.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FollowerIntake {
    private final DSLContext db;
    private final HouseSalt salt;
    private final FollowerLists lists;
    private final SharedFollowers shared;
    private final Creators creators;
    private final Announcements announcements;

    FollowerIntake(
            DSLContext db,
            HouseSalt salt,
            FollowerLists lists,
            SharedFollowers shared,
            Creators creators,
            Announcements announcements) {
        this.db = db;
        this.creators = creators;
        this.salt = salt;
        this.lists = lists;
        this.shared = shared;
        this.announcements = announcements;
    }

    /// @param runId the import that they come from
    /// @param capturedAt when the followers were listed or compared
    /// @param dryRun whether only to find out what would happen
    public MergeResult take(
            List<Entry> entries, KnownSource source, UUID runId, ImportKind kind, Instant capturedAt, boolean dryRun) {
        if (!dryRun) {
            creators.lockRegister();
        }
        var accounts = accounts(entries);
        var telling = new Telling(source, runId, capturedAt, dryRun);
        var told = new LinkedHashSet<UUID>();
        var effects = kind == ImportKind.OVERLAPS
                ? takeShared(entries, accounts, telling, told)
                : takeLists(entries, accounts, Objects.requireNonNull(kind.followerCoverage()), telling, told);
        return new MergeResult(effects, 0, 0, 0, 0, 0, 0, 0, 0, Footprint.onAccounts(told));
    }

    /// Who tells it, and when it was true.
    record Telling(KnownSource source, UUID runId, Instant capturedAt, boolean dryRun) {}

    /// Once a file has been read to its end, its lists are what they claim to be, and are told.
    ///
    /// @return whether there may be more to close
    public boolean closeSome(KnownSource source) {
        creators.lockRegister();
        var news = lists.closeSome(source.id(), FollowersListed.MAX_LISTS);
        if (news == null) {
            return false;
        }
        announcements.followers(lists.best(news));
        return true;
    }

    private List<Effect> takeLists(
            List<Entry> entries,
            Map<AccountKey, UUID> accounts,
            FollowerCoverage coverage,
            Telling telling,
            Set<UUID> told) {
        var ids = entries.stream()
                .map(entry -> accounts.get(key(entry.accounts().getFirst())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var before = lists.of(ids, telling.source().id());
        var hash = salt.hash();
        var drafts = new LinkedHashMap<UUID, ListDraft>();
        for (var entry : entries) {
            var said = entry.accounts().getFirst();
            var id = accounts.get(key(said));
            if (id != null && entry.followers() instanceof FollowerFact.Follows follows) {
                drafts.computeIfAbsent(
                                id,
                                account -> new ListDraft(
                                        before.get(account), coverage, telling.runId(), (int) entry.line()))
                        .add(hash.of(said.platform(), follows.name()), follows);
            }
        }
        var changed = new HashMap<UUID, FollowerLists.Kept>();
        drafts.forEach((id, draft) -> {
            if (draft.isChanged()) {
                changed.put(id, draft.kept());
            }
        });
        if (!telling.dryRun() && !changed.isEmpty()) {
            lists.keep(changed, telling);
            told.addAll(changed.keySet());
        }
        return entries.stream()
                .map(entry -> {
                    var id = accounts.get(key(entry.accounts().getFirst()));
                    return id == null
                            ? unknown(entry)
                            : changed.containsKey(id) ? new Effect.Changed() : new Effect.Unchanged();
                })
                .toList();
    }

    private List<Effect> takeShared(
            List<Entry> entries, Map<AccountKey, UUID> accounts, Telling telling, Set<UUID> toldAccounts) {
        var said = new LinkedHashMap<AccountPair, SharedFollowers.Said>();
        var pairs = new ArrayList<@Nullable AccountPair>();
        for (var entry : entries) {
            var pair = pair(entry, accounts);
            pairs.add(pair);
            if (pair != null && !pair.isOfOne() && entry.followers() instanceof FollowerFact.Share share) {
                said.putIfAbsent(pair, new SharedFollowers.Said(share.followers(), (int) entry.line()));
            }
        }
        var news = said.isEmpty() ? Set.<AccountPair>of() : shared.unknown(said, telling);
        if (!telling.dryRun() && !news.isEmpty()) {
            said.keySet().retainAll(news);
            announcements.overlaps(shared.keep(said, telling));
            news.forEach(pair -> toldAccounts.add(pair.one()));
        }
        var effects = new ArrayList<Effect>();
        for (var i = 0; i < entries.size(); i++) {
            var pair = pairs.get(i);
            effects.add(
                    pair == null
                            ? unknown(entries.get(i))
                            : pair.isOfOne()
                                    ? new Effect.Refused(Reason.SAME_ACCOUNT, List.of())
                                    : news.contains(pair) ? new Effect.Changed() : new Effect.Unchanged());
        }
        return effects;
    }

    private static @Nullable AccountPair pair(Entry entry, Map<AccountKey, UUID> accounts) {
        var one = accounts.get(key(entry.accounts().getFirst()));
        var other = accounts.get(key(entry.accounts().getLast()));
        return one == null || other == null ? null : AccountPair.of(one, other);
    }

    /// Names the accounts, and never a follower.
    private static Effect unknown(Entry entry) {
        return new Effect.Refused(
                Reason.UNKNOWN_CREATOR,
                entry.accounts().stream()
                        .map(account -> account.platform() + " "
                                + Objects.requireNonNull(account.handle()).shown())
                        .toList());
    }

    private static AccountKey key(AccountEntry account) {
        return new AccountKey(
                account.platform(), Objects.requireNonNull(account.handle()).key());
    }

    private Map<AccountKey, UUID> accounts(List<Entry> entries) {
        var keys = new LinkedHashSet<AccountKey>();
        entries.forEach(entry -> entry.accounts().forEach(account -> keys.add(key(account))));
        var platform = field(name("wanted", "platform"), SQLDataType.CLOB);
        var handleKey = field(name("wanted", "handle_key"), SQLDataType.CLOB);
        var platforms = keys.stream().map(key -> key.platform().name()).toArray(String[]::new);
        var handleKeys = keys.stream().map(AccountKey::handleKey).toArray(String[]::new);
        var found = new HashMap<AccountKey, UUID>();
        db.select(ACCOUNT.ID, ACCOUNT.PLATFORM, ACCOUNT.HANDLE_KEY)
                .from(table("unnest({0}, {1})", val(platforms), val(handleKeys)).as("wanted", "platform", "handle_key"))
                .join(ACCOUNT)
                .on(ACCOUNT.PLATFORM.coerce(SQLDataType.CLOB).eq(platform))
                .and(ACCOUNT.HANDLE_KEY.eq(handleKey))
                .forEach(row -> found.put(new AccountKey(row.value2(), row.value3()), row.value1()));
        return found;
    }
}
