package dev.kodama.creators.twins;

import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static dev.kodama.creators.db.tables.ImportRun.IMPORT_RUN;
import static dev.kodama.creators.db.tables.TwinSearch.TWIN_SEARCH;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;

import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.jobs.Jobs;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.KnownCreator;
import dev.kodama.creators.twins.Clues.Key;
import dev.kodama.creators.twins.Likeness.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Follows creators as they change and looks who else is known by the same things.
///
/// It goes along the creators in the order of their last changes, up to where every transaction is over, in batches
/// that each are one transaction with the position behind them. While a file is taken in it waits: whoever wants a
/// million creators in the register wants that first. Its pace is bounded: a thousand creators are some tenths of a
/// second, so it takes a small part of one core.
@Component
class TwinSearch implements Jobs.Upkeep {
    private static final int BATCH = 1_000;

    private final DSLContext db;
    private final Creators creators;
    private final KnownClues clues;
    private final Pairs pairs;
    private final TransactionTemplate transaction;
    private final Duration every;
    private final int batchesAtOnce;

    TwinSearch(
            DSLContext db,
            Creators creators,
            KnownClues clues,
            Pairs pairs,
            TransactionTemplate transaction,
            @Value("${kodama.creators.twins.every:5s}") Duration every,
            @Value("${kodama.creators.twins.batches-at-once:10}") int batchesAtOnce) {
        this.db = db;
        this.creators = creators;
        this.clues = clues;
        this.pairs = pairs;
        this.transaction = transaction;
        this.every = every;
        this.batchesAtOnce = batchesAtOnce;
    }

    @Override
    public String name() {
        return "look-for-twins";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        for (var i = 0; i < batchesAtOnce; i++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> lookThroughNext()))) {
                return;
            }
        }
    }

    /// @return whether there may be more to look through
    private boolean lookThroughNext() {
        record Position(Instant updatedAt, UUID creatorId) {}
        var position = db.select(TWIN_SEARCH.SEEN_UPDATED_AT, TWIN_SEARCH.SEEN_CREATOR_ID)
                .from(TWIN_SEARCH)
                .forUpdate()
                .skipLocked()
                .fetchOne(mapping(Position::new));
        if (position == null || isImporting()) {
            return false;
        }
        var next = db.select(CREATOR.ID, CREATOR.UPDATED_AT)
                .from(CREATOR)
                .where(row(CREATOR.UPDATED_AT, CREATOR.ID).gt(position.updatedAt(), position.creatorId()))
                .and(CREATOR.UPDATED_AT.lt(settledBefore()))
                .orderBy(CREATOR.UPDATED_AT, CREATOR.ID)
                .limit(BATCH)
                .fetch();
        if (next.isEmpty()) {
            return false;
        }
        look(next.map(row -> row.value1()));
        var last = next.getLast();
        db.update(TWIN_SEARCH)
                .set(TWIN_SEARCH.SEEN_UPDATED_AT, last.value2())
                .set(TWIN_SEARCH.SEEN_CREATOR_ID, last.value1())
                .execute();
        return next.size() == BATCH;
    }

    private boolean isImporting() {
        return db.fetchExists(db.selectOne().from(IMPORT_RUN).where(IMPORT_RUN.STATUS.eq(ImportStatus.RUNNING)));
    }

    /// Changes carry the time at which they were made, and may be committed later; what is younger than the oldest
    /// transaction under way may still get company. A transaction that hangs holds this up for ten minutes at most.
    private Instant settledBefore() {
        return db.select(field("""
                greatest(
                  least(now(), min(xact_start)) - interval '1 second',
                  now() - interval '10 minutes'
                )""", Instant.class))
                .from("pg_stat_activity")
                .where("datname = current_database()")
                .and("pid <> pg_backend_pid()")
                .and("backend_type = 'client backend'")
                .fetchSingle()
                .value1();
    }

    /// Looks at these now, as after a merge. Some statements, however many.
    void look(Collection<UUID> creatorIds) {
        takeTurn();
        var known = new HashMap<UUID, Map<Key, String>>();
        for (KnownCreator creator : creators.byIds(creatorIds).values()) {
            known.put(creator.id(), Clues.of(creator));
        }
        lookAgain(clues.replace(known));
    }

    /// Whoever writes pairs has to hold this until the transaction ends, lest one proposes what another rules out.
    void takeTurn() {
        db.select(TWIN_SEARCH.ONE_ROW).from(TWIN_SEARCH).forUpdate().fetch();
    }

    /// Likewise though nothing about them has changed, as when someone has taken a word back.
    void lookAgain(Collection<UUID> creatorIds) {
        if (creatorIds.isEmpty()) {
            return;
        }
        takeTurn();
        var shared = clues.shared(creatorIds);
        var involved = new HashSet<UUID>();
        shared.keySet().forEach(two -> involved.addAll(List.of(two.one(), two.other())));
        var places = clues.placesOf(involved);
        var apart = pairs.keptApart(creatorIds);
        var likely = new HashMap<Two, Likeness>();
        shared.forEach((two, what) -> {
            var likeness = Likeness.of(
                    what, places.getOrDefault(two.one(), Places.NONE), places.getOrDefault(two.other(), Places.NONE));
            if (likeness.isWorthALook() && !apart.contains(two)) {
                likely.put(two, likeness);
            }
        });
        pairs.replace(creatorIds, likely);
    }
}
