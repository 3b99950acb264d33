package dev.kodama.scoring.model.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds a portfolio: the best one where that can be done, else a good one with a bound to it.
///
/// Up to [#EXACT] candidates every set is tried. All else is chosen greedily, by value and by value for money and from
/// the best single creator, up to [#EVERY_THREE] candidates also from every three; the best of these is improved by
/// exchanges. What is only added up, a knapsack, is then tried in full as far as that is done soon.
public final class PortfolioSearch {
    static final int EXACT = 20;
    static final int EVERY_THREE = 30;
    static final int ADDED = 2_000;
    private static final long MOST_WORK = 2_000_000;
    private static final int MANY = 20_000;

    private final PortfolioTask task;
    private final int exactUpTo;
    private final int everyThreeUpTo;
    private final int addedUpTo;

    private PortfolioSearch(PortfolioTask task, int exactUpTo, int everyThreeUpTo, int addedUpTo) {
        this.task = task;
        this.exactUpTo = exactUpTo;
        this.everyThreeUpTo = everyThreeUpTo;
        this.addedUpTo = addedUpTo;
    }

    public static PortfolioAnswer best(PortfolioTask task) {
        return new PortfolioSearch(task, EXACT, EVERY_THREE, ADDED).search();
    }

    /// As for a task that is too large for anything else; to hold the greedy search against the truth.
    public static PortfolioAnswer greedy(PortfolioTask task) {
        return new PortfolioSearch(task, 0, 0, 0).search();
    }

    /// Likewise with every three tried.
    public static PortfolioAnswer everyThree(PortfolioTask task) {
        return new PortfolioSearch(task, 0, Integer.MAX_VALUE, 0).search();
    }

    private PortfolioAnswer search() {
        var limits = task.limits();
        var set = Lineup.empty(task);
        if (limits.must().intersects(limits.mustNot())) {
            return new PortfolioAnswer.Impossible(PortfolioAnswer.Reason.MUST_AGAINST_LIMITS);
        }
        for (var must : limits.must().stream().toArray()) {
            if (task.costYen()[must] > set.tally().leftYen()) {
                return new PortfolioAnswer.Impossible(PortfolioAnswer.Reason.MUST_OVER_BUDGET);
            }
            if (!set.tally().fits(must)) {
                return new PortfolioAnswer.Impossible(PortfolioAnswer.Reason.MUST_AGAINST_LIMITS);
            }
            set.add(must);
        }
        var open = IntStream.range(0, task.candidates())
                .filter(each -> !limits.must().get(each) && !limits.mustNot().get(each))
                .filter(set.tally()::fits)
                .toArray();
        return open.length <= exactUpTo ? exact(set, open) : from(set, open);
    }

    private PortfolioAnswer exact(Lineup set, int[] open) {
        var result = ExactSearch.search(task, set, open, null, Long.MAX_VALUE);
        return result.best() == null
                ? new PortfolioAnswer.Impossible(PortfolioAnswer.Reason.DEMANDS_OUT_OF_REACH)
                : portfolio(Lineup.of(task, result.best()), Guarantee.OPTIMAL, 0);
    }

    private PortfolioAnswer from(Lineup set, int[] open) {
        var tally = set.tally();
        if (!task.limits().demands()) {
            return greedily(set, open, null);
        }
        if (Completion.isOutOfReach(task, tally, open)) {
            return new PortfolioAnswer.Impossible(PortfolioAnswer.Reason.DEMANDS_OUT_OF_REACH);
        }
        var completion = Completion.of(task, tally, open);
        if (completion != null) {
            return greedily(set, open, completion);
        }
        var result = ExactSearch.search(task, set, open, null, MOST_WORK);
        if (result.best() != null) {
            var members = result.best();
            members.andNot(tally.chosen());
            return greedily(
                    set, open, new Completion(task, members.stream().boxed().toList()));
        }
        return result.inFull()
                ? new PortfolioAnswer.Impossible(PortfolioAnswer.Reason.DEMANDS_OUT_OF_REACH)
                : new PortfolioAnswer.NotFound();
    }

