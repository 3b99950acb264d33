package dev.kodama.campaigns.planning;

import static dev.kodama.campaigns.db.Tables.CAMPAIGN;
import static dev.kodama.campaigns.db.Tables.COLLABORATION;
import static dev.kodama.campaigns.db.Tables.POST;
import static dev.kodama.campaigns.db.Tables.POST_FIGURES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignProgress;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Waiting;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.ledger.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How far campaigns have come and what in them waits for the manager, read off their collaborations.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Progresses {
    /// A creator gets some days to think before the manager is reminded.
    static final Duration TIME_TO_ANSWER = Duration.ofDays(5);
    static final Duration TIME_TO_POST = Duration.ofDays(3);

    private final DSLContext dsl;

    Progresses(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The collaborations of one campaign that stand at one stage.
    private record AtStage(CollaborationStage stage, int count, long agreedYen, long offeredYen, long paidYen) {}

    Map<UUID, CampaignProgress> of(BrandScope scope, Set<UUID> campaignIds) {
        var stages = multiset(select(
                                COLLABORATION.STAGE,
                                count(),
                                total(COLLABORATION.AGREED_YEN),
                                total(COLLABORATION.OFFERED_YEN),
                                total(COLLABORATION.PAID_YEN))
                        .from(COLLABORATION)
                        .where(COLLABORATION.CAMPAIGN_ID.eq(CAMPAIGN.ID))
                        .groupBy(COLLABORATION.STAGE))
                .convertFrom(rows -> rows.map(mapping(AtStage::new)));
        var posts = field(selectCount().from(POST).where(POST.CAMPAIGN_ID.eq(CAMPAIGN.ID)));
        return dsl.select(CAMPAIGN.ID, CAMPAIGN.BUDGET_YEN, stages, posts)
                .from(CAMPAIGN)
                .where(CAMPAIGN.ID.in(campaignIds))
                .and(Visibility.within(scope, CAMPAIGN.BRAND_ID))
                .fetchMap(CAMPAIGN.ID, row -> progress(row.value2(), row.value3(), row.value4()));
    }

    private static Field<Long> total(Field<Long> yen) {
        return coalesce(sum(yen), inline(0)).cast(SQLDataType.BIGINT);
    }

    private static CampaignProgress progress(long budgetYen, List<AtStage> rows, int posts) {
        var stages = new EnumMap<CollaborationStage, Integer>(CollaborationStage.class);
        rows.forEach(row -> stages.put(row.stage(), row.count()));
        return new CampaignProgress(
                budgetYen,
                rows.stream().mapToLong(AtStage::agreedYen).sum(),
                rows.stream()
                        .filter(row -> row.stage() == CollaborationStage.INVITED)
                        .mapToLong(AtStage::offeredYen)
                        .sum(),
                rows.stream().mapToLong(AtStage::paidYen).sum(),
                stages,
                posts);
    }

    List<Waiting> waiting(BrandScope scope, Instant now, LocalDate today, ZoneId zone) {
        var running = CAMPAIGN.STATUS.eq(CampaignStatus.RUNNING);
        var begun = CAMPAIGN.STATUS.ne(CampaignStatus.DRAFT);
        var withoutFigures = notExists(selectOne().from(POST_FIGURES).where(POST_FIGURES.POST_ID.eq(POST.ID)));
        var waiting = new ArrayList<Waiting>();
        waiting.addAll(collaborations(
                scope,
                Waiting.Kind.DRAFT_TO_REVIEW,
                COLLABORATION.CHANGED_AT,
                running.and(COLLABORATION.STAGE.eq(CollaborationStage.IN_REVIEW))));
        waiting.addAll(collaborations(
                scope,
                Waiting.Kind.INVITATION_UNANSWERED,
                COLLABORATION.INVITED_AT,
                running.and(COLLABORATION.STAGE.eq(CollaborationStage.INVITED))
                        .and(COLLABORATION.INVITED_AT.lt(now.minus(TIME_TO_ANSWER)))));
        waiting.addAll(collaborations(
                scope,
                Waiting.Kind.APPROVED_NOT_LIVE,
                COLLABORATION.CHANGED_AT,
                begun.and(COLLABORATION.STAGE.eq(CollaborationStage.APPROVED))
                        .and(COLLABORATION.CHANGED_AT.lt(now.minus(TIME_TO_POST)))));
        waiting.addAll(posts(scope, begun.and(withoutFigures)));
        waiting.addAll(collaborations(
                scope,
                Waiting.Kind.FEE_NOT_PAID,
                COLLABORATION.CHANGED_AT,
                begun.and(COLLABORATION.STAGE.eq(CollaborationStage.LIVE))
                        .and(COLLABORATION.PAID_YEN.lt(COLLABORATION.AGREED_YEN))));
        waiting.addAll(overdue(scope, running.and(CAMPAIGN.ENDS_ON.lt(today)), zone));
        waiting.sort(Comparator.comparing(Waiting::since).thenComparing(Waiting::kind));
        return waiting;
    }

    private List<Waiting> collaborations(
            BrandScope scope, Waiting.Kind kind, Field<Instant> since, Condition condition) {
        return dsl.select(CAMPAIGN.ID, CAMPAIGN.NAME, CAMPAIGN.BRAND_ID, count(), min(since))
                .from(COLLABORATION)
                .join(CAMPAIGN)
                .on(CAMPAIGN.ID.eq(COLLABORATION.CAMPAIGN_ID))
                .where(condition)
                .and(Visibility.within(scope, CAMPAIGN.BRAND_ID))
                .groupBy(CAMPAIGN.ID, CAMPAIGN.NAME, CAMPAIGN.BRAND_ID)
                .fetch(row -> new Waiting(row.value1(), row.value2(), row.value3(), kind, row.value4(), row.value5()));
    }

    private List<Waiting> posts(BrandScope scope, Condition condition) {
        return dsl.select(CAMPAIGN.ID, CAMPAIGN.NAME, CAMPAIGN.BRAND_ID, count(), min(POST.PUBLISHED_AT))
                .from(POST)
                .join(CAMPAIGN)
                .on(CAMPAIGN.ID.eq(POST.CAMPAIGN_ID))
                .where(condition)
                .and(Visibility.within(scope, CAMPAIGN.BRAND_ID))
                .groupBy(CAMPAIGN.ID, CAMPAIGN.NAME, CAMPAIGN.BRAND_ID)
                .fetch(row -> new Waiting(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Waiting.Kind.POST_WITHOUT_FIGURES,
                        row.value4(),
                        row.value5()));
    }

    private List<Waiting> overdue(BrandScope scope, Condition condition, ZoneId zone) {
        return dsl.select(CAMPAIGN.ID, CAMPAIGN.NAME, CAMPAIGN.BRAND_ID, CAMPAIGN.ENDS_ON)
                .from(CAMPAIGN)
                .where(condition)
                .and(Visibility.within(scope, CAMPAIGN.BRAND_ID))
                .fetch(row -> new Waiting(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Waiting.Kind.PAST_ITS_END,
                        1,
                        row.value4().plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
