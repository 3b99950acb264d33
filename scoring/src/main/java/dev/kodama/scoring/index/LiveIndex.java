package dev.kodama.scoring.index;

import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.echo.AudienceCells;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.Readiness;
import dev.kodama.scoring.registry.ParameterEditions;
import dev.kodama.scoring.upkeep.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps one index at hand: builds it in the background after a start, then looks every second for rows that were
/// committed since the last look.
///
/// Each look is one read-only transaction at *repeatable read*, so all its statements see one snapshot, and that
/// snapshot is where the next look goes on from. A row is new if it is not visible in the snapshot of the last look.
/// Sequences or timestamps would lose rows here: a transaction can commit after another that began later. Every
/// instance looks for itself, so nobody has to tell anyone.
@Component
public class LiveIndex implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration PAUSE = Duration.ofMillis(800);
    private static final int BATCH = 5_000;

    /// The index is built anew when this share of it is gaps.
    private static final double MAX_WASTED = 0.25;

    /// Measuring what is typical may take at most one part in this many of the time: while a million creators come
    /// in, it would otherwise keep a processor from them.
    private static final int MEASURING = 50;

    private static final Duration YARDSTICK_AGE = Duration.ofSeconds(10);

    private final IndexedCreators creators;
    private final AudienceCells cells;
    private final ParameterEditions editions;
    private final TierCutoffs cutoffs;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Clock clock;
    private final Heartbeat heartbeat = new Heartbeat("scoring-index", PAUSE, this::refresh);

    private volatile @Nullable CreatorIndex current;
    private volatile int loaded;
    private volatile int expected;
    private volatile @Nullable Instant freshAsOf;
    private volatile long generation;
    private String snapshot = "";
    private LocalDate pricesOf = LocalDate.MIN;
    private ParameterEdition parameters = ParameterEdition.USUAL;
    private int unmeasured;
    private Instant measuredAt = Instant.MIN;
    private Duration measuringTook = Duration.ZERO;

    @Autowired
    LiveIndex(
            IndexedCreators creators,
            AudienceCells cells,
            ParameterEditions editions,
            PlatformTransactionManager transactions,
            Environment environment) {
        this(creators, cells, editions, transactions, environment, Clock.systemUTC());
    }

    LiveIndex(
            IndexedCreators creators,
            AudienceCells cells,
            ParameterEditions editions,
            PlatformTransactionManager transactions,
            Environment environment,
            Clock clock) {
        this.clock = clock;
        this.creators = creators;
        this.cells = cells;
        this.editions = editions;
        this.cutoffs =
                Binder.get(environment).bind("kodama.tiers", TierCutoffs.class).orElse(TierCutoffs.CUSTOMARY);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /// Empty while the index is being built.
    public Optional<CreatorIndex> current() {
        return Optional.ofNullable(current);
    }

    public Readiness readiness() {
        var index = current;
        return index == null
                ? new Readiness(false, loaded, expected, null, 0)
                : new Readiness(true, index.size(), index.size(), freshAsOf, index.bytes());
    }

    /// Rises with everything that can move a score: figures of anybody, what is typical, parameters.
    public long generation() {
        return generation;
    }

    /// The business day, in Tokyo.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(TOKYO));
    }

    @Override
    public void start() {
        heartbeat.start();
    }

    @Override
    public void stop() {
        heartbeat.stop();
    }

    @Override
    public boolean isRunning() {
        return heartbeat.running();
    }

    /// One look at the tables.
    void refresh() {
        var index = current;
        if (index == null || index.wasted() > MAX_WASTED) {
            build();
        } else {
            catchUp(index);
        }
    }

    private void build() {
        writing.executeWithoutResult(_ -> creators.forgetTransactionsOfAnotherDatabase());
        var began = clock.instant();
        reading.executeWithoutResult(_ -> {
            var seen = creators.snapshot();
            expected = creators.count();
            loaded = 0;
            var index = new CreatorIndex(cutoffs, expected);
            index.learn(plain(cells.all()));
            var today = today();
            var batch = new ArrayList<CreatorRow>(BATCH);
            creators.all(today, row -> {
                batch.add(row);
                if (batch.size() == BATCH) {
                    put(index, batch);
                }
            });
            put(index, batch);
            parameters = editions.inForce(today);
            measure(index);
            snapshot = seen;
            pricesOf = today;
            freshAsOf = began;
            current = index;
        });
        LOG.info(
                "Index of {} creators built in {} ms",
                loaded,
                Duration.between(began, clock.instant()).toMillis());
    }

    /// Measuring takes a while at a million creators; whoever changed meanwhile is not kept waiting for the next look.
    private void catchUp(CreatorIndex index) {
        look(index);
        if (isWorthMeasuring(index) || !index.parameters().equals(parameters)) {
            measure(index);
            look(index);
        }
    }

    private void look(CreatorIndex index) {
        var began = clock.instant();
        var today = today();
        reading.executeWithoutResult(_ -> {
            var seen = creators.snapshot();
            var changed = 0;
            try (var ids = creators.changedSince(snapshot)) {
                changed += reload(index, ids.iterator(), today);
            }
            if (today.isAfter(pricesOf)) {
                changed += reload(
                        index, creators.priceStartsBetween(pricesOf, today).iterator(), today);
                pricesOf = today;
            }
            unmeasured += changed;
            generation += changed;
            parameters = editions.inForce(today);
            snapshot = seen;
            freshAsOf = began;
        });
    }

    private int reload(CreatorIndex index, Iterator<UUID> ids, LocalDate today) {
        var count = 0;
        var some = new ArrayList<UUID>(BATCH);
        while (ids.hasNext()) {
            some.add(ids.next());
            if (some.size() == BATCH || !ids.hasNext()) {
                var batch = new ArrayList<CreatorRow>(some.size());
                creators.some(some, today, batch::add);
                count += batch.size();
                put(index, batch);
                some.clear();
            }
        }
        return count;
    }

    private void put(CreatorIndex index, List<CreatorRow> batch) {
        Set<Integer> unknown = batch.stream()
                .flatMapToInt(row -> Arrays.stream(row.cells()))
                .filter(code -> !index.knows(code))
                .boxed()
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            index.learn(plain(cells.kindsOf(unknown)));
        }
        index.put(batch);
        loaded += batch.size();
        batch.clear();
    }

    private boolean isWorthMeasuring(CreatorIndex index) {
        var waited = Duration.between(measuredAt, clock.instant());
        return unmeasured > 0
                && waited.compareTo(measuringTook.multipliedBy(MEASURING)) > 0
                && (unmeasured > index.size() / 100 || waited.compareTo(YARDSTICK_AGE) > 0);
    }

    private void measure(CreatorIndex index) {
        var began = clock.instant();
        index.measure(parameters);
        unmeasured = 0;
        generation++;
        measuredAt = clock.instant();
        measuringTook = Duration.between(began, measuredAt);
    }

    private static Map<Integer, AudienceCell> plain(Map<Integer, AudienceCells.Kind> kinds) {
        var plain = new HashMap<Integer, AudienceCell>();
        kinds.forEach((code, kind) -> plain.put(code, kind.with(0)));
        return plain;
    }
}
