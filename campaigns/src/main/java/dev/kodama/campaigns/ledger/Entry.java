package dev.kodama.campaigns.ledger;

import dev.kodama.campaigns.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step as it is written down.
///
/// @param version of the collaboration, or of the campaign if there is none, after the step
/// @param subjectId the post, figures or payment that it is about
public record Entry(
        UUID id,
        UUID brandId,
        UUID campaignId,
        @Nullable UUID collaborationId,
        long version,
        Step.Kind kind,
        Instant at,
        String by,
        @Nullable Long yen,
        @Nullable Integer round,
        @Nullable String note,
        @Nullable UUID subjectId) {}
