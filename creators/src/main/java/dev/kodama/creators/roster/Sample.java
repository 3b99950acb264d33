package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.SampledCreator.SAMPLED_CREATOR;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Every thirty-second creator, few enough to be looked through while someone types.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Sample {
    private final DSLContext db;

    Sample(DSLContext db) {
        this.db = PlannedAnew.by(db);
    }

    long count(Matching wanted) {
        return db.fetchCount(SAMPLED_CREATOR.as("c"), wanted.decidesInSample());
    }

    /// @param range between which ends of the order a walk goes
    /// @param creators how many are wanted
    Guess guess(Matching wanted, Condition behind, Condition range, Field<?> key, boolean descending, int creators) {
        var place = Guess.placeOf(creators);
        var way = DSL.keyword(descending ? "desc" : "asc");
        var reached = DSL.keyword(descending ? ">=" : "<=");
        var counts = db.fetchSingle(
                """
                with hit as materialized (
                  select {0} as key, c.id
                  from creators.sampled_creator c
                  where {1}
                )
                select
                  (select count(*) from hit),
                  (
                    select count(*)
                    from creators.sampled_creator c
                    where {2}
                      and ({0}, c.id) {3} (select key, id from hit order by key {4}, id {4} offset {5} limit 1)
                  )""",
                key,
                wanted.decidesInSample().and(behind),
                behind.and(range).and(DSL.trueCondition()),
                reached,
                way,
                DSL.inline(place - 1));
        return new Guess(counts.get(0, Long.class), place, counts.get(1, Long.class));
    }
}
