package dev.kodama.scoring.judgement;

import static dev.kodama.scoring.db.Tables.CAMPAIGN;
import static dev.kodama.scoring.db.Tables.CAMPAIGN_WEIGHTS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.kodama.scoring.model.Weights;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CampaignWeights {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext dsl;

    CampaignWeights(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void save(UUID campaignId, Weights weights, Instant now) {
        dsl.insertInto(CAMPAIGN_WEIGHTS)
                .set(CAMPAIGN_WEIGHTS.CAMPAIGN_ID, campaignId)
                .set(CAMPAIGN_WEIGHTS.WEIGHTS, JSONB.valueOf(JSON.writeValueAsString(weights)))
                .set(CAMPAIGN_WEIGHTS.SAVED_AT, now)
                .onConflict(CAMPAIGN_WEIGHTS.CAMPAIGN_ID)
                .doUpdate()
                .set(CAMPAIGN_WEIGHTS.WEIGHTS, excluded(CAMPAIGN_WEIGHTS.WEIGHTS))
                .set(CAMPAIGN_WEIGHTS.SAVED_AT, excluded(CAMPAIGN_WEIGHTS.SAVED_AT))
                .execute();
    }

    /// @param defaults where nobody has saved any
    public Weights of(UUID campaignId, Weights defaults) {
        return ofAll(Set.of(campaignId)).getOrDefault(campaignId, defaults);
    }

    /// Only those that somebody has saved.
    public Map<UUID, Weights> ofAll(Set<UUID> campaignIds) {
        return dsl.select(CAMPAIGN_WEIGHTS.CAMPAIGN_ID, CAMPAIGN_WEIGHTS.WEIGHTS)
                .from(CAMPAIGN_WEIGHTS)
                .where(CAMPAIGN_WEIGHTS.CAMPAIGN_ID.eq(any(campaignIds.toArray(UUID[]::new))))
                .fetchMap(
                        CAMPAIGN_WEIGHTS.CAMPAIGN_ID,
                        row -> JSON.readValue(row.value2().data(), Weights.class));
    }

    /// Another one once any weights were saved.
    String stamp() {
        return String.valueOf(dsl.select(max(CAMPAIGN_WEIGHTS.SAVED_AT))
                .from(CAMPAIGN_WEIGHTS)
                .fetchSingle()
                .value1());
    }

    /// How many campaigns nobody has saved any for.
    public int countOfDefaults() {
        return dsl.fetchCount(
                CAMPAIGN,
                notExists(selectOne()
                        .from(CAMPAIGN_WEIGHTS)
                        .where(CAMPAIGN_WEIGHTS.CAMPAIGN_ID.eq(CAMPAIGN.CAMPAIGN_ID))));
    }
}
