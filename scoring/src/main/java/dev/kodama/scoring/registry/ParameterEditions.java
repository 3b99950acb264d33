package dev.kodama.scoring.registry;

import static dev.kodama.scoring.db.Tables.PARAMETER_EDITION;

import dev.kodama.scoring.model.DatedEdition;
import dev.kodama.scoring.model.ParameterEdition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record6;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Editions are only added. Of those that have begun, the one that was made last is in force: so whoever makes one
/// that begins before one that was planned, takes the plan back.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ParameterEditions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Long>> VALUES = new TypeReference<>() {};

    private final DSLContext dsl;

    ParameterEditions(DSLContext dsl) {
        this.dsl = dsl;
    }

    public ParameterEdition inForce(LocalDate day) {
        return dsl.select(PARAMETER_EDITION.NUMBER, PARAMETER_EDITION.PARAMETER_VALUES)
                .from(PARAMETER_EDITION)
                .where(PARAMETER_EDITION.BEGINS_ON.le(day))
                .orderBy(PARAMETER_EDITION.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new ParameterEdition(row.value1(), values(row.value2())))
                .orElse(ParameterEdition.USUAL);
    }

    public Optional<ParameterEdition> byNumber(long number) {
        return number == 0
                ? Optional.of(ParameterEdition.USUAL)
                : dsl.select(PARAMETER_EDITION.NUMBER, PARAMETER_EDITION.PARAMETER_VALUES)
                        .from(PARAMETER_EDITION)
                        .where(PARAMETER_EDITION.NUMBER.eq(number))
                        .fetchOptional(row -> new ParameterEdition(row.value1(), values(row.value2())));
    }

    /// The newest first, and the one that Kodama comes with last.
    public List<DatedEdition> all() {
        var all = dsl.select(
                        PARAMETER_EDITION.NUMBER,
                        PARAMETER_EDITION.PARAMETER_VALUES,
                        PARAMETER_EDITION.BEGINS_ON,
                        PARAMETER_EDITION.MADE_AT,
                        PARAMETER_EDITION.MADE_BY,
                        PARAMETER_EDITION.REASON)
                .from(PARAMETER_EDITION)
                .orderBy(PARAMETER_EDITION.NUMBER.desc())
                .fetch(ParameterEditions::edition);
        all.add(DatedEdition.USUAL);
        return all;
    }

    /// @return false if somebody made an edition of that number meanwhile
    public boolean add(DatedEdition edition) {
        return dsl.insertInto(PARAMETER_EDITION)
                        .set(PARAMETER_EDITION.NUMBER, edition.parameters().number())
                        .set(
                                PARAMETER_EDITION.PARAMETER_VALUES,
                                JSONB.valueOf(JSON.writeValueAsString(
                                        edition.parameters().values())))
                        .set(PARAMETER_EDITION.BEGINS_ON, edition.beginsOn())
                        .set(PARAMETER_EDITION.MADE_AT, edition.madeAt())
                        .set(PARAMETER_EDITION.MADE_BY, edition.madeBy())
                        .set(PARAMETER_EDITION.REASON, edition.reason())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static DatedEdition edition(Record6<Long, JSONB, LocalDate, Instant, String, String> row) {
        return new DatedEdition(
                new ParameterEdition(row.value1(), values(row.value2())),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6());
    }

    private static Map<String, Long> values(JSONB json) {
        return JSON.readValue(json.data(), VALUES);
    }
}
