package dev.kodama.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a campaign's history.
///
/// @param collaborationId null for steps of the campaign itself
/// @param creatorName as remembered now
/// @param by who took the step
/// @param yen the money it was about, if any
/// @param round the draft it was about, if any
/// @param note what was said, if anything
public record Step(
        UUID id,
        UUID campaignId,
        @Nullable UUID collaborationId,
        @Nullable UUID creatorId,
        @Nullable String creatorName,
        Kind kind,
        Instant at,
        String by,
        @Nullable Long yen,
        @Nullable Integer round,
        @Nullable String note) {
    /// What can be done.
    public enum Kind {
        CAMPAIGN_CREATED,
        BRIEF_CHANGED,
        CAMPAIGN_LAUNCHED,
        CAMPAIGN_FINISHED,
        CAMPAIGN_REOPENED,
        SHORTLISTED,
        REMOVED,
        INVITED,
        RULE_EXCUSED,
        LINK_RENEWED,
        LINK_REVOKED,
        ACCEPTED,
        DECLINED,
        DRAFT_SUBMITTED,
        REVISION_REQUESTED,
        DRAFT_APPROVED,
        POST_RECORDED,
        FIGURES_RECORDED,
        FEE_PAID
    }
}
