package dev.kodama.reporting;

import dev.kodama.campaigns.events.CampaignStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which campaigns.
///
/// @param text part of the campaign's name, in any case; null for any
/// @param statuses any, if empty
public record CampaignFilter(@Nullable String text, Set<CampaignStatus> statuses) {
    public static final CampaignFilter ANY = new CampaignFilter(null, Set.of());
}
