package dev.kodama.scoring.judgement;

import static dev.kodama.scoring.db.Tables.SCORE_READING;
import static org.jooq.impl.DSL.any;

import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.Score;
import dev.kodama.scoring.model.ScoreOccasion;
import dev.kodama.scoring.model.ScoreReading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record11;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ScoreReadings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Metric, Integer>> CONTRIBUTIONS = new TypeReference<>() {};

    private final DSLContext dsl;

    ScoreReadings(DSLContext dsl) {
        this.dsl = dsl;
    }

    static ScoreReading reading(Explanation explanation, Instant at, ScoreOccasion occasion) {
        var score = explanation.score();
        return new ScoreReading(
                explanation.campaignId(),
                explanation.creatorId(),
                at,
                occasion,
                score.low(),
                score.points(),
                score.high(),
                explanation.definition(),
                explanation.parameters() == null ? 0 : explanation.parameters(),
                explanation.inputHash(),
                score.components().stream()
                        .collect(Collectors.toMap(Score.Component::metric, Score.Component::contribution)));
    }

    void add(Collection<ScoreReading> readings) {
        dsl.batch(readings.stream()
                        .map(reading -> dsl.insertInto(SCORE_READING)
                                .set(SCORE_READING.CAMPAIGN_ID, reading.campaignId())
                                .set(SCORE_READING.CREATOR_ID, reading.creatorId())
                                .set(SCORE_READING.READ_AT, reading.readAt())
                                .set(SCORE_READING.OCCASION, reading.occasion())
                                .set(SCORE_READING.LOW, reading.low())
                                .set(SCORE_READING.POINTS, reading.points())
                                .set(SCORE_READING.HIGH, reading.high())
                                .set(SCORE_READING.DEFINITION, reading.definition())
                                .set(SCORE_READING.PARAMETERS, reading.parameters())
                                .set(SCORE_READING.INPUT_HASH, reading.inputHash())
                                .set(
                                        SCORE_READING.CONTRIBUTIONS,
                                        JSONB.valueOf(JSON.writeValueAsString(reading.contributions())))
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    /// The latest of each creator of a campaign, by creator.
    public List<ScoreReading> latestOf(UUID campaignId) {
        return columns(true)
                .where(SCORE_READING.CAMPAIGN_ID.eq(campaignId))
                .orderBy(SCORE_READING.CAMPAIGN_ID, SCORE_READING.CREATOR_ID, SCORE_READING.READ_AT.desc())
                .fetch(ScoreReadings::read);
    }

    /// By creator, the latest of those.
    Map<UUID, ScoreReading> latestOf(UUID campaignId, Set<UUID> creatorIds) {
        return columns(true)
                .where(SCORE_READING.CAMPAIGN_ID.eq(campaignId))
                .and(SCORE_READING.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .orderBy(SCORE_READING.CAMPAIGN_ID, SCORE_READING.CREATOR_ID, SCORE_READING.READ_AT.desc())
                .fetchMap(SCORE_READING.CREATOR_ID, ScoreReadings::read);
    }

    /// The latest readings of one creator for one campaign, oldest first.
    public List<ScoreReading> of(UUID campaignId, UUID creatorId, int atMost) {
        return columns(false)
                .where(SCORE_READING.CAMPAIGN_ID.eq(campaignId))
                .and(SCORE_READING.CREATOR_ID.eq(creatorId))
                .orderBy(SCORE_READING.READ_AT.desc())
                .limit(atMost)
                .fetch(ScoreReadings::read)
                .reversed();
    }

    private SelectJoinStep<
                    Record11<
                            UUID, UUID, Instant, ScoreOccasion, Integer, Integer, Integer, String, Long, String, JSONB>>
            columns(boolean latestOnly) {
        var columns = dsl.select(
                SCORE_READING.CAMPAIGN_ID,
                SCORE_READING.CREATOR_ID,
                SCORE_READING.READ_AT,
                SCORE_READING.OCCASION,
                SCORE_READING.LOW,
                SCORE_READING.POINTS,
                SCORE_READING.HIGH,
                SCORE_READING.DEFINITION,
                SCORE_READING.PARAMETERS,
                SCORE_READING.INPUT_HASH,
                SCORE_READING.CONTRIBUTIONS);
        return latestOnly
                ? columns.distinctOn(SCORE_READING.CAMPAIGN_ID, SCORE_READING.CREATOR_ID)
                        .from(SCORE_READING)
                : columns.from(SCORE_READING);
    }

    private static ScoreReading read(
            Record11<UUID, UUID, Instant, ScoreOccasion, Integer, Integer, Integer, String, Long, String, JSONB> row) {
        return new ScoreReading(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9(),
                row.value10(),
                JSON.readValue(row.value11().data(), CONTRIBUTIONS));
    }
}
