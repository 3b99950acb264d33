package dev.kodama.scoring;

import dev.kodama.scoring.PortfolioWish.Objective;
import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.echo.KnownCampaign;
import dev.kodama.scoring.echo.KnownCampaigns;
import dev.kodama.scoring.echo.KnownCollaborations;
import dev.kodama.scoring.echo.KnownOutcomes;
import dev.kodama.scoring.index.CreatorIndex;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.index.Standings;
import dev.kodama.scoring.judgement.CampaignWeights;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Stage;
import dev.kodama.scoring.outcome.HousePrices;
import dev.kodama.scoring.selection.Candidate;
import dev.kodama.scoring.selection.Candidates;
import dev.kodama.scoring.selection.Selection;
import dev.kodama.scoring.selection.Worth;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom a campaign should take for its money.
@Component
public class PortfolioDesk {
    private final LiveIndex index;
    private final KnownCampaigns campaigns;
    private final KnownCollaborations collaborations;
    private final KnownOutcomes outcomes;
    private final Dossiers dossiers;
    private final CampaignWeights campaignWeights;

    PortfolioDesk(
            LiveIndex index,
            KnownCampaigns campaigns,
            KnownCollaborations collaborations,
            KnownOutcomes outcomes,
            Dossiers dossiers,
            CampaignWeights campaignWeights) {
        this.index = index;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.outcomes = outcomes;
        this.dossiers = dossiers;
        this.campaignWeights = campaignWeights;
    }

    /// Nothing is kept: the same wish gives the same proposal as long as nothing else changes. Creators who have opted
    /// out, declined or were taken off the list are not among the candidates.
    @Transactional(readOnly = true)
    public PortfolioProposal propose(BrandScope scope, UUID campaignId, PortfolioWish wish) {
        var campaign = campaigns.byId(campaignId).filter(known -> scope.covers(known.brandId()));
        if (campaign.isEmpty()) {
            return new PortfolioProposal.NoSuchCampaign();
        }
        return index.current()
                .map(current -> propose(scope, current, campaign.get(), wish))
                .orElseGet(() -> new PortfolioProposal.NotReady(index.readiness()));
    }

    private PortfolioProposal propose(
            BrandScope scope, CreatorIndex current, KnownCampaign campaign, PortfolioWish wish) {
        var brief = campaign.brief();
        var budget = wish.budgetYen();
        return new Selection(
                        wish,
                        budget == null ? brief.budgetYen() : budget,
                        candidates(scope, current, campaign, wish),
                        candidates -> worth(wish.objective(), candidates))
                .propose();
    }

    private static Worth worth(Objective objective, List<Candidate> candidates) {
        return switch (objective) {
            case REACH -> Worth.followers(candidates);
            case ENGAGEMENTS -> Worth.engagements(candidates);
        };
    }

    private List<Candidate> candidates(
            BrandScope scope, CreatorIndex current, KnownCampaign campaign, PortfolioWish wish) {
        var weights = campaignWeights.of(campaign.campaignId());
        var ids = new HashSet<UUID>(wish.must());
        ids.addAll(wish.costs().keySet());
        ids.addAll(
                switch (wish.pool()) {
                    case RANKING -> {
                        var first = current.rank(
                                campaign.brief(),
                                weights,
                                RankingFilter.of(campaign.brief()),
                                wish.candidates(),
                                null,
                                index.today());
                        yield first.lines().stream()
                                .map(Standings.Line::creatorId)
                                .toList();
                    }
                    case SHORTLIST -> collaborations.creatorsOf(campaign.campaignId(), wish.candidates());
                });
        var stages = collaborations.stages(campaign.campaignId(), ids);
        var candidates = new Candidates(
                current.appraisal(campaign.brief(), index.today()),
                weights,
                new HousePrices(outcomes.delivered(scope), current.cutoffs()),
                wish.costs());
        return dossiers.byIds(ids).values().stream()
                .filter(creator -> creator.contactable() && isOpen(stages.get(creator.creatorId())))
                .map(creator -> candidates.of(creator, stages.get(creator.creatorId())))
                .toList();
    }

    private static boolean isOpen(@Nullable Stage stage) {
        return stage != Stage.DECLINED && stage != Stage.REMOVED;
    }
}
