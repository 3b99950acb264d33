package dev.kodama.reporting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The reports, taken from what the events have told so far.
public interface ReportShelf {
    /// The whole report of one campaign; empty if there is none in that scope.
    Optional<CampaignReport> campaign(BrandScope scope, UUID campaignId);

    /// The same for several campaigns at once; those outside the scope are absent.
    Map<UUID, CampaignReport> campaigns(BrandScope scope, Set<UUID> campaignIds);

    /// Campaigns with their headline figures, the latest start first.
    ///
    /// @param after the `endCursor` of the page before, null for the first
    /// @param first how many, 1 … 200
    Page<CampaignHeadline> page(BrandScope scope, CampaignFilter filter, @Nullable String after, int first);

    /// Forgets everything the events have told, so that re-publishing builds it anew. Exports stay.
    void forgetEverything();
}
