package dev.kodama.bench;

import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.Ranking;
import dev.kodama.scoring.RankingQuery;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.RankingFilter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All creators scored from their events alone. Scoring's memory of the register is emptied; then the events as the
/// registry has kept them are read, unpacked and given to scoring's own listeners, eight at a time, each in a
/// transaction of its own, until a ranking knows everybody again. The registry's bookkeeping is left out, and so is
/// last year's growth, which moves no score.
///
/// Beside it the last step alone: a ranking without a filter, which judges everybody.
final class ScoringMeasure implements Measure {
    private static final int AT_ONCE = 8;
    private static final int RANKINGS = 30;
    private static final long MOST_IN_AN_EVENT = 4_000;

    private static final String EVENTS = """
            select event_type, serialized_event
            from modulith.event_publication_archive
            where listener_id in ('scoring.creator-profiles-changed', 'scoring.account-figures-captured',
                                  'scoring.audiences-measured')
            order by publication_date
            """;

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        if (archived(house) * MOST_IN_AN_EVENT < house.size()) {
            throw new IllegalStateException("The registry has purged events of this house already");
        }
        var raw = RawCopy.ofScoring(house).measure();
        var judging = judging(house);
        house.sql()
                .sql("truncate scoring.profile, scoring.account, scoring.audience")
                .update();
        var processor = Processor.usedBy(house);
        var begun = System.nanoTime();
        replay(house);
        var heard = seconds(begun);
        untilRanked(house, Instant.now());
        var ranked = seconds(begun);
        var used = Processor.usedBy(house).since(processor);
        var known = house.sql()
                .sql("select count(*) from scoring.profile")
                .query(Integer.class)
                .single();
        if (known != house.size()) {
            throw new IllegalStateException("Only " + known + " creators are in the registry's archive");
        }
        results.add(Result.of("scoring from events", house.size(), house.size() / ranked, "creators/s")
                .against(house.size() / raw.seconds())
                .target("≥ 50 000")
                .with("secondsUntilHeard", heard)
                .with("secondsUntilRanked", ranked)
                .with("secondsOfRawCopy", raw.seconds())
                .with("rowsOfRawCopy", raw.rows())
                .with("processorSecondsOfApplication", used.application())
                .with("processorSecondsOfDatabase", used.database()));
        results.add(Result.of(
                        "judging everybody in the index",
                        house.size(),
                        house.size() / judging.median() * 1000,
                        "creators/s")
                .target("≥ 50 000")
                .with("p50Ms", judging.median()));
    }

    private static long archived(House house) {
        return house.sql().sql("""
                        select count(*)
                        from modulith.event_publication_archive
                        where listener_id = 'scoring.creator-profiles-changed'
                        """).query(Long.class).single();
    }

    private static Latencies judging(House house) throws Exception {
        var scoreboard = house.ask(Scoreboard.class);
        var campaigns = Briefs.launch(house, 1);
        RankingMeasure.untilKnown(house, campaigns);
        var campaign = campaigns.getFirst().campaignId();
        return Latencies.of(RANKINGS, RANKINGS, turn -> {
            var query = new RankingQuery(Briefs.weights(turn), RankingFilter.NONE, 1, null);
            if (!(scoreboard.rank(BrandScope.everything(), campaign, query) instanceof Ranking.Page page)
                    || page.total() < house.size()) {
                throw new IllegalStateException("Not everybody was judged");
            }
        });
    }

    private static void replay(House house) throws Exception {
        var listeners = new Listeners(house);
        try (var connection = house.connection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(EVENTS)) {
                statement.setFetchSize(AT_ONCE);
                try (var publications = statement.executeQuery()) {
                    while (publications.next()) {
                        var event = listeners.event(publications.getString(1), publications.getString(2));
                        if (!(event instanceof AccountFiguresCaptured captured)
                                || !captured.accounts().isEmpty()) {
                            listeners.places.acquire();
                            threads.execute(() -> listeners.hear(event));
                        }
                    }
                }
            }
        }
        listeners.failOnFailure();
    }

    /// What scoring hears of the register with, without whatever stands around it.
    private static final class Listeners {
        private final Semaphore places = new Semaphore(AT_ONCE);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final EventSerializer serializer;
        private final TransactionTemplate transactions;
        private final Object echo;

        Listeners(House house) throws ClassNotFoundException {
            serializer = house.ask(EventSerializer.class);
            transactions = new TransactionTemplate(house.ask(PlatformTransactionManager.class));
            var bean = house.ask(Class.forName("dev.kodama.scoring.echo.CreatorsEcho"));
            var target = AopProxyUtils.getSingletonTarget(bean);
            echo = target == null ? bean : target;
        }

        Object event(String type, String text) throws ClassNotFoundException {
            return serializer.deserialize(text, Class.forName(type));
        }

        void hear(Object event) {
            try {
                var on = echo.getClass().getDeclaredMethod("on", event.getClass());
                on.setAccessible(true);
                transactions.executeWithoutResult(_ -> invoke(on, event));
            } catch (ReflectiveOperationException | RuntimeException e) {
                failure.set(e);
            } finally {
                places.release();
            }
        }

        private void invoke(java.lang.reflect.Method on, Object event) {
            try {
                on.invoke(echo, event);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        void failOnFailure() throws ExecutionException {
            var failed = failure.get();
            if (failed != null) {
                throw new ExecutionException(failed);
            }
        }
    }

    private static void untilRanked(House house, Instant heard) throws InterruptedException, SQLException {
        var scoreboard = house.ask(Scoreboard.class);
        while (true) {
            var freshAsOf = scoreboard.readiness().freshAsOf();
            if (freshAsOf != null && freshAsOf.isAfter(heard)) {
                return;
            }
            Thread.sleep(50);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
