package dev.kodama.scoring.model.portfolio;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// More than this nobody can reach, however they choose.
///
/// Whatever the best set has beyond the present one adds, one by one, at most its members' gains; and these cannot be
/// worth more than the whole budget spent on them, a part of the last one included. So for every set that is looked at
/// on the way there is such a bound, and the least of them holds: J. Leskovec et al., "Cost-effective outbreak
/// detection in networks", KDD 2007, section 3.2. Likewise with the number of creators in place of the budget, each
/// charged for their money at whatever price of a yen, and the whole budget given back at that price (Lagrange). Other
/// limits are let go, which only raises the bound.
final class UpperBound {
    private final PortfolioTask task;
    private final Lineup lineup;
    private final Gains gains;
    private final long budgetYen;
    private final int atMost;
    private final @Nullable LazyQueue byYen;
    private final @Nullable LazyQueue byHead;
    private final Preference.GainAbove charging;
    private double least = Double.POSITIVE_INFINITY;

    /// @param set those who are in any case, so that the rest of the budget is for the others
    /// @param lineup that grows from them
    /// @param gains of that lineup
    /// @param charging what a yen is worth
    UpperBound(PortfolioTask task, Tally set, Lineup lineup, Gains gains, int[] open, Preference.GainAbove charging) {
        this.task = task;
        this.lineup = lineup;
        this.gains = gains;
        this.budgetYen = set.leftYen();
        this.atMost = task.limits().atMost() - set.size();
        // At a price of its own a yen is accounted for with the places.
        this.byYen = charging.toll() == 0 ? new LazyQueue(task, gains, Preference.GAIN_PER_YEN, open) : null;
        this.byHead = atMost < open.length ? new LazyQueue(task, gains, charging, open) : null;
        this.charging = charging;
    }

    /// Looks at the lineup as it is now; no further than what could still make the bound less.
    void look() {
        if (byHead != null) {
            least = Math.min(least, lineup.value() + worthOfHeads(byHead));
        }
        if (byYen != null) {
            least = Math.min(least, lineup.value() + worthOfBudget(byYen));
        }
    }

    double least() {
        return least;
    }

    private double worthOfBudget(LazyQueue queue) {
        var taken = new ArrayList<Integer>();
        var worth = 0.0;
        var left = budgetYen;
        while (lineup.value() + worth < least) {
            var next = queue.next();
            if (next < 0) {
                break;
            }
            taken.add(next);
            var gain = gains.now(next);
            var yen = task.costYen()[next];
            if (gain <= 0) {
                break;
            }
            if (yen > left) {
                worth += gain * ((double) left / yen);
                break;
            }
            worth += gain;
            left -= yen;
        }
        taken.forEach(queue::put);
        return worth;
    }

    private double worthOfHeads(LazyQueue queue) {
        var taken = new ArrayList<Integer>();
        var worth = charging.toll() == 0 ? 0 : charging.toll() * budgetYen;
        while (taken.size() < atMost && lineup.value() + worth < least) {
            var next = queue.next();
            if (next < 0) {
                break;
            }
            taken.add(next);
            var left = charging.of(gains.now(next), task.costYen()[next]);
            if (left <= 0) {
                break;
            }
            worth += left;
        }
        taken.forEach(queue::put);
        return worth;
    }
}
