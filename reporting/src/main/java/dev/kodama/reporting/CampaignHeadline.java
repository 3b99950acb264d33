package dev.kodama.reporting;

import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.scoring.events.MediaRates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign and what it cost and brought in total.
///
/// @param brandName null until the brand has been heard of
/// @param creators how many accepted
/// @param livePosts how many posts are out
/// @param figuresAsOf when the newest of the figures was taken; null while there are none
/// @param mediaRates what earned media value is computed by
public record CampaignHeadline(
        UUID campaignId,
        String name,
        String product,
        UUID brandId,
        @Nullable String brandName,
        CampaignStatus status,
        long budgetYen,
        LocalDate startsOn,
        LocalDate endsOn,
        int creators,
        int livePosts,
        @Nullable Instant figuresAsOf,
        MediaRates mediaRates,
        Figures totals) {}
