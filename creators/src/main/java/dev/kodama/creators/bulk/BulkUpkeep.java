package dev.kodama.creators.bulk;

import dev.kodama.creators.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets after a week whom bulk work was done to. It cannot be taken back any more.
@Component
class BulkUpkeep implements Jobs.Upkeep {
    static final Duration UNDOABLE = Duration.ofDays(7);

    private final Bulks bulks;
    private final TransactionTemplate transaction;

    BulkUpkeep(Bulks bulks, TransactionTemplate transaction) {
        this.bulks = bulks;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "forget-bulk-members";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(
                status -> bulks.forgetMembersOfThoseFinishedBefore(Instant.now().minus(UNDOABLE)));
    }
}
