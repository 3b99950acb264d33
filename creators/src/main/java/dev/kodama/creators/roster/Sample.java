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
        this.db = db;
    }

    long count(Condition decides) {
        return db.fetchCount(SAMPLED_CREATOR.as("c"), decides);
    }

    Guess guess(Condition decides, Condition behind, Field<?> key, boolean descending) {
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
                key, decides.and(behind), behind.and(DSL.trueCondition()), reached, way, DSL.inline(Guess.THIRD - 1));
        return new Guess(counts.get(0, Long.class), counts.get(1, Long.class));
    }
}
