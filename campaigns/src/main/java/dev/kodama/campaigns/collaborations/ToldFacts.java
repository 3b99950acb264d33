package dev.kodama.campaigns.collaborations;

import static dev.kodama.campaigns.db.Tables.COLLABORATION;
import static dev.kodama.campaigns.db.Tables.PAYMENT;
import static dev.kodama.campaigns.db.Tables.POST;
import static dev.kodama.campaigns.db.Tables.POST_FIGURES;
import static dev.kodama.campaigns.db.Tables.STEP;
import static org.jooq.impl.DSL.noCondition;

import dev.kodama.campaigns.Step;
import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.campaigns.events.CreatorInvited;
import dev.kodama.campaigns.events.CreatorRemoved;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.campaigns.events.DraftApproved;
import dev.kodama.campaigns.events.DraftSubmitted;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.campaigns.events.InvitationDeclined;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.campaigns.events.RevisionRequested;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The events of the past, read back from the steps exactly as they were told.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ToldFacts {
    private static final Set<Step.Kind> TOLD = Set.of(
            Step.Kind.SHORTLISTED,
            Step.Kind.REMOVED,
            Step.Kind.INVITED,
            Step.Kind.ACCEPTED,
            Step.Kind.DECLINED,
            Step.Kind.DRAFT_SUBMITTED,
            Step.Kind.REVISION_REQUESTED,
            Step.Kind.DRAFT_APPROVED,
            Step.Kind.POST_RECORDED,
            Step.Kind.FIGURES_RECORDED,
            Step.Kind.FEE_PAID);

    private final DSLContext dsl;

    ToldFacts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// In the order in which they were told.
    List<CollaborationEvent> batchAfter(@Nullable UUID eventId, int size) {
        return dsl.select(
                        STEP.ID,
                        STEP.TAKEN_AT,
                        STEP.COLLABORATION_ID,
                        STEP.CAMPAIGN_ID,
                        STEP.BRAND_ID,
                        COLLABORATION.CREATOR_ID,
                        STEP.VERSION,
                        STEP.KIND,
                        STEP.YEN,
                        STEP.ROUND,
                        STEP.NOTE,
                        STEP.SUBJECT_ID,
                        POST.PLATFORM,
                        POST.URL,
                        POST.PUBLISHED_AT,
                        POST_FIGURES.CAPTURED_AT,
                        POST_FIGURES.SOURCE,
                        POST_FIGURES.REACH,
                        POST_FIGURES.IMPRESSIONS,
                        POST_FIGURES.VIEWS,
                        POST_FIGURES.LIKES,
                        POST_FIGURES.COMMENTS,
                        POST_FIGURES.SHARES,
                        POST_FIGURES.SAVES,
                        PAYMENT.PAID_ON)
                .from(STEP)
                .join(COLLABORATION)
                .on(COLLABORATION.ID.eq(STEP.COLLABORATION_ID))
                .leftJoin(POST)
                .on(POST.ID.eq(STEP.SUBJECT_ID))
                .leftJoin(POST_FIGURES)
                .on(POST_FIGURES.POST_ID.eq(POST.ID))
                .and(POST_FIGURES.VERSION.eq(STEP.VERSION))
                .leftJoin(PAYMENT)
                .on(PAYMENT.ID.eq(STEP.SUBJECT_ID))
                .where(STEP.KIND.in(TOLD))
                .and(eventId == null ? noCondition() : STEP.ID.gt(eventId))
                .orderBy(STEP.ID)
                .limit(size)
                .fetch(ToldFacts::event);
    }

    private static CollaborationEvent event(Record row) {
        var id = row.get(STEP.ID);
        var at = row.get(STEP.TAKEN_AT);
        var collaboration = row.get(STEP.COLLABORATION_ID);
        var campaign = row.get(STEP.CAMPAIGN_ID);
        var brand = row.get(STEP.BRAND_ID);
        var creator = row.get(COLLABORATION.CREATOR_ID);
        var version = row.get(STEP.VERSION);
        var yen = row.get(STEP.YEN);
        var round = row.get(STEP.ROUND);
        var note = row.get(STEP.NOTE);
        var subject = row.get(STEP.SUBJECT_ID);
        return switch (row.get(STEP.KIND)) {
            case SHORTLISTED -> new CreatorShortlisted(id, at, collaboration, campaign, brand, creator, version);
            case REMOVED -> new CreatorRemoved(id, at, collaboration, campaign, brand, creator, version);
            case INVITED -> new CreatorInvited(id, at, collaboration, campaign, brand, creator, version, yen);
            case ACCEPTED -> new InvitationAccepted(id, at, collaboration, campaign, brand, creator, version, yen);
            case DECLINED -> new InvitationDeclined(id, at, collaboration, campaign, brand, creator, version, note);
            case DRAFT_SUBMITTED -> new DraftSubmitted(id, at, collaboration, campaign, brand, creator, version, round);
            case REVISION_REQUESTED ->
                new RevisionRequested(id, at, collaboration, campaign, brand, creator, version, round);
            case DRAFT_APPROVED -> new DraftApproved(id, at, collaboration, campaign, brand, creator, version, round);
            case POST_RECORDED ->
                new PostPublished(
                        id,
                        at,
                        collaboration,
                        campaign,
                        brand,
                        creator,
                        version,
                        subject,
                        row.get(POST.PLATFORM),
                        row.get(POST.URL),
                        row.get(POST.PUBLISHED_AT));
            case FIGURES_RECORDED ->
                new PostFiguresCaptured(
                        id,
                        at,
                        collaboration,
                        campaign,
                        brand,
                        creator,
                        version,
                        subject,
                        row.get(POST_FIGURES.CAPTURED_AT),
                        row.get(POST_FIGURES.SOURCE),
                        row.get(POST_FIGURES.REACH),
                        row.get(POST_FIGURES.IMPRESSIONS),
                        row.get(POST_FIGURES.VIEWS),
                        row.get(POST_FIGURES.LIKES),
                        row.get(POST_FIGURES.COMMENTS),
                        row.get(POST_FIGURES.SHARES),
                        row.get(POST_FIGURES.SAVES));
            case FEE_PAID ->
                new FeePaid(
                        id,
                        at,
                        collaboration,
                        campaign,
                        brand,
                        creator,
                        version,
                        subject,
                        yen,
                        row.get(PAYMENT.PAID_ON));
            case CAMPAIGN_CREATED,
                    BRIEF_CHANGED,
                    CAMPAIGN_LAUNCHED,
                    CAMPAIGN_FINISHED,
                    CAMPAIGN_REOPENED,
                    RULE_EXCUSED,
                    LINK_RENEWED,
                    LINK_REVOKED -> throw new IllegalStateException("not a step that is told: " + row.get(STEP.KIND));
        };
    }
}
