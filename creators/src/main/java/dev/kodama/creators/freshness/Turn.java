package dev.kodama.creators.freshness;

import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.FreshnessDesk.Remarked;
import dev.kodama.creators.FreshnessDesk.Results;
import dev.kodama.creators.Method;
import dev.kodama.creators.freshness.Follows.Claimed;
import dev.kodama.creators.freshness.Follows.Held;
import dev.kodama.creators.freshness.Follows.Settled;
import dev.kodama.creators.freshness.Follows.Told;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.AccountEntry;
import dev.kodama.creators.merge.Merge;
import dev.kodama.creators.roster.Sources;
import dev.kodama.creators.vendors.Answer;
import dev.kodama.creators.vendors.Connector;
import dev.kodama.creators.vendors.Finding;
import dev.kodama.creators.vendors.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One turn at one platform: claims a few accounts, asks about them, writes down what came of it.
@Component
@EnableConfigurationProperties(Schedule.class)
class Turn {
    /// How long a claim holds: longer than a question can take.
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    /// No new call after this; the last one may take its own time on top.
    private static final Duration ASKING = Duration.ofSeconds(60);

    /// An account that a platform passes over in silence must not be in the very next question.
    private static final Duration UNANSWERED = Duration.ofMinutes(5);

    private static final int MOST_ATTEMPTS_TO_WRITE = 5;

    private final Follows follows;
    private final PlatformTurns turns;
    private final Sources sources;
    private final Merge merge;
    private final TransactionTemplate transaction;
    private final Schedule schedule;
    private final BackOff backOff =
            new BackOff(() -> ThreadLocalRandom.current().nextDouble());
    private final Clock clock = Clock.systemUTC();

    Turn(
            Follows follows,
            PlatformTurns turns,
            Sources sources,
            Merge merge,
            TransactionTemplate transaction,
            Schedule schedule) {
        this.follows = follows;
        this.turns = turns;
        this.sources = sources;
        this.merge = merge;
        this.transaction = transaction;
        this.schedule = schedule;
    }

