package dev.kodama.scoring.model.portfolio;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Takes the best next one until nobody adds anything or nobody fits: CELF, "cost-effective lazy forward selection",
/// J. Leskovec et al., "Cost-effective outbreak detection in networks", KDD 2007.
final class LazyGreedy {
    private final PortfolioTask task;
    private final int[] open;
    private final Preference preference;
    private final long cheapest;

    LazyGreedy(PortfolioTask task, int[] open, Preference preference) {
        this.task = task;
        this.open = open;
        this.preference = preference;
        this.cheapest =
                IntStream.of(open).mapToLong(each -> task.costYen()[each]).min().orElse(0);
    }

    /// @param start where to go on from; it grows
    /// @param known gains of a lineup that is part of it
    /// @param set if a bound is wanted too: those who are in any case
    /// @param completion of the start; null if nothing has to be reached
    /// @return the bound, or infinity
    double grow(Lineup start, Gains known, @Nullable Tally set, @Nullable Completion completion) {
        var gains = known.of(start);
        var queue = new LazyQueue(task, gains, preference, open);
        var bound = set == null ? null : new UpperBound(task, set, start, gains, open, charging());
        take(start, gains, queue, bound, completion);
        return bound == null ? Double.POSITIVE_INFINITY : bound.least();
    }

    private Preference.GainAbove charging() {
        return preference instanceof Preference.GainAbove above ? above : new Preference.GainAbove(0);
    }

    private void take(
            Lineup lineup, Gains gains, LazyQueue queue, @Nullable UpperBound bound, @Nullable Completion completion) {
        var reserved = completion;
        var aside = new ArrayList<Integer>();
        var lookedAt = -1;
        while (true) {
            if (bound != null && lookedAt != lineup.tally().size()) {
                lookedAt = lineup.tally().size();
                bound.look();
            }
            // Whoever does not fit now never will; and once nobody can, nobody need be looked at.
            var next = lineup.tally().leavesRoom(cheapest) ? queue.next(lineup.tally()::fits) : -1;
            if (next < 0 || gains.now(next) <= 0) {
                if (reserved == null) {
                    return;
                }
                // Nobody else leaves enough for what has to be reached; now that is paid, some of them may fit.
                reserved.members().forEach(lineup::add);
                reserved = null;
            } else if (reserved == null) {
                lineup.add(next);
            } else {
                var grown = lineup.tally().copy();
                grown.add(next);
                var still = reserved.after(grown);
                if (still == null) {
                    aside.add(next);
                    continue;
                }
                lineup.add(next);
                reserved = still;
            }
            aside.forEach(queue::put);
            aside.clear();
        }
    }
}
