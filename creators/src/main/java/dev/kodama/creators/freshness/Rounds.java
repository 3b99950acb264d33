package dev.kodama.creators.freshness;

import dev.kodama.creators.jobs.Jobs;
import dev.kodama.creators.vendors.Connector;
import dev.kodama.creators.vendors.Connectors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes turns at every connected platform until nobody is due or the platform has had enough.
///
/// A round comes once a minute, and at once when someone asks. It runs beside the module's jobs, not among them, so
/// that waiting for a platform keeps no import waiting. Several instances may run rounds at once: claims and the shared
/// row of each platform keep them out of each other's way.
@Component
class Rounds implements Jobs.Upkeep, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int TAKEN_IN_AT_ONCE = 20_000;

    private final Connectors connectors;
    private final Turn turn;
    private final Follows follows;
    private final PlatformTurns turns;
    private final Schedule schedule;
    private final TransactionTemplate transaction;
    private final boolean enabled;
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private @Nullable Thread running;
    private volatile boolean started;

    /// @param enabled whether this instance carries out jobs
    Rounds(
            Connectors connectors,
            Turn turn,
            Follows follows,
            PlatformTurns turns,
            Schedule schedule,
            TransactionTemplate transaction,
            @Value("${kodama.creators.jobs.enabled:true}") boolean enabled) {
        this.connectors = connectors;
        this.turn = turn;
        this.follows = follows;
        this.turns = turns;
        this.schedule = schedule;
        this.transaction = transaction;
        this.enabled = enabled;
    }

    @Override
    public String name() {
        return "keep-figures-fresh";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        beginSoon();
    }

    /// Starts a round in the background; while one is running, another follows it.
    synchronized void beginSoon() {
        if (!enabled || !started || connectors.all().isEmpty()) {
            return;
        }
        wanted.set(true);
        if (running == null || !running.isAlive()) {
            running = Thread.ofVirtual().name("kodama-freshness").start(this::goRound);
        }
    }

    private void goRound() {
        while (started && wanted.getAndSet(false)) {
            try {
                once();
            } catch (RuntimeException e) {
                log.error("A round of keeping figures fresh failed; the next one tries again", e);
            }
        }
    }

    /// One round, to its end.
    void once() {
        transaction.executeWithoutResult(
                status -> follows.bringForwardWhoIsAtWork(clock.instant(), schedule.working()));
        var until = clock.instant().plus(LONGEST);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(connectors.all().stream()
                            .map(connector -> CompletableFuture.runAsync(() -> goTo(connector, until), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void goTo(Connector connector, Instant until) {
        takeIn(connector, until);
        while (mayGoOn(until) && turn.take(connector)) {
            // the next turn
        }
    }

    /// Follows accounts that have come into the register since the last round.
    private void takeIn(Connector connector, Instant until) {
        while (mayGoOn(until) && Boolean.TRUE.equals(transaction.execute(status -> takeInSome(connector)))) {
            // the next ones
        }
    }

    private boolean takeInSome(Connector connector) {
        var platform = connector.platform();
        turns.lock(platform, connector.quota(), clock.instant());
        var upTo = follows.takeIn(
                platform,
                turns.takenUpTo(platform),
                firstIdOf(clock.instant().minus(schedule.followAfter())),
                TAKEN_IN_AT_ONCE,
                schedule.age(Attention.REST));
        if (upTo == null) {
            return false;
        }
        turns.takenUpTo(platform, upTo);
        return true;
    }

    /// Ids of accounts are UUIDs of version 7, which begin with their millisecond.
    private static UUID firstIdOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }

    private boolean mayGoOn(Instant until) {
        return (started || !enabled)
                && clock.instant().isBefore(until)
                && !Thread.currentThread().isInterrupted();
    }

    @Override
    public synchronized void start() {
        started = true;
    }

    /// Lets the question at hand be answered; what does not come in time is asked again when its claim has run out.
    @Override
    public void stop() {
        started = false;
        var last = running;
        if (last != null) {
            try {
                last.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
