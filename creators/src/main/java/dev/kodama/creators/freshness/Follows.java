package dev.kodama.creators.freshness;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.CreatorAtWork.CREATOR_AT_WORK;
import static dev.kodama.creators.db.tables.Freshness.FRESHNESS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Count;
import dev.kodama.creators.FreshnessDesk.AccountState;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.FreshnessDesk.Remarked;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.vendors.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Accounts whose figures are kept fresh: whose turn it is, and what the last one brought.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Follows {
    private static final int COUNTED = 10_000;

    private final DSLContext db;

    Follows(DSLContext db) {
        this.db = db;
    }

    /// An account that is being asked about.
    record Claimed(Question question, Handle handle) {}

    /// What has to be known of a claimed account to say what becomes of it.
    record Held(
            UUID accountId,
            @Nullable Instant lookedAt,
            @Nullable Instant atWorkUntil,
            @Nullable Remark remark,
            @Nullable String remarkDetail,
            @Nullable Instant remarkSince,
            int refusals) {}

    /// What becomes of it.
    ///
    /// @param told what came with an answer; null if that said nothing of it
    record Settled(
            UUID accountId,
            Attention attention,
            Instant dueAt,
            int refusals,
            @Nullable Told told) {}

    /// @param remarked null if nothing is odd about the account
    record Told(
            @Nullable String vendorId,
            @Nullable String validator,
            @Nullable Instant lastPostedAt,
            @Nullable Remarked remarked) {}

    /// Follows the accounts of that platform among the next ones of the register, in the order of their ids.
    ///
    /// @param after where the last time ended
    /// @param before accounts from this id on may still belong to a transaction that is under way
    /// @return up to where it came; null if there was nothing more
    @Nullable
    UUID takeIn(Platform platform, @Nullable UUID after, UUID before, int atMost, Duration age) {
        var ids = db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(after == null ? noCondition() : ACCOUNT.ID.gt(after))
                .and(ACCOUNT.ID.lt(before))
                .orderBy(ACCOUNT.ID)
                .limit(atMost)
                .fetch(ACCOUNT.ID);
        if (ids.isEmpty()) {
            return null;
        }
        db.insertInto(FRESHNESS, FRESHNESS.ACCOUNT_ID, FRESHNESS.PLATFORM, FRESHNESS.PRIORITY, FRESHNESS.DUE_AT)
                .select(select(
                                ACCOUNT.ID,
                                ACCOUNT.PLATFORM,
                                inline(Attention.REST.rank()),
                                later(coalesce(ACCOUNT.CAPTURED_AT, inline(Instant.EPOCH)), age))
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(any(ids.toArray(UUID[]::new))))
                        .and(ACCOUNT.PLATFORM.eq(platform)))
                .onConflictDoNothing()
                .execute();
        return ids.getLast();
    }

    /// Makes these creators' accounts the next ones, but for those that were asked about since `freshSince`.
    ///
    /// @return where each of them is
    List<Platform> ask(
            Collection<UUID> creatorIds, Set<Platform> platforms, String by, Instant now, Instant freshSince) {
        return db.insertInto(
                        FRESHNESS,
                        FRESHNESS.ACCOUNT_ID,
                        FRESHNESS.PLATFORM,
                        FRESHNESS.PRIORITY,
                        FRESHNESS.DUE_AT,
                        FRESHNESS.ASKED_BY)
                .select(select(ACCOUNT.ID, ACCOUNT.PLATFORM, inline(Attention.ASKED.rank()), val(now), val(by))
                        .from(ACCOUNT)
                        .where(ACCOUNT.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                        .and(ACCOUNT.PLATFORM.in(platforms))
                        // rows are locked in one order everywhere, or two could wait for each other
                        .orderBy(ACCOUNT.ID))
                .onConflict(FRESHNESS.ACCOUNT_ID)
                .doUpdate()
                .set(FRESHNESS.PRIORITY, Attention.ASKED.rank())
                .set(FRESHNESS.DUE_AT, now)
                .set(FRESHNESS.ASKED_BY, by)
                .where(FRESHNESS.CHECKED_AT.isNull().or(FRESHNESS.CHECKED_AT.lt(freshSince)))
                .returningResult(FRESHNESS.PLATFORM)
                .fetch(FRESHNESS.PLATFORM);
    }

    Map<Platform, Integer> accountsByPlatform(Collection<UUID> creatorIds) {
        return db.select(ACCOUNT.PLATFORM, count())
                .from(ACCOUNT)
                .where(ACCOUNT.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .groupBy(ACCOUNT.PLATFORM)
                .fetchMap(ACCOUNT.PLATFORM, count());
    }

    /// @param unlessSince nothing is written for who was looked at since then, so that reading stays reading
    void lookedAt(UUID creatorId, Instant now, Instant unlessSince, Duration age) {
        db.update(FRESHNESS)
                .set(FRESHNESS.LOOKED_AT, now)
                .set(FRESHNESS.PRIORITY, least(FRESHNESS.PRIORITY, inline(Attention.WATCHED.rank())))
                .set(FRESHNESS.DUE_AT, sooner(age))
                .where(FRESHNESS.ACCOUNT_ID.in(
                        select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.CREATOR_ID.eq(creatorId))))
                .and(FRESHNESS.LOOKED_AT.isNull().or(FRESHNESS.LOOKED_AT.lt(unlessSince)))
                .and(FRESHNESS.REFUSALS.eq(0))
                .execute();
    }

    /// Brings forward the accounts of creators who are at work by now.
    void bringForwardWhoIsAtWork(Instant now, Duration age) {
        db.update(FRESHNESS)
                .set(FRESHNESS.PRIORITY, Attention.WORKING.rank())
                .set(FRESHNESS.DUE_AT, sooner(age))
                .from(CREATOR_AT_WORK.join(ACCOUNT).on(ACCOUNT.CREATOR_ID.eq(CREATOR_AT_WORK.CREATOR_ID)))
                .where(FRESHNESS.ACCOUNT_ID.eq(ACCOUNT.ID))
                .and(FRESHNESS.PRIORITY.gt(Attention.WORKING.rank()))
                .and(FRESHNESS.REFUSALS.eq(0))
                .and(CREATOR_AT_WORK.UNTIL.gt(now))
                .execute();
    }

    /// Claims who is due, most depended on first, then longest due. Whoever another instance is claiming at this
    /// moment is passed over.
    List<Claimed> claim(Platform platform, int atMost, UUID claim, Instant now, Instant until) {
        var ids = new ArrayList<UUID>(atMost);
        for (var attention : Attention.values()) {
            if (ids.size() < atMost) {
                ids.addAll(due(platform, attention, atMost - ids.size(), now));
            }
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        db.update(FRESHNESS)
                .set(FRESHNESS.CLAIM, claim)
                .set(FRESHNESS.CLAIMED_UNTIL, until)
                .where(FRESHNESS.ACCOUNT_ID.eq(any(ids.toArray(UUID[]::new))))
                .execute();
        var claimed = db.select(
                        ACCOUNT.ID,
                        ACCOUNT.HANDLE,
                        ACCOUNT.HANDLE_KEY,
                        ACCOUNT.URL,
                        FRESHNESS.VENDOR_ID,
                        FRESHNESS.VALIDATOR)
                .from(FRESHNESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(FRESHNESS.ACCOUNT_ID))
                .where(FRESHNESS.ACCOUNT_ID.eq(any(ids.toArray(UUID[]::new))))
                .orderBy(FRESHNESS.PRIORITY, FRESHNESS.DUE_AT, FRESHNESS.ACCOUNT_ID)
                .fetch(mapping((id, handle, key, url, vendorId, validator) ->
                        new Claimed(new Question(id, handle, url, vendorId, validator), new Handle(handle, key, url))));
        if (claimed.size() < ids.size()) {
            forget(ids, claimed);
        }
        return claimed;
    }

    private List<UUID> due(Platform platform, Attention attention, int atMost, Instant now) {
        return db.select(FRESHNESS.ACCOUNT_ID)
                .from(FRESHNESS)
                .where(isDue(platform, now))
                .and(FRESHNESS.PRIORITY.eq(attention.rank()))
                .orderBy(FRESHNESS.DUE_AT, FRESHNESS.ACCOUNT_ID)
                .limit(atMost)
                .forUpdate()
                .skipLocked()
                .fetch(FRESHNESS.ACCOUNT_ID);
    }

    /// Accounts can go: merged into others, erased.
    private void forget(List<UUID> ids, List<Claimed> stillThere) {
        var gone = new ArrayList<>(ids);
        gone.removeAll(stillThere.stream()
                .map(claimed -> claimed.question().accountId())
                .toList());
        db.deleteFrom(FRESHNESS)
                .where(FRESHNESS.ACCOUNT_ID.eq(any(gone.toArray(UUID[]::new))))
                .execute();
    }

    /// Gives back what is not asked about after all.
    void release(Collection<UUID> accountIds) {
        db.update(FRESHNESS)
                .setNull(FRESHNESS.CLAIM)
                .setNull(FRESHNESS.CLAIMED_UNTIL)
                .where(FRESHNESS.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .execute();
    }

    /// Those that the claim still holds for, until the transaction ends.
    List<Held> hold(UUID claim, Collection<UUID> accountIds) {
        return db.select(
                        FRESHNESS.ACCOUNT_ID,
                        FRESHNESS.LOOKED_AT,
                        CREATOR_AT_WORK.UNTIL,
                        FRESHNESS.REMARK,
                        FRESHNESS.REMARK_DETAIL,
                        FRESHNESS.REMARK_SINCE,
                        FRESHNESS.REFUSALS)
                .from(FRESHNESS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(FRESHNESS.ACCOUNT_ID))
                .leftJoin(CREATOR_AT_WORK)
                .on(CREATOR_AT_WORK.CREATOR_ID.eq(ACCOUNT.CREATOR_ID))
                .where(FRESHNESS.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(FRESHNESS.CLAIM.eq(claim))
                .orderBy(FRESHNESS.ACCOUNT_ID)
                .forUpdate()
                .of(FRESHNESS)
                .fetch(mapping(Held::new));
    }

    void settle(List<Settled> all, Instant now) {
        db.batch(all.stream()
                        .map(settled -> db.update(FRESHNESS)
                                .set(columns(settled, now))
                                .where(FRESHNESS.ACCOUNT_ID.eq(settled.accountId())))
                        .toList())
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> columns(Settled settled, Instant now) {
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(FRESHNESS.CLAIM, null);
        columns.put(FRESHNESS.CLAIMED_UNTIL, null);
        columns.put(FRESHNESS.ASKED_BY, null);
        columns.put(FRESHNESS.CHECKED_AT, now);
        columns.put(FRESHNESS.PRIORITY, settled.attention().rank());
        columns.put(FRESHNESS.DUE_AT, settled.dueAt());
        columns.put(FRESHNESS.REFUSALS, settled.refusals());
        var told = settled.told();
        if (told != null) {
            var remarked = told.remarked();
            columns.put(FRESHNESS.VENDOR_ID, coalesce(val(told.vendorId(), FRESHNESS.VENDOR_ID), FRESHNESS.VENDOR_ID));
            columns.put(FRESHNESS.VALIDATOR, told.validator());
            columns.put(
                    FRESHNESS.LAST_POSTED_AT,
                    coalesce(val(told.lastPostedAt(), FRESHNESS.LAST_POSTED_AT), FRESHNESS.LAST_POSTED_AT));
            columns.put(FRESHNESS.REMARK, remarked == null ? null : remarked.kind());
            columns.put(FRESHNESS.REMARK_SINCE, remarked == null ? null : remarked.since());
            columns.put(FRESHNESS.REMARK_DETAIL, remarked == null ? null : remarked.detail());
        }
        return columns;
    }

    /// Gives back what was not answered; it is not due again before `notBefore`.
    void giveBack(Collection<UUID> accountIds, Instant notBefore) {
        db.update(FRESHNESS)
                .setNull(FRESHNESS.CLAIM)
                .setNull(FRESHNESS.CLAIMED_UNTIL)
                .set(FRESHNESS.DUE_AT, greatest(FRESHNESS.DUE_AT, val(notBefore)))
                .where(FRESHNESS.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .execute();
    }

    List<AccountState> states(Collection<UUID> accountIds) {
        return db.select(
                        FRESHNESS.ACCOUNT_ID,
                        FRESHNESS.CHECKED_AT,
                        FRESHNESS.DUE_AT,
                        FRESHNESS.ASKED_BY,
                        FRESHNESS.LAST_POSTED_AT,
                        FRESHNESS.REMARK,
                        FRESHNESS.REMARK_SINCE,
                        FRESHNESS.REMARK_DETAIL)
                .from(FRESHNESS)
                .where(FRESHNESS.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .fetch(mapping((id, checkedAt, dueAt, askedBy, lastPostedAt, remark, since, detail) -> new AccountState(
                        id,
                        checkedAt,
                        dueAt,
                        askedBy != null,
                        lastPostedAt,
                        remark == null || since == null ? null : new Remarked(remark, since, detail))));
    }

    Count due(Platform platform, Instant now) {
        return counted(isDue(platform, now));
    }

    Count remarked(Platform platform) {
        return counted(FRESHNESS.PLATFORM.eq(platform).and(FRESHNESS.REMARK.isNotNull()));
    }

    private Count counted(Condition condition) {
        var some = select(FRESHNESS.ACCOUNT_ID)
                .from(FRESHNESS)
                .where(condition)
                .limit(COUNTED + 1)
                .asTable("some");
        var found = db.selectCount().from(some).fetchSingle().value1();
        return new Count(Math.min(found, COUNTED), found <= COUNTED);
    }

    private static Condition isDue(Platform platform, Instant now) {
        return FRESHNESS
                .PLATFORM
                .eq(platform)
                .and(FRESHNESS.DUE_AT.le(now))
                .and(FRESHNESS.CLAIMED_UNTIL.isNull().or(FRESHNESS.CLAIMED_UNTIL.lt(now)));
    }

    /// Not later than this long after the last answer.
    private static Field<Instant> sooner(Duration age) {
        return least(FRESHNESS.DUE_AT, later(coalesce(FRESHNESS.CHECKED_AT, inline(Instant.EPOCH)), age));
    }

    private static Field<Instant> later(Field<Instant> moment, Duration age) {
        return field("{0} + make_interval(secs => {1})", Instant.class, moment, inline(age.toSeconds()));
    }
}
