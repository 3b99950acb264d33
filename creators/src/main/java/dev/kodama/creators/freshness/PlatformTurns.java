package dev.kodama.creators.freshness;

import static dev.kodama.creators.db.tables.PlatformTurn.PLATFORM_TURN;
import static org.jooq.Records.mapping;

import dev.kodama.creators.FreshnessDesk.Closed;
import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Results;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.vendors.Allowance;
import dev.kodama.creators.vendors.Halt;
import dev.kodama.creators.vendors.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What has been asked of each platform, by all instances together, and whether it may be asked on.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlatformTurns {
    /// While a platform is being tried again after a failure, the others wait this long for what comes of it.
    private static final Duration TRIAL = Duration.ofMinutes(2);

    private final DSLContext db;

    PlatformTurns(DSLContext db) {
        this.db = db;
    }

    record State(
            Platform platform,
            Instant windowEnds,
            int used,
            @Nullable Closed closed,
            int failures,
            @Nullable Instant turnAt,
            Results results) {
        boolean isClosed(Instant now) {
            return closed != null && closed.until().isAfter(now);
        }
    }

    /// The platform's row, for the one who holds it until the transaction ends. A window that is over begins anew.
    State lock(Platform platform, Quota quota, Instant now) {
        db.insertInto(PLATFORM_TURN)
                .set(PLATFORM_TURN.PLATFORM, platform)
                .set(PLATFORM_TURN.WINDOW_ENDS, quota.window().endAfter(now))
                .onConflictDoNothing()
                .execute();
        var state = db.select(
                        PLATFORM_TURN.PLATFORM,
                        PLATFORM_TURN.WINDOW_ENDS,
                        PLATFORM_TURN.USED,
                        PLATFORM_TURN.CLOSED_BECAUSE,
                        PLATFORM_TURN.CLOSED_UNTIL,
                        PLATFORM_TURN.CLOSED_DETAIL,
                        PLATFORM_TURN.FAILURES,
                        PLATFORM_TURN.TURN_AT,
                        PLATFORM_TURN.TURNS_READ,
                        PLATFORM_TURN.TURNS_UNCHANGED,
                        PLATFORM_TURN.TURNS_REFUSED,
                        PLATFORM_TURN.TURNS_UNANSWERED)
                .from(PLATFORM_TURN)
                .where(PLATFORM_TURN.PLATFORM.eq(platform))
                .forUpdate()
                .fetchSingle(mapping(PlatformTurns::state));
        return state.windowEnds().isAfter(now) ? state : begun(state, quota, now);
    }

    private State begun(State state, Quota quota, Instant now) {
        var ends = quota.window().endAfter(now);
        db.update(PLATFORM_TURN)
                .set(PLATFORM_TURN.WINDOW_ENDS, ends)
                .set(PLATFORM_TURN.USED, 0)
                .set(PLATFORM_TURN.TURNS_READ, 0)
                .set(PLATFORM_TURN.TURNS_UNCHANGED, 0)
                .set(PLATFORM_TURN.TURNS_REFUSED, 0)
                .set(PLATFORM_TURN.TURNS_UNANSWERED, 0)
                .where(PLATFORM_TURN.PLATFORM.eq(state.platform()))
                .execute();
        return new State(state.platform(), ends, 0, state.closed(), state.failures(), state.turnAt(), Results.NONE);
    }

    /// Books units before they are used: whoever dies in between has used them.
    void book(State state, int units, Instant now) {
        var trial = state.failures() > 0 && state.closed() != null;
        db.update(PLATFORM_TURN)
                .set(PLATFORM_TURN.USED, PLATFORM_TURN.USED.plus(units))
                .set(PLATFORM_TURN.CLOSED_UNTIL, trial ? now.plus(TRIAL) : null)
                .where(PLATFORM_TURN.PLATFORM.eq(state.platform()))
                .execute();
    }

    /// Puts right what was booked, and remembers how the platform is doing.
    ///
    /// @param unused units that were booked for nothing
    /// @param halt why it is closed from now on; null if it is not
    void settle(
            State state,
            Quota quota,
            int unused,
            @Nullable Allowance allowance,
            @Nullable Halt halt,
            @Nullable Instant closedUntil,
            Results results,
            Instant now) {
        var used = Math.max(0, state.used() - unused);
        var ends = state.windowEnds();
        if (allowance != null) {
            used = Math.max(used, quota.units() - Math.min(allowance.remaining(), quota.units()));
            if (allowance.resetsAt() != null && allowance.resetsAt().isAfter(now)) {
                ends = allowance.resetsAt();
            }
        }
        var failed = halt != null && halt.why() != Closure.QUOTA;
        db.update(PLATFORM_TURN)
                .set(PLATFORM_TURN.USED, used)
                .set(PLATFORM_TURN.WINDOW_ENDS, ends)
                .set(PLATFORM_TURN.CLOSED_UNTIL, halt == null ? null : closedUntil)
                .set(PLATFORM_TURN.CLOSED_BECAUSE, halt == null ? null : halt.why())
                .set(PLATFORM_TURN.CLOSED_DETAIL, halt == null ? null : halt.detail())
                .set(PLATFORM_TURN.FAILURES, failed ? state.failures() + 1 : 0)
                .set(PLATFORM_TURN.TURN_AT, now)
                .set(PLATFORM_TURN.TURNS_READ, state.results().read() + results.read())
                .set(PLATFORM_TURN.TURNS_UNCHANGED, state.results().unchanged() + results.unchanged())
                .set(PLATFORM_TURN.TURNS_REFUSED, state.results().refused() + results.refused())
                .set(PLATFORM_TURN.TURNS_UNANSWERED, state.results().unanswered() + results.unanswered())
                .where(PLATFORM_TURN.PLATFORM.eq(state.platform()))
                .execute();
    }

    void reopen(Platform platform) {
        db.update(PLATFORM_TURN)
                .setNull(PLATFORM_TURN.CLOSED_UNTIL)
                .setNull(PLATFORM_TURN.CLOSED_BECAUSE)
                .setNull(PLATFORM_TURN.CLOSED_DETAIL)
                .set(PLATFORM_TURN.FAILURES, 0)
                .where(PLATFORM_TURN.PLATFORM.eq(platform))
                .execute();
    }

    @Nullable
    UUID takenUpTo(Platform platform) {
        return db.select(PLATFORM_TURN.TAKEN_UP_TO)
                .from(PLATFORM_TURN)
                .where(PLATFORM_TURN.PLATFORM.eq(platform))
                .fetchOne(PLATFORM_TURN.TAKEN_UP_TO);
    }

    void takenUpTo(Platform platform, UUID id) {
        db.update(PLATFORM_TURN)
                .set(PLATFORM_TURN.TAKEN_UP_TO, id)
                .where(PLATFORM_TURN.PLATFORM.eq(platform))
                .execute();
    }

    Map<Platform, State> all() {
        return db.select(
                        PLATFORM_TURN.PLATFORM,
                        PLATFORM_TURN.WINDOW_ENDS,
                        PLATFORM_TURN.USED,
                        PLATFORM_TURN.CLOSED_BECAUSE,
                        PLATFORM_TURN.CLOSED_UNTIL,
                        PLATFORM_TURN.CLOSED_DETAIL,
                        PLATFORM_TURN.FAILURES,
                        PLATFORM_TURN.TURN_AT,
                        PLATFORM_TURN.TURNS_READ,
                        PLATFORM_TURN.TURNS_UNCHANGED,
                        PLATFORM_TURN.TURNS_REFUSED,
                        PLATFORM_TURN.TURNS_UNANSWERED)
                .from(PLATFORM_TURN)
                .fetchMap(PLATFORM_TURN.PLATFORM, mapping(PlatformTurns::state));
    }

    private static State state(
            Platform platform,
            Instant windowEnds,
            Integer used,
            @Nullable Closure because,
            @Nullable Instant until,
            @Nullable String detail,
            Integer failures,
            @Nullable Instant turnAt,
            Integer read,
            Integer unchanged,
            Integer refused,
            Integer unanswered) {
        return new State(
                platform,
                windowEnds,
                used,
                because == null || until == null ? null : new Closed(because, until, detail == null ? "" : detail),
                failures,
                turnAt,
                new Results(read, unchanged, refused, unanswered));
    }
}
