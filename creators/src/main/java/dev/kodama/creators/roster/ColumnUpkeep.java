package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.ColumnUpkeep.COLUMN_UPKEEP;

import dev.kodama.creators.audience.Audiences;
import dev.kodama.creators.jobs.Jobs;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// After an upgrade that works list columns out by other rules, does so for everyone who was in the register before.
///
/// It goes along the ids, each batch and the position behind it in one transaction. Nothing about a creator changes by
/// it: no version, no event.
@Component
class ColumnUpkeep implements Jobs.Upkeep {
    private static final int BATCH = 500;
    private static final int BATCHES_AT_ONCE = 40;

    private final DSLContext db;
    private final Creators creators;
    private final Audiences audiences;
    private final TransactionTemplate transaction;

    ColumnUpkeep(DSLContext db, Creators creators, Audiences audiences, TransactionTemplate transaction) {
        this.db = db;
        this.creators = creators;
        this.audiences = audiences;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "work-out-list-columns";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        for (var i = 0; i < BATCHES_AT_ONCE; i++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> workOutNext()))) {
                return;
            }
        }
    }

    /// @return whether there may be more
    private boolean workOutNext() {
        var state = db.select(COLUMN_UPKEEP.RULE, COLUMN_UPKEEP.POSITION)
                .from(COLUMN_UPKEEP)
                .forUpdate()
                .fetchSingle();
        if (state.get(COLUMN_UPKEEP.RULE) >= ListColumns.RULE) {
            return false;
        }
        creators.lockRegister();
        var batch = creators.following(state.get(COLUMN_UPKEEP.POSITION), BATCH);
        if (batch.isEmpty()) {
            db.update(COLUMN_UPKEEP)
                    .set(COLUMN_UPKEEP.RULE, ListColumns.RULE)
                    .set(COLUMN_UPKEEP.POSITION, (@Nullable UUID) null)
                    .execute();
            return false;
        }
        var ids = batch.stream().map(KnownCreator::id).toList();
        creators.updateAll(creators.lockAll(ids), false);
        audiences.addMissingKeys(ids);
        db.update(COLUMN_UPKEEP)
                .set(COLUMN_UPKEEP.POSITION, batch.getLast().id())
                .execute();
        return true;
    }
}
