package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.SampledCreator.SAMPLED_CREATOR;
import static org.jooq.impl.DSL.row;

import java.util.UUID;
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
    <T> Guess guess(
            Matching wanted, Condition behind, Condition range, Field<T> key, boolean descending, int creators) {
        var place = Guess.placeOf(creators);
        var way = DSL.keyword(descending ? "desc" : "asc");
        var reached = DSL.keyword(descending ? ">=" : "<=");
        var matching = DSL.field("matching", Long.class);
        var ahead = DSL.field("ahead", Long.class);
        var edge = DSL.field("edge", key.getDataType());
        var edgeId = DSL.field("edge_id", UUID.class);
        var guess = db.resultQuery(
                        """
                        with hit as materialized (
                          select {0} as key, c.id
                          from creators.sampled_creator c
                          where {1}
                        )
                        select
                          (select count(*) from hit) as matching,
                          (
                            select count(*)
                            from creators.sampled_creator c
                            where {2}
                              and ({0}, c.id) {3} (select key, id from hit order by key {4}, id {4} offset {5} limit 1)
                          ) as ahead,
                          edge.key as edge,
                          edge.id as edge_id
                        from (values (1)) as one
                        left join (select * from hit order by key {4}, id {4} offset {6} limit 1) as edge on true""",
                        key,
                        wanted.decidesInSample().and(behind),
                        behind.and(range).and(DSL.trueCondition()),
                        reached,
                        way,
                        DSL.inline(place - 1),
                        DSL.inline(Guess.edgeOf(creators) - 1))
                .coerce(matching, ahead, edge, edgeId)
                .fetchSingle();
        return new Guess(
                guess.get(matching),
                place,
                guess.get(ahead),
                guess.get(edgeId) == null ? null : upTo(key, guess.get(edge), guess.get(edgeId), descending));
    }

    private static <T> Condition upTo(Field<T> key, T edge, UUID id, boolean descending) {
        return descending
                ? row(key, Matching.C.ID).ge(edge, id)
                : row(key, Matching.C.ID).le(edge, id);
    }
}
