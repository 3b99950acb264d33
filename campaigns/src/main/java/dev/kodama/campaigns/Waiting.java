package dev.kodama.campaigns;

import java.time.Instant;
import java.util.UUID;

/// Something in a campaign that waits for the manager.
///
/// @param count how many of the kind, at least 1
/// @param since when the oldest of them began to wait
public record Waiting(UUID campaignId, String campaignName, UUID brandId, Kind kind, int count, Instant since) {
    /// What can wait, the most urgent first.
    public enum Kind {
        DRAFT_TO_REVIEW,
        INVITATION_UNANSWERED,
        APPROVED_NOT_LIVE,
        POST_WITHOUT_FIGURES,
        FEE_NOT_PAID,
        PAST_ITS_END
    }
}
