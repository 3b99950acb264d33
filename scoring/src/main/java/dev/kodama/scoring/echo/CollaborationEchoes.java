package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.COLLABORATION;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.when;

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
import dev.kodama.scoring.model.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How far campaigns are with creators, and which shortlistings still wait for a judgement.
@Repository("scoringCollaborationEchoes")
@Transactional(propagation = Propagation.MANDATORY)
public class CollaborationEchoes {
    private final DSLContext dsl;

    CollaborationEchoes(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A creator that was put on a shortlist.
    ///
    /// @param version of the shortlisting
    public record Shortlisting(UUID collaborationId, UUID campaignId, UUID creatorId, long version) {}

    void remember(CollaborationEvent told) {
        dsl.insertInto(COLLABORATION)
                .set(COLLABORATION.COLLABORATION_ID, told.collaborationId())
                .set(COLLABORATION.CAMPAIGN_ID, told.campaignId())
                .set(COLLABORATION.CREATOR_ID, told.creatorId())
                .set(COLLABORATION.VERSION, told.version())
                .set(COLLABORATION.STAGE, stage(told))
                .set(COLLABORATION.SHORTLISTED_VERSION, told instanceof CreatorShortlisted ? told.version() : 0)
                .onConflict(COLLABORATION.COLLABORATION_ID)
                .doUpdate()
                .set(COLLABORATION.STAGE, ifNewer(COLLABORATION.STAGE))
                .set(COLLABORATION.VERSION, ifNewer(COLLABORATION.VERSION))
                .set(
                        COLLABORATION.SHORTLISTED_VERSION,
                        greatest(COLLABORATION.SHORTLISTED_VERSION, excluded(COLLABORATION.SHORTLISTED_VERSION)))
                .execute();
    }

    public Map<UUID, Stage> stages(UUID campaignId, Set<UUID> creatorIds) {
        return dsl.select(COLLABORATION.CREATOR_ID, COLLABORATION.STAGE)
                .from(COLLABORATION)
                .where(COLLABORATION.CAMPAIGN_ID.eq(campaignId))
                .and(COLLABORATION.CREATOR_ID.in(creatorIds))
                // The last one wins in the map: a newer collaboration with the same creator has a later id.
                .orderBy(COLLABORATION.COLLABORATION_ID)
                .fetchMap(COLLABORATION.CREATOR_ID, COLLABORATION.STAGE);
    }

    /// Shortlistings nobody has judged yet; another instance sees others.
    public List<Shortlisting> takeWaiting(int atMost) {
        return dsl.select(
                        COLLABORATION.COLLABORATION_ID,
                        COLLABORATION.CAMPAIGN_ID,
                        COLLABORATION.CREATOR_ID,
                        COLLABORATION.SHORTLISTED_VERSION)
                .from(COLLABORATION)
                .where(COLLABORATION.JUDGED_VERSION.lt(COLLABORATION.SHORTLISTED_VERSION))
                .orderBy(COLLABORATION.COLLABORATION_ID)
                .limit(atMost)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Shortlisting(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    public void markJudged(Shortlisting shortlisting) {
        dsl.update(COLLABORATION)
                .set(COLLABORATION.JUDGED_VERSION, shortlisting.version())
                .where(COLLABORATION.COLLABORATION_ID.eq(shortlisting.collaborationId()))
                .execute();
    }

    private static <T> Field<T> ifNewer(Field<T> column) {
        return when(excluded(COLLABORATION.VERSION).gt(COLLABORATION.VERSION), excluded(column))
                .otherwise(column);
    }

    private static Stage stage(CollaborationEvent told) {
        return switch (told) {
            case CreatorShortlisted _ -> Stage.SHORTLISTED;
            case CreatorRemoved _ -> Stage.REMOVED;
            case CreatorInvited _ -> Stage.INVITED;
            case InvitationDeclined _ -> Stage.DECLINED;
            case InvitationAccepted _,
                    DraftSubmitted _,
                    RevisionRequested _,
                    DraftApproved _,
                    PostPublished _,
                    PostFiguresCaptured _,
                    FeePaid _ -> Stage.ACCEPTED;
        };
    }
}
