package dev.kodama.campaigns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where campaigns are planned, launched, watched and finished.
public interface CampaignDesk {
    /// @param first 1 … 200
    Page<Campaign> page(BrandScope scope, CampaignFilter filter, CampaignSort sort, @Nullable String after, int first);

    Optional<Campaign> byId(BrandScope scope, UUID campaignId);

    Map<UUID, Campaign> byIds(BrandScope scope, Set<UUID> campaignIds);

    Map<UUID, CampaignProgress> progressOf(BrandScope scope, Set<UUID> campaignIds);

    /// What waits for the manager in running and finished campaigns, the longest waiting first.
    List<Waiting> waiting(BrandScope scope);

    /// The kinds of product that the caller's campaigns are about, by word. Those of other brands stay theirs, for they
    /// would say what another client is doing.
    List<String> kindsOfProduct(BrandScope scope);

    /// Newest step first, the campaign's own and those of its collaborations.
    ///
    /// @param first 1 … 200
    Page<Step> history(BrandScope scope, UUID campaignId, @Nullable String after, int first);

    Outcome<Campaign> create(BrandScope scope, Instruction instruction, UUID brandId, CampaignPlan plan);

    /// While it is a draft or running; a finished campaign's brief is what its report is read against.
    Outcome<Campaign> change(BrandScope scope, Instruction instruction, UUID campaignId, CampaignPlan plan);

    /// From here on creators can be invited.
    Outcome<Campaign> launch(BrandScope scope, Instruction instruction, UUID campaignId);

    /// Ends invitations and drafts; figures and payments still come in. Deletes nothing.
    Outcome<Campaign> finish(BrandScope scope, Instruction instruction, UUID campaignId);

    /// Within 90 days of finishing.
    Outcome<Campaign> reopen(BrandScope scope, Instruction instruction, UUID campaignId);

    /// Tells all brands and campaigns again, in batches, so that others can rebuild what they remember. Every fact
    /// keeps its version, so a listener that knows it already changes nothing. The collaborations are told again by
    /// [CollaborationDesk#republish()].
    ///
    /// @return how many events were published
    long republish();
}
