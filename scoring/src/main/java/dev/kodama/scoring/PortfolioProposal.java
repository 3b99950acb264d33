package dev.kodama.scoring;

import dev.kodama.scoring.PortfolioWish.Objective;
import dev.kodama.scoring.model.Readiness;
import dev.kodama.scoring.model.portfolio.Guarantee;
import dev.kodama.scoring.selection.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to "whom shall we take for this money?".
public sealed interface PortfolioProposal {

    /// @param candidates how many there were with a price and a value
    /// @param unpriced who was left out because nobody knows what they cost
    /// @param unvalued who was left out because nobody knows what they bring
    /// @param excluded who was to be left out
    /// @param picks in the order of what each adds for their money
    /// @param value of all together: people or engagements
    /// @param upperBound nobody can reach more with these candidates, budget and limits
    /// @param shareOfBound `value` by `upperBound`, 0 … 1
    /// @param next who would add most for their money now, but did not come in
    /// @param refusal what to do if the one who was asked about says no; null if nobody was, or they are not chosen
    record Proposal(
            Objective objective,
            Counting counting,
            int candidates,
            List<Candidate> unpriced,
            List<Candidate> unvalued,
            List<Candidate> excluded,
            List<Pick> picks,
            double value,
            long costYen,
            long budgetYen,
            double upperBound,
            double shareOfBound,
            Guarantee guarantee,
            List<Pick> next,
            Comparison byFollowers,
            Comparison byScore,
            @Nullable WhatIf refusal)
            implements PortfolioProposal {}

    /// Nothing keeps to all limits.
    ///
    /// @param who whom it is about, if it is about somebody
    record NothingFits(Obstacle obstacle, List<Candidate> who) implements PortfolioProposal {}

    /// The index is still being built after a start.
    record NotReady(Readiness readiness) implements PortfolioProposal {}

    /// There is no such campaign, or the asker may not see it.
    record NoSuchCampaign() implements PortfolioProposal {}

    /// How people who follow several of the chosen are counted.
    ///
    /// @param listed of how many candidates the followers are known one by one, so that each counts once
    /// @param sampled how many different people the judgement of overlaps rests on
    record Counting(int listed, int sampled) {}

    /// @param gain what they add to those before; of someone not chosen, to all the chosen
    /// @param gainPerThousand for every 1 000 yen; null where they cost nothing
    /// @param loss what would be lost without them and nobody in their place
    /// @param valueSoFar of those before and this one; likewise `costSoFarYen`
    record Pick(
            Candidate candidate,
            boolean must,
            long costYen,
            double gain,
            @Nullable Double gainPerThousand,
            double loss,
            double valueSoFar,
            long costSoFarYen) {}

    /// What comes of going down a list instead.
    record Comparison(int creators, double value, long costYen) {}

    /// @param value of what would be done instead; null if nothing keeps to all limits then
    /// @param lost of the value
    /// @param joining who comes in
    /// @param leaving who else goes out
    record WhatIf(
            Candidate refuses,
            @Nullable Double value,
            @Nullable Double lost,
            List<Candidate> joining,
            List<Candidate> leaving) {}

    /// What stands in the way.
    enum Obstacle {
        /// None of the candidates has both a price and a value.
        NO_CANDIDATES,
        /// Someone who must be in has no price or no value.
        MUST_UNKNOWN,
        /// Those who must be in cost more than the budget.
        MUST_OVER_BUDGET,
        /// Those who must be in break an upper limit, or one of them is excluded.
        MUST_AGAINST_LIMITS,
        /// What has to be reached cannot be reached; that is proven.
        DEMANDS_OUT_OF_REACH,
        /// What has to be reached was not reached, though it may be possible.
        NOT_FOUND
    }
}