    private Portfolio greedily(Lineup set, int[] open, @Nullable Completion completion) {
        var alone = Gains.of(set, task.candidates(), open);
        var byYen = set.copy();
        var bound = new LazyGreedy(task, open, Preference.GAIN_PER_YEN).grow(byYen, alone, set.tally(), completion);
        var byGain = set.copy();
        bound = Math.min(
                bound, new LazyGreedy(task, open, Preference.GAIN).grow(byGain, alone, set.tally(), completion));
        var found = new ArrayList<>(List.of(byYen, byGain));
        var shortage = Shortage.of(task, set.tally(), open);
        if (shortage.ofMoney() && shortage.ofPlaces()) {
            bound = Math.min(bound, chargingForMoney(set, open, alone, completion, found));
        }
        if (completion == null) {
            found.addAll(fromTheBestSingle(set, open, alone));
        }
        var everyThree = completion == null && open.length <= everyThreeUpTo;
        if (everyThree) {
            found.add(fromEveryThree(set, open, alone));
        }
        var best = found.stream().max(Comparator.comparingDouble(Lineup::value)).orElseThrow();
        var improved = new Exchange(task, open, alone, task.limits().must()).improve(best);
        if (task.value() instanceof Added && open.length <= addedUpTo && improved.value() < bound) {
            var result = ExactSearch.search(task, set, open, improved, MOST_WORK);
            if (result.inFull() && result.best() != null) {
                return portfolio(Lineup.of(task, result.best()), Guarantee.OPTIMAL, 0);
            }
        }
        return portfolio(improved, Guarantee.ofGreedy(shortage, task.limits().demands(), everyThree), bound);
    }

    /// Looks for the price of a yen at which both the money and the places are used up: bisection on a logarithmic
    /// scale.
    ///
    /// @param found gets what was found at each price
    /// @return the least bound of all prices
    private double chargingForMoney(
            Lineup set, int[] open, Gains alone, @Nullable Completion completion, List<Lineup> found) {
        var bound = Double.POSITIVE_INFINITY;
        var tooLow = 0.0;
        var tooHigh = Double.POSITIVE_INFINITY;
        var price = found.getLast().value() / Math.max(1, set.tally().leftYen());
        var rounds = open.length > MANY ? 4 : 8;
        for (var round = 0; round < rounds && price > 0; round++) {
            var lineup = set.copy();
            bound = Math.min(
                    bound,
                    new LazyGreedy(task, open, new Preference.GainAbove(price))
                            .grow(lineup, alone, set.tally(), completion));
            found.add(lineup);
            if (lineup.tally().size() == task.limits().atMost()) {
                tooHigh = price;
            } else {
                tooLow = price;
            }
            price = tooLow == 0
                    ? tooHigh / 2
                    : tooHigh == Double.POSITIVE_INFINITY ? tooLow * 2 : Math.sqrt(tooLow * tooHigh);
        }
        return bound;
    }

    private List<Lineup> fromTheBestSingle(Lineup set, int[] open, Gains alone) {
        return IntStream.of(open)
                .boxed()
                .max(Comparator.comparingDouble((Integer each) -> alone.atMost(each))
                        .thenComparing(Comparator.reverseOrder()))
                .map(single -> List.of(grown(set.with(single), open, alone)))
                .orElse(List.of());
    }

    /// Every one, two and three that fit, and the threes grown.
    private Lineup fromEveryThree(Lineup set, int[] open, Gains alone) {
        var best = set;
        for (var i = 0; i < open.length; i++) {
            var one = set.with(open[i]);
            best = better(best, one);
            for (var j = i + 1; j < open.length; j++) {
                if (!one.tally().fits(open[j])) {
                    continue;
                }
                var two = one.with(open[j]);
                best = better(best, two);
                for (var k = j + 1; k < open.length; k++) {
                    if (two.tally().fits(open[k])) {
                        best = better(best, grown(two.with(open[k]), open, alone));
                    }
                }
            }
        }
        return best;
    }

    private static Lineup better(Lineup one, Lineup other) {
        return other.value() > one.value() ? other : one;
    }

    private Lineup grown(Lineup start, int[] open, Gains alone) {
        new LazyGreedy(task, open, Preference.GAIN_PER_YEN).grow(start, alone, null, null);
        return start;
    }

    /// @param bound 0 if the lineup is known to be the best
    private Portfolio portfolio(Lineup lineup, Guarantee guarantee, double bound) {
        var picks = Picks.of(task, lineup.tally().chosen());
        var value = lineup.value();
        var reached = value * (1 + 1e-9) >= bound;
        return new Portfolio(
                picks,
                value,
                task.limits().budgetYen() - lineup.tally().leftYen(),
                Math.max(value, bound),
                reached ? Guarantee.OPTIMAL : guarantee);
    }
}
