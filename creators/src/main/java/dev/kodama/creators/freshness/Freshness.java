package dev.kodama.creators.freshness;

import dev.kodama.creators.FreshnessDesk;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.freshness.PlatformTurns.State;
import dev.kodama.creators.vendors.Connectors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
@Transactional
class Freshness implements FreshnessDesk {
    private static final Duration A_LOOK_COUNTS_FOR = Duration.ofHours(1);

    private final Connectors connectors;
    private final Follows follows;
    private final PlatformTurns turns;
    private final Rounds rounds;
    private final Schedule schedule;
    private final Clock clock = Clock.systemUTC();

    Freshness(Connectors connectors, Follows follows, PlatformTurns turns, Rounds rounds, Schedule schedule) {
        this.connectors = connectors;
        this.follows = follows;
        this.turns = turns;
        this.rounds = rounds;
        this.schedule = schedule;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlatformState> platforms() {
        var states = turns.all();
        var now = now();
        return Connectors.ASKABLE.stream()
                .sorted(Comparator.naturalOrder())
                .map(platform -> shown(platform, states.get(platform), now))
                .toList();
    }

    private PlatformState shown(Platform platform, @Nullable State state, Instant now) {
        var connector = connectors.of(platform);
        var current = state != null && state.windowEnds().isAfter(now) ? state : null;
        return new PlatformState(
                platform,
                connector != null,
                connector == null ? 0 : connector.quota().units(),
                current == null ? 0 : current.used(),
                current == null ? null : current.windowEnds(),
                state != null && state.isClosed(now) ? state.closed() : null,
                follows.due(platform, now),
                follows.remarked(platform),
                state == null ? null : state.turnAt(),
                current == null ? Results.NONE : current.results());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, AccountState> ofAccounts(Set<UUID> accountIds) {
        return follows.states(accountIds).stream()
                .collect(Collectors.toMap(AccountState::accountId, Function.identity()));
    }

    @Override
    public Asked refresh(Set<UUID> creatorIds, String by) {
        if (creatorIds.size() > LARGEST_SELECTION) {
            throw new IllegalArgumentException("at most " + LARGEST_SELECTION + " creators, not " + creatorIds.size());
        }
        var now = now();
        var accounts = follows.accountsByPlatform(creatorIds);
        var connected = EnumSet.noneOf(Platform.class);
        var notConnected = EnumSet.noneOf(Platform.class);
        accounts.keySet()
                .forEach(platform -> (connectors.of(platform) == null ? notConnected : connected).add(platform));
        var asked = connected.isEmpty()
                ? List.<Platform>of()
                : follows.ask(creatorIds, connected, by, now, now.minus(schedule.askAgainAfter()));
        if (!asked.isEmpty()) {
            afterCommit(rounds::beginSoon);
        }
        var askable = connected.stream().mapToInt(accounts::get).sum();
        return new Asked(asked.size(), askable - asked.size(), Set.copyOf(notConnected), closedAmong(asked, now));
    }

    private Set<Platform> closedAmong(List<Platform> platforms, Instant now) {
        return turns.all().values().stream()
                .filter(state -> state.isClosed(now))
                .map(State::platform)
                .filter(platforms::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void lookedAt(UUID creatorId) {
        if (!connectors.all().isEmpty()) {
            var now = now();
            follows.lookedAt(creatorId, now, now.minus(A_LOOK_COUNTS_FOR), schedule.watched());
        }
    }

    @Override
    public void reopen(Platform platform) {
        turns.reopen(platform);
        afterCommit(rounds::beginSoon);
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
