package dev.kodama.scoring;

import dev.kodama.scoring.PortfolioWish.Objective;
import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.echo.KnownCampaign;
import dev.kodama.scoring.echo.KnownCampaigns;
import dev.kodama.scoring.echo.KnownCollaborations;
import dev.kodama.scoring.echo.KnownCommitments;
import dev.kodama.scoring.echo.KnownFollowerLists;
import dev.kodama.scoring.echo.KnownOutcomes;
import dev.kodama.scoring.index.CreatorIndex;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.index.Standings;
import dev.kodama.scoring.judgement.CampaignWeights;
import dev.kodama.scoring.model.Openness;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Stage;
import dev.kodama.scoring.model.reach.FollowerList;
import dev.kodama.scoring.outcome.HousePrices;
import dev.kodama.scoring.selection.Candidate;
import dev.kodama.scoring.selection.Candidates;
import dev.kodama.scoring.selection.Selection;
import dev.kodama.scoring.selection.Worth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whom a campaign should take for its money.
@Component
public class PortfolioDesk {
    private final LiveIndex index;
    private final KnownCampaigns campaigns;
    private final KnownCollaborations collaborations;
    private final KnownCommitments commitments;
    private final KnownOutcomes outcomes;
    private final KnownFollowerLists followerLists;
    private final Dossiers dossiers;
    private final CampaignWeights campaignWeights;
    private final TransactionTemplate reading;

    PortfolioDesk(
            LiveIndex index,
            KnownCampaigns campaigns,
            KnownCollaborations collaborations,
            KnownCommitments commitments,
            KnownOutcomes outcomes,
            KnownFollowerLists followerLists,
            Dossiers dossiers,
            CampaignWeights campaignWeights,
            PlatformTransactionManager transactions) {
        this.index = index;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.commitments = commitments;
        this.outcomes = outcomes;
        this.followerLists = followerLists;
        this.dossiers = dossiers;
        this.campaignWeights = campaignWeights;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Nothing is kept: the same wish gives the same proposal as long as nothing else changes. Creators who have
    /// opted out, declined, were taken off the list or are bound to a competitor are not among the candidates; the
    /// last of these are if the manager insists.
    ///
    /// The database is asked first and let go before the search begins.
    public PortfolioProposal propose(BrandScope scope, UUID campaignId, PortfolioWish wish) {
        return Objects.requireNonNull(reading.execute(_ -> prepared(scope, campaignId, wish)))
                .get();
    }

    private Supplier<PortfolioProposal> prepared(BrandScope scope, UUID campaignId, PortfolioWish wish) {
        var campaign = campaigns.byId(campaignId).filter(known -> scope.covers(known.brandId()));
        var current = index.current();
        if (campaign.isEmpty()) {
            return PortfolioProposal.NoSuchCampaign::new;
        }
        if (current.isEmpty()) {
            return () -> new PortfolioProposal.NotReady(index.readiness());
        }
        var budget = wish.budgetYen();
        return new Selection(
                wish,
                budget == null ? campaign.get().brief().budgetYen() : budget,
                candidates(scope, current.get(), campaign.get(), wish),
                candidates -> worth(wish.objective(), candidates))::propose;
    }

    private Worth worth(Objective objective, List<Candidate> candidates) {
        return switch (objective) {
            case REACH -> Worth.reach(candidates, listsOf(candidates));
            case ENGAGEMENTS -> Worth.engagements(candidates);
        };
    }

    private Map<UUID, FollowerList> listsOf(List<Candidate> candidates) {
        var lists = new HashMap<UUID, FollowerList>();
        var creatorIds = candidates.stream().map(Candidate::creatorId).collect(Collectors.toSet());
        followerLists.of(creatorIds).stream()
                .map(KnownFollowerLists.Following::member)
                .forEach(member -> {
                    var list = member.list();
                    if (list != null) {
                        lists.put(member.accountId(), list);
                    }
                });
        return lists;
    }

    private List<Candidate> candidates(
            BrandScope scope, CreatorIndex current, KnownCampaign campaign, PortfolioWish wish) {
        var weights =
                campaignWeights.of(campaign.campaignId(), current.parameters().defaultWeights());
        var bound = new HashSet<>(commitments.leftOut(scope, campaign, Openness.NO_CONFLICT, index.today()));
        var ids = new HashSet<UUID>(wish.must());
        ids.addAll(wish.costs().keySet());
        bound.removeAll(wish.must());
        ids.addAll(
                switch (wish.pool()) {
                    case RANKING -> {
                        var first = current.rank(
                                campaign.brief(),
                                weights,
                                RankingFilter.of(campaign.brief()),
                                bound,
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
                .filter(creator -> !bound.contains(creator.creatorId()))
                .map(creator -> candidates.of(creator, stages.get(creator.creatorId())))
                .toList();
    }

    private static boolean isOpen(@Nullable Stage stage) {
        return stage != Stage.DECLINED && stage != Stage.REMOVED;
    }
}