    /// @return whether there may be more to ask at once
    boolean take(Connector connector) {
        var begun = Objects.requireNonNull(transaction.execute(status -> begin(connector)))
                .orElse(null);
        if (begun == null) {
            return false;
        }
        var answer = connector.ask(begun.questions(), now().plus(ASKING));
        for (var attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> write(connector, begun, answer));
                break;
            } catch (ConcurrencyFailureException e) {
                if (attempt == MOST_ATTEMPTS_TO_WRITE) {
                    throw e;
                }
                log.debug("Figures from {} met an edit and are written again", connector.source(), e);
            }
        }
        if (answer.halt() != null) {
            log.warn(
                    "{} is left alone for a while: {} ({})",
                    connector.platform(),
                    answer.halt().why(),
                    answer.halt().detail());
        }
        return answer.halt() == null;
    }

    /// @param booked units
    private record Begun(UUID claim, List<Claimed> accounts, int booked) {
        List<Question> questions() {
            return accounts.stream().map(Claimed::question).toList();
        }
    }

    private Optional<Begun> begin(Connector connector) {
        var now = now();
        var state = turns.lock(connector.platform(), connector.quota(), now);
        var left = connector.quota().units() - state.used();
        if (state.isClosed(now) || left <= 0) {
            return Optional.empty();
        }
        var claim = UUID.randomUUID();
        var accounts =
                new ArrayList<>(follows.claim(connector.platform(), connector.batch(), claim, now, now.plus(LEASE)));
        var tooDear = new ArrayList<UUID>();
        while (!accounts.isEmpty() && cost(connector, accounts) > left) {
            tooDear.add(accounts.removeLast().question().accountId());
        }
        if (!tooDear.isEmpty()) {
            follows.release(tooDear);
        }
        if (accounts.isEmpty()) {
            return Optional.empty();
        }
        var price = cost(connector, accounts);
        turns.book(state, price, now);
        return Optional.of(new Begun(claim, List.copyOf(accounts), price));
    }

    private static int cost(Connector connector, List<Claimed> accounts) {
        return connector.cost(accounts.stream().map(Claimed::question).toList());
    }

    private void write(Connector connector, Begun begun, Answer answer) {
        var now = now();
        var state = turns.lock(connector.platform(), connector.quota(), now);
        var held = follows.hold(
                begun.claim(),
                begun.accounts().stream()
                        .map(claimed -> claimed.question().accountId())
                        .toList());
        var entries = new ArrayList<Entry>();
        var settled = new ArrayList<Settled>();
        var unanswered = new ArrayList<UUID>();
        var read = 0;
        var unchanged = 0;
        for (var account : held) {
            var finding = answer.findings().get(account.accountId());
            if (finding == null) {
                unanswered.add(account.accountId());
                continue;
            }
            settled.add(settled(account, finding, now));
            switch (finding) {
                case Finding.Read figures -> {
                    read++;
                    if (!figures.figures().isEmpty()) {
                        entries.add(entry(connector, claimedOf(begun, account.accountId()), figures, now));
                    }
                }
                case Finding.Unchanged same -> unchanged++;
                case Finding.Refused none -> {}
            }
        }
        if (!entries.isEmpty()) {
            merge.merge(entries, sources.named(Method.API, connector.source()));
        }
        follows.settle(settled, now);
        if (!unanswered.isEmpty()) {
            var platformsFault = answer.halt() != null && answer.halt().why() != Closure.DOWN;
            follows.giveBack(unanswered, platformsFault ? Instant.EPOCH : now.plus(UNANSWERED));
        }
        var halt = answer.halt();
        turns.settle(
                state,
                connector.quota(),
                Math.max(0, begun.booked() - answer.spent()),
                answer.allowance(),
                halt,
                halt == null ? null : backOff.until(halt, state.failures() + 1, now),
                new Results(read, unchanged, settled.size() - read - unchanged, unanswered.size()),
                now);
    }

    private Settled settled(Held account, Finding finding, Instant now) {
        var attention = schedule.attention(account.atWorkUntil(), account.lookedAt(), now);
        return switch (finding) {
            case Finding.Read read ->
                new Settled(
                        account.accountId(),
                        attention,
                        now.plus(schedule.age(attention)),
                        0,
                        new Told(
                                read.vendorId(),
                                read.validator(),
                                read.lastPostedAt(),
                                remarked(account, read.remark(), read.remarkDetail(), now)));
            case Finding.Unchanged same ->
                new Settled(account.accountId(), attention, now.plus(schedule.age(attention)), 0, null);
            case Finding.Refused refused -> {
                var times = account.refusals() + 1;
                yield new Settled(
                        account.accountId(),
                        attention,
                        now.plus(schedule.pauseAfterRefusal(times)),
                        times,
                        new Told(null, null, null, remarked(account, refused.remark(), null, now)));
            }
        };
    }

    /// A remark keeps the day it was first made.
    private static @Nullable Remarked remarked(
            Held account, @Nullable Remark kind, @Nullable String detail, Instant now) {
        if (kind == null) {
            return null;
        }
        var known = kind == account.remark() && Objects.equals(detail, account.remarkDetail());
        return new Remarked(kind, known && account.remarkSince() != null ? account.remarkSince() : now, detail);
    }

    private static Claimed claimedOf(Begun begun, UUID accountId) {
        return begun.accounts().stream()
                .filter(claimed -> claimed.question().accountId().equals(accountId))
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(Connector connector, Claimed claimed, Finding.Read read, Instant now) {
        return new Entry(
                Entry.NO_LINE,
                false,
                null,
                Entry.Profile.NONE,
                List.of(new AccountEntry(connector.platform(), claimed.handle(), null, read.figures(), now)),
                null,
                List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
