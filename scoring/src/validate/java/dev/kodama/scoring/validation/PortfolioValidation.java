package dev.kodama.scoring.validation;

import dev.kodama.scoring.model.portfolio.Limits;
import dev.kodama.scoring.model.portfolio.Portfolio;
import dev.kodama.scoring.model.portfolio.PortfolioAnswer;
import dev.kodama.scoring.model.portfolio.PortfolioSearch;
import dev.kodama.scoring.model.portfolio.PortfolioTask;
import dev.kodama.scoring.model.portfolio.SampledPeople;
import java.util.BitSet;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// How good portfolios are, against the best of all sets of small tasks made up with a fixed seed: 5 to 14 creators
/// with overlapping followers, costs that go with their number but not closely, and a budget for some of them.
final class PortfolioValidation {
    private static final int FEWEST = 5;
    private static final int MOST = 14;

    private final int tasks;

    PortfolioValidation(int tasks) {
        this.tasks = tasks;
    }

    private interface Search {
        PortfolioAnswer in(PortfolioTask task);
    }

    void print() {
        IO.println("Portfolios under a budget, %,d random tasks against the best of all sets".formatted(tasks));
        IO.println("    %-28s %8s %8s %12s %14s %16s %14s"
                .formatted(
                        "search",
                        "minimum",
                        "mean",
                        "the best in",
                        "below its claim",
                        "bound below best",
                        "mean bound"));
        print("greedy, exchanged", PortfolioSearch::greedy, UnaryOperator.identity());
        print("every three tried", PortfolioSearch::everyThree, UnaryOperator.identity());
        print("as used (tried in full)", PortfolioSearch::best, UnaryOperator.identity());
        print("greedy, a number only", PortfolioSearch::greedy, PortfolioValidation::numberOnly);
        print("greedy, budget and number", PortfolioSearch::greedy, PortfolioValidation::numberToo);
    }

    private void print(String name, Search search, UnaryOperator<PortfolioTask> change) {
        var random = new Random(20_261_127);
        var share = new DoubleSummaryStatistics();
        var bound = new DoubleSummaryStatistics();
        var optimal = 0;
        var belowClaim = 0;
        var boundBelowBest = 0;
        for (var i = 0; i < tasks; i++) {
            var task = change.apply(next(random));
            var best = bestOfAllSets(task);
            if (best == 0 || !(search.in(task) instanceof Portfolio found)) {
                continue;
            }
            var margin = 1e-6 * best;
            share.accept(found.value() / best);
            bound.accept(found.upperBound() / best);
            optimal += found.value() + margin >= best ? 1 : 0;
            belowClaim += found.value() + margin < found.guarantee().share() * best ? 1 : 0;
            boundBelowBest += found.upperBound() + margin < best ? 1 : 0;
        }
        IO.println("    %-28s %8.4f %8.4f %10.1f %% %15d %16d %14.4f"
                .formatted(
                        name,
                        share.getMin(),
                        share.getAverage(),
                        100.0 * optimal / share.getCount(),
                        belowClaim,
                        boundBelowBest,
                        bound.getAverage()));
    }

    private static PortfolioTask numberOnly(PortfolioTask task) {
        var some = Math.max(1, task.candidates() / 3);
        var none = new BitSet();
        return new PortfolioTask(
                new long[task.candidates()], task.value(), new Limits(0, some, none, none, List.of(), List.of()));
    }

    private static PortfolioTask numberToo(PortfolioTask task) {
        var none = new BitSet();
        var few = Math.max(1, task.candidates() / 4);
        return new PortfolioTask(
                task.costYen(),
                task.value(),
                new Limits(task.limits().budgetYen(), few, none, none, List.of(), List.of()));
    }

    private static PortfolioTask next(Random random) {
        var n = FEWEST + random.nextInt(MOST - FEWEST + 1);
        var crowd = 50 + random.nextInt(500);
        var people = new int[n][];
        var share = new double[n];
        var yen = new long[n];
        for (var i = 0; i < n; i++) {
            var niche = random.nextInt(crowd);
            people[i] = IntStream.range(0, 1 + random.nextInt(crowd / 2))
                    .map(_ -> (niche + (int) Math.abs(random.nextGaussian() * crowd / 6)) % crowd)
                    .distinct()
                    .toArray();
            share[i] = random.nextBoolean() ? 1 : random.nextDouble();
            yen[i] = (long) (1_000 * people[i].length * Math.exp(random.nextGaussian() / 2));
        }
        var all = IntStream.range(0, n).mapToLong(i -> yen[i]).sum();
        var budget = (long) (all * (0.1 + 0.6 * random.nextDouble()));
        return new PortfolioTask(
                yen, new SampledPeople(people, share, 1, SampledPeople.Meeting.LARGEST), Limits.budget(budget));
    }

    private static double bestOfAllSets(PortfolioTask task) {
        var best = 0.0;
        for (var bits = 0; bits < 1 << task.candidates(); bits++) {
            var set = BitSet.valueOf(new long[] {bits});
            if (set.cardinality() <= task.limits().atMost()
                    && set.stream().mapToLong(i -> task.costYen()[i]).sum()
                            <= task.limits().budgetYen()) {
                var growing = task.value().nobody();
                set.stream().forEach(growing::add);
                best = Math.max(best, growing.value());
            }
        }
        return best;
    }
}
