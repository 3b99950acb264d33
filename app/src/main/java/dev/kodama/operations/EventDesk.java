package dev.kodama.operations;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The events that are not handled yet: what they are, why, and another try.
@Component
public class EventDesk {
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

    /// @param after the last one's id of the page before; null for the first page
    public List<StuckEvent> page(@Nullable UUID after, int first) {
        return transaction.execute(status -> registry.page(after, first));
    }

    public EventCounts counts() {
        return transaction.execute(status -> registry.counts());
    }

    /// Gives these to their listeners again, together with whatever else has failed. One that a listener has been
    /// working on for less than five minutes is left to it.
    ///
    /// @return how many events went to their listeners; whether these succeed shows later
    public int resubmit(Set<UUID> ids) {
        transaction.executeWithoutResult(status -> {
            registry.unpark(ids);
            registry.fail(ids, EventRegistry.longAgo(clock.instant()));
        });
        return resubmission.round();
    }

    /// As [#resubmit(Set)], for all that have failed or are parked.
    public int resubmitAll() {
        transaction.executeWithoutResult(status -> registry.unpark(null));
        return resubmission.round();
    }
}
