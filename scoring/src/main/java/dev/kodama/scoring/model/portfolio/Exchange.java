package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Puts one in another's place as long as that makes a portfolio worth more. It never makes one worth less, so that
/// whatever was guaranteed before holds after.
final class Exchange {
    private static final int ROUNDS = 4;
    private static final long MOST_WORK = 400_000;

    private final PortfolioTask task;
    private final int[] open;
    private final Gains alone;
    private final BitSet keep;

    /// @param alone what each adds to those who are in any case
    /// @param keep who is in any case
    Exchange(PortfolioTask task, int[] open, Gains alone, BitSet keep) {
        this.task = task;
        this.open = open;
        this.alone = alone;
        this.keep = keep;
    }

    Lineup improve(Lineup found) {
        var lineup = found;
        for (var round = 0; round < ROUNDS; round++) {
            if ((long) lineup.tally().size() * open.length > MOST_WORK) {
                return lineup;
            }
            var better = oneBetter(lineup);
            if (better == null) {
                return lineup;
            }
            lineup = better;
        }
        return lineup;
    }

    /// Once through all who are in.
    private @Nullable Lineup oneBetter(Lineup found) {
        var lineup = found;
        for (var leaving : open) {
            if (lineup.tally().has(leaving) && !keep.get(leaving)) {
                var without = lineup.tally().chosen();
                without.clear(leaving);
                var instead = refilled(Lineup.of(task, without), leaving, lineup.value());
                lineup = instead == null ? lineup : instead;
            }
        }
        return lineup == found ? null : lineup;
    }

    /// The best one instead, and whoever still fits beside; null if that is not worth more.
    private @Nullable Lineup refilled(Lineup rest, int leaving, double value) {
        var gains = alone.of(rest);
        var queue = new LazyQueue(task, gains, Preference.GAIN, open);
        while (true) {
            var next = queue.next(each -> each != leaving && rest.tally().fits(each));
            if (next < 0 || gains.now(next) <= 0) {
                break;
            }
            rest.add(next);
        }
        // Sums in another order differ in the last digit; that is no reason to exchange anybody.
        return rest.value() > value * (1 + 1e-9) && rest.tally().meetsDemands() ? rest : null;
    }
}
