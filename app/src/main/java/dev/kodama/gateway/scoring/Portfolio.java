package dev.kodama.gateway.scoring;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.PortfolioProposal;
import dev.kodama.scoring.PortfolioProposal.Proposal;
import dev.kodama.scoring.PortfolioWish;
import dev.kodama.scoring.model.Stage;
import dev.kodama.scoring.model.portfolio.Guarantee;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal, ready for the schema's `Portfolio`.
record Portfolio(
        PortfolioWish.Objective objective,
        int listed,
        int sampled,
        int candidates,
        List<Candidate> unpriced,
        List<Candidate> unvalued,
        List<Pick> picks,
        double value,
        long cost,
        long budget,
        double upperBound,
        double shareOfBound,
        Guarantee guarantee,
        double guaranteedShare,
        List<Pick> next,
        Comparison byFollowers,
        Comparison byScore,
        @Nullable WhatIf refusal) {

    static Portfolio of(Proposal proposal) {
        var refusal = proposal.refusal();
        return new Portfolio(
                proposal.objective(),
                proposal.counting().listed(),
                proposal.counting().sampled(),
                proposal.candidates(),
                candidates(proposal.unpriced()),
                candidates(proposal.unvalued()),
                proposal.picks().stream().map(Pick::of).toList(),
                proposal.value(),
                proposal.costYen(),
                proposal.budgetYen(),
                proposal.upperBound(),
                proposal.shareOfBound(),
                proposal.guarantee(),
                proposal.guarantee().share(),
                proposal.next().stream().map(Pick::of).toList(),
                Comparison.of(proposal.byFollowers()),
                Comparison.of(proposal.byScore()),
                refusal == null ? null : WhatIf.of(refusal));
    }

    static List<Candidate> candidates(List<dev.kodama.scoring.selection.Candidate> candidates) {
        return candidates.stream().map(Candidate::of).toList();
    }

    record Candidate(
            UUID creatorId,
            @Nullable Platform platform,
            @Nullable String handle,
            @Nullable Tier tier,
            @Nullable Long followers,
            double points,
            @Nullable Stage stage,
            @Nullable Long cost,
            dev.kodama.scoring.selection.Candidate.@Nullable Source costSource,
            double targetShare,
            boolean targetShareAssumed,
            @Nullable Long engagements) {
        static Candidate of(dev.kodama.scoring.selection.Candidate candidate) {
            var cost = candidate.cost();
            return new Candidate(
                    candidate.creatorId(),
                    candidate.platform(),
                    candidate.handle(),
                    candidate.tier(),
                    candidate.followers(),
                    ScoreValue.points(candidate.points()),
                    candidate.stage(),
                    cost == null ? null : Long.valueOf(cost.yen()),
                    cost == null ? null : cost.source(),
                    candidate.targetShare(),
                    candidate.targetShareAssumed(),
                    candidate.engagements());
        }
    }

    record Pick(
            Candidate candidate,
            boolean must,
            long cost,
            double gain,
            @Nullable Double gainPerThousand,
            double loss,
            double valueSoFar,
            long costSoFar) {
        static Pick of(PortfolioProposal.Pick pick) {
            return new Pick(
                    Candidate.of(pick.candidate()),
                    pick.must(),
                    pick.costYen(),
                    pick.gain(),
                    pick.gainPerThousand(),
                    pick.loss(),
                    pick.valueSoFar(),
                    pick.costSoFarYen());
        }
    }

    record Comparison(int creators, double value, long cost) {
        static Comparison of(PortfolioProposal.Comparison comparison) {
            return new Comparison(comparison.creators(), comparison.value(), comparison.costYen());
        }
    }

    record WhatIf(
            Candidate refuses,
            @Nullable Double value,
            @Nullable Double lost,
            List<Candidate> joining,
            List<Candidate> leaving) {
        static WhatIf of(PortfolioProposal.WhatIf whatIf) {
            return new WhatIf(
                    Candidate.of(whatIf.refuses()),
                    whatIf.value(),
                    whatIf.lost(),
                    candidates(whatIf.joining()),
                    candidates(whatIf.leaving()));
        }
    }
}
