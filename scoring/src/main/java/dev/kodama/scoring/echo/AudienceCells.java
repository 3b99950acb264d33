package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.AUDIENCE_CELL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Short codes for the combinations of age, gender, interest and region that audiences consist of. There are some
/// thousands of them, whatever the number of creators, so they are kept at hand.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AudienceCells {
    private static final String INTRODUCE = """
            insert into scoring.audience_cell (age, gender, interest, region)
            select age, gender, interest, region
            from unnest(?, ?, ?, ?) as told (age, gender, interest, region)
            on conflict do nothing
            """;

    private final DSLContext dsl;
    private final Map<Kind, Integer> codes = new ConcurrentHashMap<>();
    private final Map<Integer, Kind> kinds = new ConcurrentHashMap<>();
    private volatile int firstCode;

    AudienceCells(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A cell without its share.
    public record Kind(AgeBand age, Gender gender, String interest, String region) {
        static Kind of(AudienceCell cell) {
            return new Kind(cell.age(), cell.gender(), cell.interest(), cell.region());
        }

        public AudienceCell with(int sharePpm) {
            return new AudienceCell(age, gender, interest, region, sharePpm);
        }
    }

    record Codes(Map<Kind, Integer> byKind) {
        int of(AudienceCell cell) {
            return Objects.requireNonNull(byKind.get(Kind.of(cell)));
        }
    }

    Codes codesOf(Collection<AudienceCell> cells) {
        forgetIfEmptied();
        var found = new HashMap<Kind, Integer>();
        var unknown = new HashSet<Kind>();
        for (var cell : cells) {
            var kind = Kind.of(cell);
            var code = codes.get(kind);
            if (code == null) {
                unknown.add(kind);
            } else {
                found.put(kind, code);
            }
        }
        if (!unknown.isEmpty()) {
            var fresh = introduce(unknown);
            found.putAll(fresh);
            rememberOnceCommitted(fresh);
        }
        return new Codes(found);
    }

    /// The kinds behind these codes. Whoever forgets all that is at hand meanwhile takes nothing from this answer.
    public Map<Integer, Kind> kindsOf(Set<Integer> wanted) {
        var found = new HashMap<Integer, Kind>();
        var missing = new HashSet<Integer>();
        for (var code : wanted) {
            var kind = kinds.get(code);
            if (kind == null) {
                missing.add(code);
            } else {
                found.put(code, kind);
            }
        }
        if (!missing.isEmpty()) {
            var read = read(AUDIENCE_CELL.CODE.in(missing));
            kinds.putAll(read);
            found.putAll(read);
            missing.forEach(code -> Objects.requireNonNull(found.get(code), () -> "no audience cell " + code));
        }
        return found;
    }

    /// All kinds there are.
    public Map<Integer, Kind> all() {
        var all = read(noCondition());
        kinds.putAll(all);
        return all;
    }

    /// Whoever empties the tables to have them filled again must not find the codes of before.
    private void forgetIfEmptied() {
        var first = dsl.select(coalesce(min(AUDIENCE_CELL.CODE), inline(0)))
                .from(AUDIENCE_CELL)
                .fetchSingle()
                .value1();
        if (first != firstCode) {
            codes.clear();
            kinds.clear();
            firstCode = first;
        }
    }

    private Map<Kind, Integer> introduce(Set<Kind> unknown) {
        // In one order everywhere, so that two transactions with the same news cannot wait for each other.
        var ordered = unknown.stream()
                .sorted(Comparator.comparing(Kind::age)
                        .thenComparing(Kind::gender)
                        .thenComparing(Kind::interest)
                        .thenComparing(Kind::region))
                .toList();
        var interests = ordered.stream().map(Kind::interest).toArray(String[]::new);
        dsl.execute(
                INTRODUCE,
                ordered.stream().map(kind -> kind.age().name()).toArray(String[]::new),
                ordered.stream().map(kind -> kind.gender().name()).toArray(String[]::new),
                interests,
                ordered.stream().map(Kind::region).toArray(String[]::new));
        var fresh = new HashMap<Kind, Integer>();
        read(AUDIENCE_CELL.INTEREST.in(List.of(interests))).forEach((code, kind) -> {
            if (unknown.contains(kind)) {
                fresh.put(kind, code);
            }
        });
        return fresh;
    }

    /// A code from a transaction that fails was never there.
    private void rememberOnceCommitted(Map<Kind, Integer> fresh) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                codes.putAll(fresh);
            }
        });
    }

    private Map<Integer, Kind> read(Condition condition) {
        return dsl.select(
                        AUDIENCE_CELL.CODE,
                        AUDIENCE_CELL.AGE,
                        AUDIENCE_CELL.GENDER,
                        AUDIENCE_CELL.INTEREST,
                        AUDIENCE_CELL.REGION)
                .from(AUDIENCE_CELL)
                .where(condition)
                .fetchMap(
                        AUDIENCE_CELL.CODE,
                        row -> new Kind(
                                row.get(AUDIENCE_CELL.AGE),
                                row.get(AUDIENCE_CELL.GENDER),
                                row.get(AUDIENCE_CELL.INTEREST),
                                row.get(AUDIENCE_CELL.REGION)));
    }
}
