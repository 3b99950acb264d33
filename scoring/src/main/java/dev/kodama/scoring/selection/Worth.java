package dev.kodama.scoring.selection;

import dev.kodama.scoring.PortfolioProposal.Counting;
import dev.kodama.scoring.model.portfolio.Added;
import dev.kodama.scoring.model.portfolio.SetValue;
import dev.kodama.scoring.model.reach.FollowerList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What candidates are worth together, and how that is counted.
public record Worth(SetValue value, Counting counting) {
    /// Interactions with a post of each, added up: who reacts to two counts for both.
    public static Worth engagements(List<Candidate> candidates) {
        return added(candidates.stream()
                .mapToDouble(each -> Objects.requireNonNull(each.engagements()))
                .toArray());
    }

    /// People in the target, each counted once as far as lists of followers tell them apart.
    ///
    /// @param lists by account
    public static Worth reach(List<Candidate> candidates, Map<UUID, FollowerList> lists) {
        return new ListedPeople(candidates, lists).worth();
    }

    private static Worth added(double[] worth) {
        return new Worth(new Added(worth), new Counting(0, 0));
    }

    static double inTarget(Candidate candidate) {
        return Objects.requireNonNull(candidate.followers()) * candidate.targetShare();
    }
}
