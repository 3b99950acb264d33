package dev.kodama.scoring.judgement;

import static dev.kodama.scoring.db.Tables.SAVED_RANKING;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.any;

import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.SavedRanking;
import dev.kodama.scoring.model.Weights;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SavedRankings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<SavedRanking.Line>> LINES = new TypeReference<>() {};

    private final DSLContext dsl;

    SavedRankings(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void add(SavedRanking saved) {
        dsl.insertInto(SAVED_RANKING)
                .set(SAVED_RANKING.RANKING_ID, saved.rankingId())
                .set(SAVED_RANKING.CAMPAIGN_ID, saved.campaignId())
                .set(SAVED_RANKING.NAME, saved.name())
                .set(SAVED_RANKING.SAVED_AT, saved.savedAt())
                .set(SAVED_RANKING.SAVED_BY, saved.savedBy())
                .set(SAVED_RANKING.WEIGHTS, json(saved.weights()))
                .set(SAVED_RANKING.FILTER, json(saved.filter()))
                .set(SAVED_RANKING.DEFINITION, saved.definition())
                .set(SAVED_RANKING.PARAMETERS, saved.parameters())
                .set(SAVED_RANKING.JUDGED_ON, saved.today())
                .set(SAVED_RANKING.TOTAL, saved.total())
                .set(SAVED_RANKING.LINES, json(saved.lines()))
                .execute();
    }

    public int count(UUID campaignId) {
        return dsl.fetchCount(SAVED_RANKING, SAVED_RANKING.CAMPAIGN_ID.eq(campaignId));
    }

    public List<SavedRanking> byIds(Set<UUID> rankingIds) {
        return where(SAVED_RANKING.RANKING_ID.eq(any(rankingIds.toArray(UUID[]::new))));
    }

    /// By campaign, newest first.
    public Map<UUID, List<SavedRanking>> ofCampaigns(Set<UUID> campaignIds) {
        return where(SAVED_RANKING.CAMPAIGN_ID.eq(any(campaignIds.toArray(UUID[]::new)))).stream()
                .collect(groupingBy(SavedRanking::campaignId));
    }

    private List<SavedRanking> where(Condition condition) {
        return dsl.select(
                        SAVED_RANKING.RANKING_ID,
                        SAVED_RANKING.CAMPAIGN_ID,
                        SAVED_RANKING.NAME,
                        SAVED_RANKING.SAVED_AT,
                        SAVED_RANKING.SAVED_BY,
                        SAVED_RANKING.WEIGHTS,
                        SAVED_RANKING.FILTER,
                        SAVED_RANKING.DEFINITION,
                        SAVED_RANKING.PARAMETERS,
                        SAVED_RANKING.JUDGED_ON,
                        SAVED_RANKING.TOTAL,
                        SAVED_RANKING.LINES)
                .from(SAVED_RANKING)
                .where(condition)
                .orderBy(SAVED_RANKING.SAVED_AT.desc(), SAVED_RANKING.RANKING_ID)
                .fetch(row -> new SavedRanking(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        JSON.readValue(row.value6().data(), Weights.class),
                        JSON.readValue(row.value7().data(), RankingFilter.class),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        JSON.readValue(row.value12().data(), LINES)));
    }

    private static JSONB json(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }
}
