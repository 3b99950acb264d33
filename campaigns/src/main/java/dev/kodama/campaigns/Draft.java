package dev.kodama.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft and what was said to it.
///
/// @param round 1 for the first, rising
/// @param verdict null while it waits for the manager
/// @param note what the manager said
public record Draft(
        UUID id,
        UUID collaborationId,
        int round,
        String text,
        @Nullable String link,
        Instant submittedAt,
        @Nullable Verdict verdict,
        @Nullable String note,
        @Nullable Instant judgedAt,
        @Nullable String judgedBy) {
    /// What a manager can say to a draft.
    public enum Verdict {
        REVISE,
        APPROVE
    }
}
