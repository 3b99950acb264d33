package dev.kodama.creators.bulk;

import dev.kodama.creators.Bulk.Status;
import dev.kodama.creators.jobs.Job;
import dev.kodama.creators.jobs.JobInterruptedException;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.Filters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes along the members in the order of their ids; a batch, what it changed and the position behind it are one
/// transaction.
@Component
class BulkJob implements Job {
    static final String NAME = "bulk";

    private static final int BATCH = 500;

    private final Bulks bulks;
    private final Deeds deeds;
    private final Creators creators;
    private final Filters filters;
    private final TransactionTemplate transaction;

    BulkJob(Bulks bulks, Deeds deeds, Creators creators, Filters filters, TransactionTemplate transaction) {
        this.bulks = bulks;
        this.deeds = deeds;
        this.creators = creators;
        this.filters = filters;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        while (Boolean.TRUE.equals(transaction.execute(status -> goOn(id)))) {
            if (stopping.getAsBoolean()) {
                throw new JobInterruptedException("bulk " + id);
            }
        }
    }

    /// @return whether there is more to do
    private boolean goOn(UUID id) {
        var task = bulks.lock(id);
        if (task == null) {
            return false;
        }
        var bulk = task.bulk();
        if (bulk.total() == null) {
            bulks.addMembers(id, filters.matching(Objects.requireNonNull(task.filter(), "either picked or matching")));
            return true;
        }
        var undoing = bulk.status() == Status.UNDOING;
        var batch = bulks.next(id, task.position(), undoing, BATCH);
        if (batch.isEmpty()) {
            bulks.finish(id, undoing ? Status.UNDONE : Status.DONE);
            return false;
        }
        // Imports and merges change many rows too, in an order of their own.
        creators.lockRegister();
        var changed = undoing ? Map.<UUID, List<String>>of() : deeds.apply(bulk, batch.keySet());
        if (undoing) {
            deeds.takeBack(bulk, batch);
        } else if (!changed.isEmpty()) {
            bulks.remember(id, changed);
        }
        bulks.advance(id, List.copyOf(batch.keySet()).getLast(), batch.size(), changed.size());
        return true;
    }
}
