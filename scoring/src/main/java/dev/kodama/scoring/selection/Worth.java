package dev.kodama.scoring.selection;

import dev.kodama.scoring.PortfolioProposal.Counting;
import dev.kodama.scoring.model.portfolio.Added;
import dev.kodama.scoring.model.portfolio.SetValue;
import java.util.List;
import java.util.Objects;

/// What candidates are worth together, and how that is counted.
public record Worth(SetValue value, Counting counting) {
    /// Interactions with a post of each, added up: who reacts to two counts for both.
    public static Worth engagements(List<Candidate> candidates) {
        return added(candidates.stream()
                .mapToDouble(each -> Objects.requireNonNull(each.engagements()))
                .toArray());
    }

    /// Followers in the target, each counted once for every creator they follow: at least as many as there are people.
    public static Worth followers(List<Candidate> candidates) {
        return added(candidates.stream().mapToDouble(Worth::inTarget).toArray());
    }

    private static Worth added(double[] worth) {
        return new Worth(new Added(worth), new Counting(0, 0));
    }

    static double inTarget(Candidate candidate) {
        return Objects.requireNonNull(candidate.followers()) * candidate.targetShare();
    }
}
