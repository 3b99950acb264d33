package dev.kodama.campaigns;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign as it now is.
///
/// @param finishedAt when it was last finished; null while it is not
public record Campaign(
        UUID id,
        long version,
        UUID brandId,
        UUID productId,
        String name,
        CampaignStatus status,
        Brief brief,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant finishedAt) {}
