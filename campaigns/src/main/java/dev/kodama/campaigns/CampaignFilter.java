package dev.kodama.campaigns;

import dev.kodama.campaigns.events.CampaignStatus;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which campaigns to list. Null and empty mean "any".
///
/// @param search part of the name
public record CampaignFilter(
        @Nullable UUID brandId,
        Set<CampaignStatus> statuses,
        @Nullable String search) {
    public static final CampaignFilter ALL = new CampaignFilter(null, Set.of(), null);
}
