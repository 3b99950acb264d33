package dev.kodama.reporting.echo;

import static dev.kodama.reporting.db.Tables.JUDGEMENT;
import static dev.kodama.reporting.db.Tables.MEDIA_RATES;
import static org.jooq.impl.DSL.excluded;

import dev.kodama.scoring.events.CreatorScored;
import dev.kodama.scoring.events.MediaRatesSet;
import org.jooq.DSLContext;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what was expected of a creator, to be held against what came, and by which rates it is valued.
@Component
class ScoringEcho {
    private final DSLContext dsl;

    ScoringEcho(DSLContext dsl) {
        this.dsl = dsl;
    }

    @ApplicationModuleListener(id = "reporting.creator-scored")
    void on(CreatorScored event) {
        dsl.insertInto(JUDGEMENT)
                .set(JUDGEMENT.CAMPAIGN_ID, event.campaignId())
                .set(JUDGEMENT.CREATOR_ID, event.creatorId())
                .set(JUDGEMENT.VERSION, event.version())
                .set(JUDGEMENT.POINTS, event.points())
                .set(JUDGEMENT.DEFINITION, event.definition())
                .set(JUDGEMENT.EXPECTED_ENGAGEMENTS, event.expectedEngagements())
                .set(JUDGEMENT.EXPECTED_REACH, event.expectedReach())
                .onConflict(JUDGEMENT.CAMPAIGN_ID, JUDGEMENT.CREATOR_ID)
                .doUpdate()
                .set(JUDGEMENT.VERSION, excluded(JUDGEMENT.VERSION))
                .set(JUDGEMENT.POINTS, excluded(JUDGEMENT.POINTS))
                .set(JUDGEMENT.DEFINITION, excluded(JUDGEMENT.DEFINITION))
                .set(JUDGEMENT.EXPECTED_ENGAGEMENTS, excluded(JUDGEMENT.EXPECTED_ENGAGEMENTS))
                .set(JUDGEMENT.EXPECTED_REACH, excluded(JUDGEMENT.EXPECTED_REACH))
                .where(excluded(JUDGEMENT.VERSION).gt(JUDGEMENT.VERSION))
                .execute();
    }

    /// An edition is told with the same values every time.
    @ApplicationModuleListener(id = "reporting.media-rates-set")
    void on(MediaRatesSet event) {
        var rates = event.rates();
        dsl.insertInto(MEDIA_RATES)
                .set(MEDIA_RATES.EDITION, rates.edition())
                .set(MEDIA_RATES.BEGINS_ON, event.beginsOn())
                .set(MEDIA_RATES.PER_LIKE, rates.perLike())
                .set(MEDIA_RATES.PER_COMMENT, rates.perComment())
                .set(MEDIA_RATES.PER_THOUSAND_IMPRESSIONS, rates.perThousandImpressions())
                .onConflictDoNothing()
                .execute();
    }
}
