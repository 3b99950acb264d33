package dev.kodama.creators.twins;

import static dev.kodama.creators.db.tables.TwinPair.TWIN_PAIR;
import static dev.kodama.creators.db.tables.TwinVerdict.TWIN_VERDICT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Count;
import dev.kodama.creators.Page;
import dev.kodama.creators.TwinPair;
import dev.kodama.creators.TwinPair.Clue;
import dev.kodama.creators.TwinPair.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Pairs that wait for someone's word, and the word of those who said no.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Pairs {
    private static final int COUNTED_EXACTLY = 10_000;

    private final DSLContext db;

    Pairs(DSLContext db) {
        this.db = db;
    }

    Page<TwinPair> page(@Nullable UUID creatorId, @Nullable String after, int first) {
        var place = after == null ? null : Place.read(after, 3);
        var pairs = db.select(
                        TWIN_PAIR.ONE,
                        TWIN_PAIR.OTHER,
                        TWIN_PAIR.SCORE,
                        TWIN_PAIR.RULES,
                        TWIN_PAIR.EVIDENCE,
                        TWIN_PAIR.FOUND_AT)
                .from(TWIN_PAIR)
                .where(
                        creatorId == null
                                ? noCondition()
                                : TWIN_PAIR.ONE.eq(creatorId).or(TWIN_PAIR.OTHER.eq(creatorId)))
                .and(
                        place == null
                                ? noCondition()
                                : row(TWIN_PAIR.SCORE, TWIN_PAIR.ONE, TWIN_PAIR.OTHER)
                                        .lt(row(place.number(0), place.id(1), place.id(2))))
                .orderBy(TWIN_PAIR.SCORE.desc(), TWIN_PAIR.ONE.desc(), TWIN_PAIR.OTHER.desc())
                .limit(first + 1)
                .fetch(Pairs::pair);
        return Place.page(pairs, first, pair -> Place.write(pair.score(), pair.one(), pair.other()));
    }

    Count count() {
        var counted = db.selectCount()
                .from(db.select(one())
                        .from(TWIN_PAIR)
                        .limit(COUNTED_EXACTLY + 1)
                        .asTable("waiting"))
                .fetchSingle()
                .value1();
        return new Count(Math.min(counted, COUNTED_EXACTLY), counted <= COUNTED_EXACTLY);
    }

    /// Makes these the pairs that any of these creators is in.
    void replace(Collection<UUID> creatorIds, Map<Two, Likeness> pairs) {
        var ids = creatorIds.toArray(UUID[]::new);
        var twos = List.copyOf(pairs.keySet());
        var ones = twos.stream().map(Two::one).toArray(UUID[]::new);
        var others = twos.stream().map(Two::other).toArray(UUID[]::new);
        db.deleteFrom(TWIN_PAIR)
                .where(TWIN_PAIR.ONE.eq(any(ids)).or(TWIN_PAIR.OTHER.eq(any(ids))))
                .and(
                        "({0}, {1}) not in (select still.one, still.other from unnest({2}, {3}) as still (one, other))",
                        TWIN_PAIR.ONE, TWIN_PAIR.OTHER, val(ones), val(others))
                .execute();
        if (twos.isEmpty()) {
            return;
        }
        db.insertInto(TWIN_PAIR, TWIN_PAIR.ONE, TWIN_PAIR.OTHER, TWIN_PAIR.SCORE, TWIN_PAIR.RULES, TWIN_PAIR.EVIDENCE)
                .valuesOfRows(twos.stream()
                        .map(two -> {
                            var likeness = Objects.requireNonNull(pairs.get(two));
                            return row(
                                    two.one(),
                                    two.other(),
                                    likeness.score(),
                                    likeness.clues().stream()
                                            .map(clue -> clue.rule().name())
                                            .toArray(String[]::new),
                                    likeness.clues().stream()
                                            .map(Clue::evidence)
                                            .toArray(String[]::new));
                        })
                        .toList())
                .onConflict(TWIN_PAIR.ONE, TWIN_PAIR.OTHER)
                .doUpdate()
                .set(TWIN_PAIR.SCORE, excluded(TWIN_PAIR.SCORE))
                .set(TWIN_PAIR.RULES, excluded(TWIN_PAIR.RULES))
                .set(TWIN_PAIR.EVIDENCE, excluded(TWIN_PAIR.EVIDENCE))
                .execute();
    }

    void forget(UUID creatorId) {
        db.deleteFrom(TWIN_PAIR)
                .where(TWIN_PAIR.ONE.eq(creatorId).or(TWIN_PAIR.OTHER.eq(creatorId)))
                .execute();
    }

    void keepApart(Two two, String by) {
        db.insertInto(TWIN_VERDICT, TWIN_VERDICT.ONE, TWIN_VERDICT.OTHER, TWIN_VERDICT.DECIDED_BY)
                .values(two.one(), two.other(), by)
                .onConflictDoNothing()
                .execute();
        db.deleteFrom(TWIN_PAIR)
                .where(TWIN_PAIR.ONE.eq(two.one()))
                .and(TWIN_PAIR.OTHER.eq(two.other()))
                .execute();
    }

    boolean reconsider(Two two) {
        return db.deleteFrom(TWIN_VERDICT)
                        .where(TWIN_VERDICT.ONE.eq(two.one()))
                        .and(TWIN_VERDICT.OTHER.eq(two.other()))
                        .execute()
                == 1;
    }

    /// Pairs someone has kept apart; what was said of an absorbed creator holds for the survivor.
    Set<Two> keptApart(Collection<UUID> creatorIds) {
        return db.fetch("""
                        with known as (
                          select id, id as present_id
                          from unnest({0}) as asked (id)
                          union all
                          select creator_id, survivor_id
                          from creators.absorbed
                          where survivor_id = any({0})
                        ), said as (
                          select known.present_id, verdict.other
                          from known
                          join creators.twin_verdict verdict on verdict.one = known.id
                          union all
                          select known.present_id, verdict.one
                          from known
                          join creators.twin_verdict verdict on verdict.other = known.id
                        )
                        select said.present_id, coalesce(absorbed.survivor_id, said.other)
                        from said
                        left join creators.absorbed absorbed on absorbed.creator_id = said.other""", val(creatorIds.toArray(UUID[]::new))).stream()
                .map(row -> Two.of(row.get(0, UUID.class), row.get(1, UUID.class)))
                .collect(Collectors.toSet());
    }

    private static TwinPair pair(Record row) {
        var rules = row.get(TWIN_PAIR.RULES);
        var evidence = row.get(TWIN_PAIR.EVIDENCE);
        var clues = new ArrayList<Clue>();
        for (var i = 0; i < rules.length; i++) {
            clues.add(new Clue(Rule.valueOf(rules[i]), evidence[i]));
        }
        return new TwinPair(
                row.get(TWIN_PAIR.ONE),
                row.get(TWIN_PAIR.OTHER),
                row.get(TWIN_PAIR.SCORE),
                clues,
                row.get(TWIN_PAIR.FOUND_AT));
    }
}
