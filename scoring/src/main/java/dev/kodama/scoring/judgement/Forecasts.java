package dev.kodama.scoring.judgement;

import static dev.kodama.scoring.db.Tables.CAMPAIGN;
import static dev.kodama.scoring.db.Tables.CAMPAIGN_POST;
import static dev.kodama.scoring.db.Tables.FORECAST;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.echo.KnownCollaborations.Shortlisting;
import dev.kodama.scoring.echo.PostResults;
import dev.kodama.scoring.echo.Scopes;
import dev.kodama.scoring.outcome.Calibration;
import dev.kodama.scoring.outcome.Expectation;
import dev.kodama.scoring.outcome.Forecast;
import dev.kodama.scoring.outcome.ForecastAndResult;
import dev.kodama.scoring.outcome.ForecastOccasion;
import dev.kodama.scoring.outcome.Spread;
import dev.kodama.scoring.outcome.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was forecast, and what came. A post is held against the last forecast for its collaboration that was made
/// before it, if it went live on the platform that the forecast was for.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Forecasts {
    private static final dev.kodama.scoring.db.tables.Forecast LATER = FORECAST.as("later");

    /// A creator who was shortlisted again, or has accepted since, has a newer forecast. One that came after the
    /// post, as after a rebuild, does not take the place of one that was there first.
    private static final Condition IS_LAST = notExists(selectOne()
            .from(LATER)
            .where(LATER.COLLABORATION_ID.eq(FORECAST.COLLABORATION_ID))
            .and(row(inTime(LATER.MADE_AT), LATER.VERSION).gt(row(inTime(FORECAST.MADE_AT), FORECAST.VERSION))));

    /// So many of the latest posts say how far posts scatter now.
    private static final int CALIBRATING = 2_000;

    private final DSLContext dsl;

    Forecasts(DSLContext dsl) {
        this.dsl = dsl;
    }

    private static Field<Boolean> inTime(Field<Instant> madeAt) {
        return field(CAMPAIGN_POST.PUBLISHED_AT.isNull().or(madeAt.le(CAMPAIGN_POST.PUBLISHED_AT)));
    }

    /// Keeps it once; the same shortlisting or acceptance again changes nothing.
    void keep(Shortlisting shortlisting, UUID brandId, Instant madeAt, ForecastOccasion occasion, Forecast forecast) {
        var engagements = forecast.engagements();
        var reach = forecast.reach();
        dsl.insertInto(FORECAST)
                .set(FORECAST.COLLABORATION_ID, shortlisting.collaborationId())
                .set(FORECAST.VERSION, shortlisting.version())
                .set(FORECAST.CAMPAIGN_ID, shortlisting.campaignId())
                .set(FORECAST.BRAND_ID, brandId)
                .set(FORECAST.CREATOR_ID, shortlisting.creatorId())
                .set(FORECAST.MADE_AT, madeAt)
                .set(FORECAST.OCCASION, occasion)
                .set(FORECAST.DEFINITION, forecast.definition())
                .set(FORECAST.ACCOUNT_ID, forecast.accountId())
                .set(FORECAST.PLATFORM, forecast.platform())
                .set(FORECAST.ENGAGEMENTS_LOW, engagements == null ? null : engagements.low())
                .set(FORECAST.ENGAGEMENTS_TYPICAL, engagements == null ? null : engagements.typical())
                .set(FORECAST.ENGAGEMENTS_EXPECTED, engagements == null ? null : engagements.expected())
                .set(FORECAST.ENGAGEMENTS_HIGH, engagements == null ? null : engagements.high())
                .set(FORECAST.ENGAGEMENTS_POSTS, engagements == null ? null : engagements.posts())
                .set(FORECAST.ENGAGEMENTS_PEERS, engagements == null ? null : engagements.peers())
                .set(FORECAST.ENGAGEMENTS_DEVIATION, engagements == null ? null : engagements.deviation())
                .set(FORECAST.ENGAGEMENTS_CALIBRATED_ON, engagements == null ? null : engagements.calibratedOn())
                .set(FORECAST.REACH_LOW, reach == null ? null : reach.low())
                .set(FORECAST.REACH_TYPICAL, reach == null ? null : reach.typical())
                .set(FORECAST.REACH_EXPECTED, reach == null ? null : reach.expected())
                .set(FORECAST.REACH_HIGH, reach == null ? null : reach.high())
                .set(FORECAST.REACH_POSTS, reach == null ? null : reach.posts())
                .set(FORECAST.REACH_PEERS, reach == null ? null : reach.peers())
                .set(FORECAST.REACH_DEVIATION, reach == null ? null : reach.deviation())
                .set(FORECAST.REACH_CALIBRATED_ON, reach == null ? null : reach.calibratedOn())
                .onConflictDoNothing()
                .execute();
    }

    /// By campaign, each collaboration's last forecast, once for every post it is held against; those without a post
    /// come once too.
    public Map<UUID, List<ForecastAndResult>> ofCampaigns(Set<UUID> campaignIds) {
        return dsl.select(FORECAST.fields())
                .select(
                        CAMPAIGN_POST.POST_ID,
                        CAMPAIGN_POST.PUBLISHED_AT,
                        CAMPAIGN_POST.CAPTURED_AT,
                        PostResults.ENGAGEMENTS.as("came"),
                        PostResults.REACH.as("reached"))
                .from(FORECAST)
                .leftJoin(CAMPAIGN_POST)
                .on(CAMPAIGN_POST.COLLABORATION_ID.eq(FORECAST.COLLABORATION_ID))
                .and(CAMPAIGN_POST.PLATFORM.eq(FORECAST.PLATFORM))
                .where(FORECAST.CAMPAIGN_ID.eq(any(campaignIds.toArray(UUID[]::new))))
                .and(IS_LAST)
                .orderBy(FORECAST.COLLABORATION_ID, CAMPAIGN_POST.POST_ID)
                .fetchGroups(FORECAST.CAMPAIGN_ID, Forecasts::line);
    }

    /// How far posts of finished campaigns, whose figures do not grow any more, lay from their forecasts; over all
    /// brands, since it is a width and tells of nobody. One statement.
    public Calibration calibration() {
        var engagements = DoubleStream.builder();
        var reach = DoubleStream.builder();
        dsl.select(FORECAST.fields())
                .select(PostResults.ENGAGEMENTS.as("came"), PostResults.REACH.as("reached"))
                .from(FORECAST)
                .join(CAMPAIGN_POST)
                .on(CAMPAIGN_POST.COLLABORATION_ID.eq(FORECAST.COLLABORATION_ID))
                .and(CAMPAIGN_POST.PLATFORM.eq(FORECAST.PLATFORM))
                .join(CAMPAIGN)
                .on(CAMPAIGN.CAMPAIGN_ID.eq(FORECAST.CAMPAIGN_ID))
                .and(CAMPAIGN.STATUS.eq(CampaignStatus.FINISHED))
                .where(IS_LAST)
                .and(FORECAST.MADE_AT.le(CAMPAIGN_POST.PUBLISHED_AT))
                .orderBy(CAMPAIGN_POST.PUBLISHED_AT.desc(), CAMPAIGN_POST.POST_ID)
                .limit(CALIBRATING)
                .forEach(row -> {
                    distance(engagementsOf(row), row.get("came", Long.class)).ifPresent(engagements::add);
                    distance(reachOf(row), row.get("reached", Long.class)).ifPresent(reach::add);
                });
        return new Calibration(
                Spread.of(engagements.build().toArray()),
                Spread.of(reach.build().toArray()));
    }

    private static OptionalDouble distance(@Nullable Expectation expected, @Nullable Long came) {
        return expected == null || came == null || expected.deviation() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(expected.distance(came));
    }

    /// Over the posts that went live after their forecast was made.
    public Truth ofEngagements(BrandScope scope) {
        return truth(scope, PostResults.ENGAGEMENTS, FORECAST.ENGAGEMENTS_LOW, FORECAST.ENGAGEMENTS_HIGH);
    }

    public Truth ofReach(BrandScope scope) {
        return truth(scope, PostResults.REACH, FORECAST.REACH_LOW, FORECAST.REACH_HIGH);
    }

    private Truth truth(BrandScope scope, Field<Long> came, Field<Long> low, Field<Long> high) {
        return dsl.select(count(), count().filterWhere(came.between(low, high)))
                .from(FORECAST)
                .join(CAMPAIGN_POST)
                .on(CAMPAIGN_POST.COLLABORATION_ID.eq(FORECAST.COLLABORATION_ID))
                .and(CAMPAIGN_POST.PLATFORM.eq(FORECAST.PLATFORM))
                .where(Scopes.covering(scope, FORECAST.BRAND_ID))
                .and(IS_LAST)
                .and(FORECAST.MADE_AT.le(CAMPAIGN_POST.PUBLISHED_AT))
                .and(came.isNotNull())
                .and(low.isNotNull())
                .fetchSingle(row -> new Truth(row.value1(), row.value2()));
    }

    private static ForecastAndResult line(Record row) {
        return new ForecastAndResult(
                row.get(FORECAST.CAMPAIGN_ID),
                row.get(FORECAST.CREATOR_ID),
                row.get(FORECAST.MADE_AT),
                row.get(FORECAST.OCCASION),
                new Forecast(
                        row.get(FORECAST.DEFINITION),
                        row.get(FORECAST.ACCOUNT_ID),
                        row.get(FORECAST.PLATFORM),
                        engagementsOf(row),
                        reachOf(row)),
                row.get(CAMPAIGN_POST.POST_ID),
                row.get(CAMPAIGN_POST.PUBLISHED_AT),
                row.get(CAMPAIGN_POST.CAPTURED_AT),
                row.get("came", Long.class),
                row.get("reached", Long.class));
    }

    private static @Nullable Expectation engagementsOf(Record row) {
        return expectation(
                row.get(FORECAST.ENGAGEMENTS_LOW),
                row.get(FORECAST.ENGAGEMENTS_TYPICAL),
                row.get(FORECAST.ENGAGEMENTS_EXPECTED),
                row.get(FORECAST.ENGAGEMENTS_HIGH),
                row.get(FORECAST.ENGAGEMENTS_POSTS),
                row.get(FORECAST.ENGAGEMENTS_PEERS),
                row.get(FORECAST.ENGAGEMENTS_DEVIATION),
                row.get(FORECAST.ENGAGEMENTS_CALIBRATED_ON));
    }

    private static @Nullable Expectation reachOf(Record row) {
        return expectation(
                row.get(FORECAST.REACH_LOW),
                row.get(FORECAST.REACH_TYPICAL),
                row.get(FORECAST.REACH_EXPECTED),
                row.get(FORECAST.REACH_HIGH),
                row.get(FORECAST.REACH_POSTS),
                row.get(FORECAST.REACH_PEERS),
                row.get(FORECAST.REACH_DEVIATION),
                row.get(FORECAST.REACH_CALIBRATED_ON));
    }

    private static @Nullable Expectation expectation(
            @Nullable Long low,
            @Nullable Long typical,
            @Nullable Long expected,
            @Nullable Long high,
            @Nullable Integer posts,
            @Nullable Integer peers,
            @Nullable Double deviation,
            @Nullable Integer calibratedOn) {
        return low == null
                ? null
                : new Expectation(
                        low,
                        Objects.requireNonNull(typical),
                        Objects.requireNonNull(expected),
                        Objects.requireNonNull(high),
                        Objects.requireNonNull(posts),
                        Objects.requireNonNull(peers),
                        deviation == null ? 0 : deviation,
                        calibratedOn == null ? 0 : calibratedOn);
    }
}
