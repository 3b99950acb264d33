package dev.kodama.campaigns.events;

import java.util.UUID;

/// Something happened between one campaign and one creator. Each kind of event sets its own facts, so that
/// whatever order they arrive in, the same picture comes out; `version` orders the stages.
public sealed interface CollaborationEvent extends CampaignsEvent
        permits CreatorShortlisted,
                CreatorRemoved,
                CreatorInvited,
                InvitationAccepted,
                InvitationDeclined,
                DraftSubmitted,
                RevisionRequested,
                DraftApproved,
                PostPublished,
                PostFiguresCaptured,
                FeePaid {
    UUID collaborationId();

    UUID campaignId();

    UUID brandId();

    UUID creatorId();

    /// Rises with every event of this collaboration.
    long version();
}
