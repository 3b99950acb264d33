package dev.kodama.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.KodamaTest;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.events.FollowerCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KodamaTest
class EventDeskTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    EventDesk desk;

    @Autowired
    Resubmission resubmission;

    @Autowired
    TrialListener listener;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FailedEventPublications failed;

    @Autowired
    EventRegistry registry;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    private final TrialHappened event = new TrialHappened(UUID.randomUUID());

    @Test
    void whatIsHandledIsArchivedAndNoLongerShown() {
        publish(event);
        await().atMost(SOON).until(() -> listener.handled(event) == 1);
        await().atMost(SOON).until(() -> archived(event) == 1);
        assertThat(shown(event)).isEmpty();
    }

    @Test
    void aFailingListenerLosesNothing() {
        listener.breakFor(event);
        publish(event);
        await().atMost(SOON)
                .until(() -> shown(event).map(StuckEvent::lastFailure).isPresent());
        var stuck = shown(event).orElseThrow();
        assertThat(stuck.state()).isEqualTo(StuckEvent.State.FAILED);
        assertThat(stuck.listener()).isEqualTo(TrialListener.ID);
        assertThat(stuck.eventType()).isEqualTo("TrialHappened");
        assertThat(stuck.lastFailure()).contains("The listener is broken for");
        assertThat(desk.counts().failed()).isPositive();

        listener.mendFor(event);
        desk.resubmit(Set.of(stuck.id()));
        await().atMost(SOON).until(() -> archived(event) == 1);
        assertThat(shown(event)).isEmpty();
        assertThat(listener.handled(event)).isOne();
    }

    @Test
    void whatFailsTooOftenIsParkedUntilAPersonTriesAgain() {
        listener.breakFor(event);
        publish(event);
        await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(() -> {
            resubmission.round();
            return shown(event)
                    .filter(stuck -> stuck.state() == StuckEvent.State.PARKED)
                    .isPresent();
        });
        assertThat(desk.counts().parked()).isPositive();

        listener.mendFor(event);
        desk.resubmit(Set.of(shown(event).orElseThrow().id()));
        await().atMost(SOON).until(() -> archived(event) == 1);
        assertThat(listener.handled(event)).isOne();
    }

    @Test
    void thePageGoesOnBehindAnEventThatWasHandledMeanwhile() {
        var later = new TrialHappened(UUID.randomUUID());
        listener.breakFor(event);
        listener.breakFor(later);
        publish(event);
        await().atMost(SOON).until(() -> shown(event).isPresent());
        publish(later);
        await().atMost(SOON).until(() -> shown(later).isPresent());
        var cursor = shown(event).orElseThrow().cursor();

        listener.mendFor(event);
        desk.resubmit(Set.of(shown(event).orElseThrow().id()));
        await().atMost(SOON).until(() -> archived(event) == 1);

        var laterId = shown(later).orElseThrow().id();
        assertThat(desk.page(cursor, 1000)).extracting(StuckEvent::id).contains(laterId);
        listener.mendFor(later);
    }

    @Test
    void twoInstancesThatTryAgainAtTheSameTimeDeliverOnce() throws Exception {
        var events = Stream.generate(() -> new TrialHappened(UUID.randomUUID()))
                .limit(40)
                .toList();
        events.forEach(listener::breakFor);
        events.forEach(this::publish);
        await().atMost(SOON)
                .until(() -> events.stream()
                        .allMatch(trial -> shown(trial)
                                .filter(stuck -> stuck.state() == StuckEvent.State.FAILED)
                                .isPresent()));
        events.forEach(listener::mendFor);

        var otherInstance = new Resubmission(
                failed,
                registry,
                new EventsProperties(8, 32, Duration.ZERO, Duration.ZERO, 6, Duration.ZERO),
                dataSource,
                transactions);
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 4; n++) {
                instances.submit(resubmission::round);
                instances.submit(otherInstance::round);
            }
        }
        resubmission.round();
        await().atMost(SOON).until(() -> events.stream().allMatch(trial -> archived(trial) == 1));
        assertThat(events)
                .allSatisfy(trial -> assertThat(listener.handled(trial)).isOne());
    }

    @Test
    void aBacklogIsWorkedOffWithoutRunningOutOfConnections() {
        var events = Stream.generate(() -> new TrialHappened(UUID.randomUUID()))
                .limit(300)
                .toList();
        try (var publishers = Executors.newVirtualThreadPerTaskExecutor()) {
            events.forEach(trial -> publishers.submit(() -> publish(trial)));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> events.stream().allMatch(trial -> listener.handled(trial) == 1));
    }

    @Test
    void ofCountsOfThePastReportingIsNotToldForItKeepsNone() {
        var count = new FollowerCount(UUID.randomUUID(), Instant.parse("2025-01-01T00:00:00Z"), 12_345);
        var history = new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), List.of(), List.of(count));
        new TransactionTemplate(transactions).executeWithoutResult(status -> publisher.publishEvent(history));
        await().atMost(SOON).until(() -> !listenersOf(history).isEmpty());

        assertThat(listenersOf(history)).containsExactly("scoring.account-figures-captured");
    }

    /// That have handled it, or are to.
    private List<String> listenersOf(CreatorsEvent event) {
        return jdbc.sql("""
                        select listener_id
                          from (select listener_id, serialized_event from modulith.event_publication
                                 union all
                                select listener_id, serialized_event from modulith.event_publication_archive)
                         where serialized_event like '%' || :event || '%'
                        """)
                .param("event", event.eventId().toString())
                .query(String.class)
                .list();
    }

    private void publish(TrialHappened trial) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> publisher.publishEvent(trial));
    }

    /// By way of the pages, as a person would look for it.
    private Optional<StuckEvent> shown(TrialHappened trial) {
        var id = jdbc.sql("""
                        select id
                          from (select id, serialized_event from modulith.event_publication
                                 union all
                                select id, serialized_event from modulith.event_publication_parked)
                         where serialized_event like '%' || :event || '%'
                        """)
                .param("event", trial.eventId().toString())
                .query(UUID.class)
                .optional();
        return id.flatMap(wanted ->
                all().stream().filter(stuck -> stuck.id().equals(wanted)).findAny());
    }

    private List<StuckEvent> all() {
        var all = new ArrayList<StuckEvent>();
        @Nullable String after = null;
        List<StuckEvent> page;
        do {
            page = desk.page(after, 25);
            all.addAll(page);
            after = page.isEmpty() ? null : page.getLast().cursor();
        } while (after != null);
        return all;
    }

    private long archived(TrialHappened trial) {
        return jdbc.sql("""
                        select count(*)
                          from modulith.event_publication_archive
                         where serialized_event like '%' || :event || '%'
                        """)
                .param("event", trial.eventId().toString())
                .query(Long.class)
                .single();
    }
}
