package dev.kodama.reporting.figures;

import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.creators.events.Platform;
import dev.kodama.reporting.Stage;
import dev.kodama.scoring.events.MediaRates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that is known of a campaign's outcome, as the events told it.
record CampaignFacts(
        UUID campaignId,
        String name,
        String product,
        UUID brandId,
        @Nullable String brandName,
        CampaignStatus status,
        long budgetYen,
        LocalDate startsOn,
        LocalDate endsOn,
        MediaRates mediaRates,
        List<Collaboration> collaborations) {

    /// @param stage null while only later facts have arrived
    /// @param agreedYen null unless a fee is agreed and not declined since
    /// @param expectedEngagements per post, as the score said; likewise `expectedReach`
    record Collaboration(
            UUID collaborationId,
            UUID creatorId,
            @Nullable String creatorName,
            @Nullable String handle,
            @Nullable Stage stage,
            @Nullable Long agreedYen,
            @Nullable Instant agreedAt,
            @Nullable Long expectedEngagements,
            @Nullable Long expectedReach,
            List<Payment> payments,
            List<Post> posts) {}

    record Payment(long yen, LocalDate paidOn) {}

    /// @param captures the oldest first
    record Post(UUID postId, Platform platform, String url, Instant publishedAt, List<Capture> captures) {}

    record Capture(Instant capturedAt, String source, Counts counts) {}
}
