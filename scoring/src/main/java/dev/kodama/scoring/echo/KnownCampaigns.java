package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.CAMPAIGN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import java.util.Map;
import java.util.Optional;
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
public class KnownCampaigns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext dsl;

    KnownCampaigns(DSLContext dsl) {
        this.dsl = dsl;
    }

    void remember(CampaignChanged told) {
        var brief = told.brief();
        var exclusivity = brief.exclusivity();
        dsl.insertInto(CAMPAIGN)
                .set(CAMPAIGN.CAMPAIGN_ID, told.campaignId())
                .set(CAMPAIGN.VERSION, told.version())
                .set(CAMPAIGN.BRAND_ID, told.brandId())
                .set(CAMPAIGN.NAME, told.name())
                .set(CAMPAIGN.STATUS, told.status())
                .set(CAMPAIGN.BRIEF, JSONB.valueOf(JSON.writeValueAsString(brief)))
                .set(CAMPAIGN.STARTS_ON, brief.startsOn())
                .set(CAMPAIGN.ENDS_ON, brief.endsOn())
                .set(CAMPAIGN.CATEGORY, exclusivity == null ? null : exclusivity.category())
                .set(CAMPAIGN.BOUND_UNTIL, brief.endsOn().plusDays(exclusivity == null ? 0 : exclusivity.days()))
                .onConflict(CAMPAIGN.CAMPAIGN_ID)
                .doUpdate()
                .set(CAMPAIGN.VERSION, excluded(CAMPAIGN.VERSION))
                .set(CAMPAIGN.BRAND_ID, excluded(CAMPAIGN.BRAND_ID))
                .set(CAMPAIGN.NAME, excluded(CAMPAIGN.NAME))
                .set(CAMPAIGN.STATUS, excluded(CAMPAIGN.STATUS))
                .set(CAMPAIGN.BRIEF, excluded(CAMPAIGN.BRIEF))
                .set(CAMPAIGN.STARTS_ON, excluded(CAMPAIGN.STARTS_ON))
                .set(CAMPAIGN.ENDS_ON, excluded(CAMPAIGN.ENDS_ON))
                .set(CAMPAIGN.CATEGORY, excluded(CAMPAIGN.CATEGORY))
                .set(CAMPAIGN.BOUND_UNTIL, excluded(CAMPAIGN.BOUND_UNTIL))
                .where(excluded(CAMPAIGN.VERSION).gt(CAMPAIGN.VERSION))
                .execute();
    }

    /// Another one once anything of any campaign has changed.
    public String stamp() {
        return dsl.select(concat(
                        count().cast(String.class),
                        val(":"),
                        sum(CAMPAIGN.VERSION).cast(String.class)))
                .from(CAMPAIGN)
                .fetchSingle()
                .value1();
    }

    public Optional<KnownCampaign> byId(UUID campaignId) {
        return Optional.ofNullable(byIds(Set.of(campaignId)).get(campaignId));
    }

    /// What is not known is not in the map.
    public Map<UUID, KnownCampaign> byIds(Set<UUID> campaignIds) {
        return dsl.select(CAMPAIGN.CAMPAIGN_ID, CAMPAIGN.BRAND_ID, CAMPAIGN.NAME, CAMPAIGN.BRIEF)
                .from(CAMPAIGN)
                .where(CAMPAIGN.CAMPAIGN_ID.eq(any(campaignIds.toArray(UUID[]::new))))
                .fetchMap(
                        CAMPAIGN.CAMPAIGN_ID,
                        row -> new KnownCampaign(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                JSON.readValue(row.value4().data(), Brief.class)));
    }
}
