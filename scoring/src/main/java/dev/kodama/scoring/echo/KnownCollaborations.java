package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.CAMPAIGN;
import static dev.kodama.scoring.db.Tables.COLLABORATION;
import static dev.kodama.scoring.db.Tables.PROFILE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import dev.kodama.campaigns.events.CampaignStatus;
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
import dev.kodama.scoring.db.tables.Profile;
import dev.kodama.scoring.model.Stage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How far campaigns are with creators, and which shortlistings still wait for a judgement.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnownCollaborations {
    /// Any number, as long as nobody else in this schema takes it.
    private static final long REVIEW_LOCK = 0x5C04E_0001L;

    private static final Profile ABSORBED = PROFILE.as("absorbed");

    private final DSLContext dsl;

    KnownCollaborations(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A creator that was put on a shortlist, or has accepted.
    ///
    /// @param version of the shortlisting or the acceptance
    public record Shortlisting(UUID collaborationId, UUID campaignId, UUID creatorId, long version) {}

    /// A creator whose shortlisting has been judged.
    public record Judged(UUID campaignId, UUID creatorId) {}

    void remember(CollaborationEvent told) {
        var stage = stage(told);
        if (stage == null) {
            return;
        }
        dsl.insertInto(COLLABORATION)
                .set(COLLABORATION.COLLABORATION_ID, told.collaborationId())
                .set(COLLABORATION.CAMPAIGN_ID, told.campaignId())
                .set(COLLABORATION.CREATOR_ID, told.creatorId())
                .set(COLLABORATION.VERSION, told.version())
                .set(COLLABORATION.STAGE, stage)
                .set(COLLABORATION.SHORTLISTED_VERSION, told instanceof CreatorShortlisted ? told.version() : 0)
                .set(COLLABORATION.AGREED_VERSION, told instanceof InvitationAccepted ? told.version() : 0)
                .onConflict(COLLABORATION.COLLABORATION_ID)
                .doUpdate()
                .set(COLLABORATION.STAGE, ifNewer(COLLABORATION.STAGE))
                .set(COLLABORATION.VERSION, ifNewer(COLLABORATION.VERSION))
                .set(
                        COLLABORATION.SHORTLISTED_VERSION,
                        greatest(COLLABORATION.SHORTLISTED_VERSION, excluded(COLLABORATION.SHORTLISTED_VERSION)))
                .set(
                        COLLABORATION.AGREED_VERSION,
                        greatest(COLLABORATION.AGREED_VERSION, excluded(COLLABORATION.AGREED_VERSION)))
                .execute();
    }

    public Map<UUID, Stage> stages(UUID campaignId, Set<UUID> creatorIds) {
        var stages = new HashMap<UUID, Stage>();
        // Of several collaborations with one creator, who may have been two before, the newest counts: it has the
        // latest id.
        var presentId = coalesce(PROFILE.MERGED_INTO, COLLABORATION.CREATOR_ID);
        dsl.select(presentId, COLLABORATION.STAGE)
                .from(COLLABORATION)
                .leftJoin(PROFILE)
                .on(PROFILE.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(COLLABORATION.CAMPAIGN_ID.eq(campaignId))
                .and(ofPersons(COLLABORATION.CREATOR_ID, creatorIds))
                .orderBy(COLLABORATION.COLLABORATION_ID)
                .forEach(row -> stages.put(row.value1(), row.value2()));
        return stages;
    }

    /// That an id is one of these, or of somebody who turned out to be one of these.
    static Condition ofPersons(Field<UUID> creatorId, Set<UUID> presentIds) {
        return creatorId
                .in(presentIds)
                .or(creatorId.in(
                        select(ABSORBED.CREATOR_ID).from(ABSORBED).where(ABSORBED.MERGED_INTO.in(presentIds))));
    }

    /// Who is on the shortlist of these campaigns or further, and was neither removed nor has declined.
    ///
    /// @param atMost of each campaign
    public Map<UUID, Set<UUID>> takingPart(Set<UUID> campaignIds, int atMost) {
        var creators = new HashMap<UUID, Set<UUID>>();
        campaignIds.forEach(id -> creators.put(id, new LinkedHashSet<>()));
        var place = rowNumber()
                .over(partitionBy(COLLABORATION.CAMPAIGN_ID).orderBy(COLLABORATION.COLLABORATION_ID))
                .as("place");
        var takingPart = select(COLLABORATION.CAMPAIGN_ID, COLLABORATION.CREATOR_ID, place)
                .from(COLLABORATION)
                .where(COLLABORATION.CAMPAIGN_ID.eq(any(campaignIds.toArray(UUID[]::new))))
                .and(COLLABORATION.STAGE.notIn(Stage.REMOVED, Stage.DECLINED))
                .asTable("taking_part");
        dsl.select(takingPart.field(COLLABORATION.CAMPAIGN_ID), takingPart.field(COLLABORATION.CREATOR_ID))
                .from(takingPart)
                .where(takingPart.field("place", Integer.class).le(atMost))
                .forEach(row -> creators.computeIfAbsent(row.value1(), id -> new LinkedHashSet<>())
                        .add(row.value2()));
        return creators;
    }

    /// With whom a campaign has to do and may still have; the present ones of those who were merged.
    public List<UUID> creatorsOf(UUID campaignId, int atMost) {
        var presentId = coalesce(PROFILE.MERGED_INTO, COLLABORATION.CREATOR_ID);
        return dsl.selectDistinct(presentId)
                .from(COLLABORATION)
                .leftJoin(PROFILE)
                .on(PROFILE.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(COLLABORATION.CAMPAIGN_ID.eq(campaignId))
                .and(COLLABORATION.STAGE.notIn(Stage.DECLINED, Stage.REMOVED))
                .orderBy(presentId)
                .limit(atMost)
                .fetch(Record1::value1);
    }

    /// Shortlistings that nobody has judged yet and whose campaign and creator are known. Another instance gets
    /// others.
    public List<Shortlisting> takeWaiting(int atMost) {
        return take(COLLABORATION.JUDGED_VERSION, COLLABORATION.SHORTLISTED_VERSION, atMost);
    }

    /// Likewise acceptances that have no forecast yet.
    public List<Shortlisting> takeAgreed(int atMost) {
        return take(COLLABORATION.FORECAST_VERSION, COLLABORATION.AGREED_VERSION, atMost);
    }

    private List<Shortlisting> take(Field<Long> done, Field<Long> due, int atMost) {
        return dsl.select(COLLABORATION.COLLABORATION_ID, COLLABORATION.CAMPAIGN_ID, COLLABORATION.CREATOR_ID, due)
                .from(COLLABORATION)
                .where(done.lt(due))
                .and(exists(selectOne().from(CAMPAIGN).where(CAMPAIGN.CAMPAIGN_ID.eq(COLLABORATION.CAMPAIGN_ID))))
                .and(exists(selectOne().from(PROFILE).where(PROFILE.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))))
                .orderBy(COLLABORATION.COLLABORATION_ID)
                .limit(atMost)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Shortlisting(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /// Likewise.
    public void markForecast(List<Shortlisting> agreed) {
        dsl.update(COLLABORATION)
                .set(COLLABORATION.FORECAST_VERSION, COLLABORATION.AGREED_VERSION)
                .where(COLLABORATION.COLLABORATION_ID.in(
                        agreed.stream().map(Shortlisting::collaborationId).toList()))
                .execute();
    }

    /// What was taken is locked, so its shortlisting is still the one that was judged.
    public void markJudged(List<Shortlisting> judged) {
        dsl.update(COLLABORATION)
                .set(COLLABORATION.JUDGED_VERSION, COLLABORATION.SHORTLISTED_VERSION)
                .where(COLLABORATION.COLLABORATION_ID.in(
                        judged.stream().map(Shortlisting::collaborationId).toList()))
                .execute();
    }

    /// Whether this transaction may review: only one at a time does, of all instances.
    public boolean lockForReview() {
        return dsl.select(field("pg_try_advisory_xact_lock({0})", Boolean.class, inline(REVIEW_LOCK)))
                .fetchSingle()
                .value1();
    }

    /// Those that campaigns which are not finished still have to do with, in the order of their ids.
    ///
    /// @param last the one to go on after; null from the beginning
    public List<Judged> judged(@Nullable Judged last, int atMost) {
        return dsl.selectDistinct(COLLABORATION.CAMPAIGN_ID, COLLABORATION.CREATOR_ID)
                .from(COLLABORATION)
                .join(CAMPAIGN)
                .on(CAMPAIGN.CAMPAIGN_ID.eq(COLLABORATION.CAMPAIGN_ID))
                .where(COLLABORATION.JUDGED_VERSION.gt(0L))
                .and(COLLABORATION.STAGE.notIn(Stage.REMOVED, Stage.DECLINED))
                .and(CAMPAIGN.STATUS.ne(CampaignStatus.FINISHED))
                .and(
                        last == null
                                ? noCondition()
                                : row(COLLABORATION.CAMPAIGN_ID, COLLABORATION.CREATOR_ID)
                                        .gt(last.campaignId(), last.creatorId()))
                .orderBy(COLLABORATION.CAMPAIGN_ID, COLLABORATION.CREATOR_ID)
                .limit(atMost)
                .fetch(row -> new Judged(row.value1(), row.value2()));
    }

    private static <T> Field<T> ifNewer(Field<T> column) {
        return when(excluded(COLLABORATION.VERSION).gt(COLLABORATION.VERSION), excluded(column))
                .otherwise(column);
    }

    /// Null for what does not move a collaboration on: fees and figures come at several stages.
    private static @Nullable Stage stage(CollaborationEvent told) {
        return switch (told) {
            case CreatorShortlisted _ -> Stage.SHORTLISTED;
            case CreatorRemoved _ -> Stage.REMOVED;
            case CreatorInvited _ -> Stage.INVITED;
            case InvitationAccepted _ -> Stage.ACCEPTED;
            case InvitationDeclined _ -> Stage.DECLINED;
            case DraftSubmitted _ -> Stage.IN_REVIEW;
            case RevisionRequested _ -> Stage.REVISING;
            case DraftApproved _ -> Stage.APPROVED;
            case PostPublished _ -> Stage.LIVE;
            case PostFiguresCaptured _, FeePaid _ -> null;
        };
    }
}
