package dev.kodama.scoring;

import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.MetricDefinition;
import dev.kodama.scoring.model.Readiness;
import dev.kodama.scoring.model.Weights;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who fits a campaign, and why.
public interface Scoreboard {
    /// Ranks every creator for a campaign.
    Ranking rank(BrandScope scope, UUID campaignId, RankingQuery query);

    /// Why a creator has the score they have.
    ///
    /// @param weights null for those saved with the campaign, else the defaults
    /// @return empty where the campaign or the creator is not known, or the index is not ready
    Optional<Explanation> explain(BrandScope scope, UUID campaignId, UUID creatorId, @Nullable Weights weights);

    /// The judgements kept for a campaign, the latest of each creator, best first.
    List<Judgement> judgements(BrandScope scope, UUID campaignId);

    /// How much each metric counts for a campaign; empty where there is no such campaign.
    Optional<Weights> weights(BrandScope scope, UUID campaignId);

    /// Keeps the weights with the campaign.
    ///
    /// @return false where there is no such campaign
    boolean saveWeights(BrandScope scope, UUID campaignId, Weights weights);

    /// How every metric is defined.
    List<MetricDefinition> metricDefinitions();

    /// How far the index is.
    Readiness readiness();
}
