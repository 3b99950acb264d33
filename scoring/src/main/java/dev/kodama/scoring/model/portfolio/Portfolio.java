package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The answer to a task.
///
/// @param picks who is chosen: first those who had to be, then whoever adds most for their money to those before
/// @param value of all together
/// @param upperBound nobody can reach more, however they choose; at least `value`
/// @param guarantee what holds for tasks of this kind
public record Portfolio(List<Pick> picks, double value, long costYen, double upperBound, Guarantee guarantee)
        implements PortfolioAnswer {
    /// One of the chosen.
    ///
    /// @param gain what they add to those before
    /// @param loss what would be lost without them and nobody in their place; at most `gain`
    /// @param valueSoFar of those before and this one; likewise `costSoFarYen`
    public record Pick(
            int candidate, boolean must, long costYen, double gain, double loss, double valueSoFar, long costSoFarYen) {
        /// What they add for every 1 000 yen; empty where they cost nothing.
        public Optional<Double> gainPerThousand() {
            return costYen == 0 ? Optional.empty() : Optional.of(gain * 1_000 / costYen);
        }
    }

    /// How much of the best possible value is reached at least, 0 … 1.
    public double shareOfBound() {
        return upperBound <= 0 ? 1 : value / upperBound;
    }

    public BitSet chosen() {
        var chosen = new BitSet();
        picks.forEach(pick -> chosen.set(pick.candidate()));
        return chosen;
    }
}
