package dev.kodama.operations;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The events that are not handled yet: what they are, why, and another try.
@Component
public class EventDesk {
    private static final Logger LOG = LoggerFactory.getLogger(EventDesk.class);
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final EventRegistry registry;
    private final Resubmission resubmission;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EventDesk(
            EventRegistry registry,
            Resubmission resubmission,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clocks) {
        this.registry = registry;
        this.resubmission = resubmission;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clocks.getIfAvailable(Clock::systemUTC);
    }

    /// @param after the [StuckEvent#cursor()] of the last one of the page before; null for the first page
    public List<StuckEvent> page(@Nullable String after, int first) {
        return transaction.execute(status -> registry.page(after, first));
    }

    public EventCounts counts() {
        return transaction.execute(status -> registry.counts());
    }

    /// Gives these to their listeners again, together with whatever else has failed. One that a listener has been
    /// working on for less than two minutes is left to it. Goes on in the background: a backlog takes minutes.
    ///
    /// @return how many of these will go to their listeners
    public int resubmit(Set<UUID> ids) {
        var due = transaction.execute(
                status -> registry.unpark(ids) + registry.fail(ids, EventRegistry.longAgo(clock.instant())));
        startRound();
        return due;
    }

    /// As [#resubmit(Set)], for all that have failed or are parked.
    public long resubmitAll() {
        var due = transaction.execute(status -> {
            registry.unpark(null);
            return registry.counts().failed();
        });
        startRound();
        return due;
    }

    /// Lets go of everything that was handled until now, which is kept for a look back only: after somebody was erased,
    /// nothing is to say who that was. Goes on in the background; what a kill leaves goes when it is old.
    public void forgetHandled() {
        var before = clock.instant();
        Thread.ofVirtual().name("forget-handled-events").start(() -> {
            try {
                int purged;
                do {
                    purged = transaction.execute(status -> registry.purge(before, FORGOTTEN_AT_ONCE));
                } while (purged == FORGOTTEN_AT_ONCE);
            } catch (RuntimeException e) {
                LOG.error("Handled events could not be let go of; they go when they are old", e);
            }
        });
    }

    /// If one is under way, here or on another instance, the next one by itself takes up what is due.
    private void startRound() {
        Thread.ofVirtual().name("resubmit-events").start(() -> {
            try {
                resubmission.round();
            } catch (RuntimeException e) {
                LOG.error("Events could not be resubmitted; the next round tries again", e);
            }
        });
    }
}
