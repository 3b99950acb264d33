package dev.kodama.bench;

import dev.kodama.scoring.model.portfolio.Limits;
import dev.kodama.scoring.model.portfolio.Portfolio;
import dev.kodama.scoring.model.portfolio.PortfolioSearch;
import dev.kodama.scoring.model.portfolio.PortfolioTask;
import dev.kodama.scoring.model.portfolio.SampledPeople;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/// A portfolio of 50 from 100 000 candidates, or as many as there are creators if they are fewer, each with a made-up
/// sample of their followers: with money to spare, and under a budget. Beside it the greedy choice that asks everybody
/// in every round, on the same data, and looking at every sample once.
final class PortfolioMeasure implements Measure {
    private static final int MOST_CANDIDATES = 100_000;
    private static final int CHOSEN = 50;
    private static final long BUDGET_YEN = CHOSEN * 40_000L;
    private static final long ANY_BUDGET = 1_000_000_000_000L;
    private static final int TURNS = 5;
    private static final int PEOPLE = 2_000_000;

    @Override
    public String name() {
        return "portfolio";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var candidates = Math.min(house.size(), MOST_CANDIDATES);
        measure(candidates, "portfolio of 50, p50", ANY_BUDGET, results);
        measure(candidates, "portfolio of 50 under a budget, p50", BUDGET_YEN, results);
    }

    private static void measure(int candidates, String name, long budgetYen, Results results) throws Exception {
        var task = task(candidates, budgetYen);
        var found = (Portfolio) PortfolioSearch.best(task);
        var lazy = Latencies.of(1, TURNS, _ -> PortfolioSearch.best(task));
        var once = Latencies.of(1, TURNS, _ -> everybodyOnce(task));
        var plainValue = new double[1];
        var plain = Latencies.of(0, 1, _ -> plainValue[0] = plainGreedy(task));
        results.add(Result.of(name, candidates, lazy.median(), "ms")
                .against(plain.median())
                .target("≤ 2000 ms")
                .with("longest", lazy.percentile(100))
                .with("timesReadingTheSamplesOnce", Math.round(lazy.median() / once.median() * 10) / 10.0)
                .with("readingTheSamplesOnceMs", once.median())
                .with("chosen", found.picks().size())
                .with("shareOfBound", Math.round(found.shareOfBound() * 10_000) / 10_000.0)
                .with("valueAgainstPlainGreedy", Math.round(found.value() / plainValue[0] * 10_000) / 10_000.0));
    }

    /// Sizes and prices are log-normal; followers of one niche live close together, so candidates overlap.
    private static PortfolioTask task(int candidates, long budgetYen) {
        var random = new Random(20_261_127);
        var people = new int[candidates][];
        var share = new double[candidates];
        var yen = new long[candidates];
        for (var i = 0; i < candidates; i++) {
            var sampled = (int) Math.clamp(Math.exp(4 + 0.9 * random.nextGaussian()), 5, 5_000);
            var niche = random.nextInt(PEOPLE);
            people[i] = random.ints(2L * sampled, 0, 20 * sampled)
                    .map(offset -> (niche + offset) % PEOPLE)
                    .distinct()
                    .limit(sampled)
                    .toArray();
            share[i] = 0.1 + 0.9 * random.nextDouble();
            yen[i] = Math.round(300 * sampled * Math.exp(0.5 * random.nextGaussian()));
        }
        var none = new BitSet();
        return new PortfolioTask(
                yen,
                new SampledPeople(people, share, 100, SampledPeople.Meeting.LARGEST),
                new Limits(budgetYen, CHOSEN, none, none, List.of(), List.of()));
    }

    private static double everybodyOnce(PortfolioTask task) {
        var nobody = task.value().nobody();
        var sum = 0.0;
        for (var candidate = 0; candidate < task.candidates(); candidate++) {
            sum += nobody.gain(candidate);
        }
        return sum;
    }

    /// By value for money, asking everybody in every round.
    private static double plainGreedy(PortfolioTask task) {
        var growing = task.value().nobody();
        var left = task.limits().budgetYen();
        var in = new boolean[task.candidates()];
        for (var round = 0; round < CHOSEN; round++) {
            var best = -1;
            var bestPerYen = 0.0;
            for (var candidate = 0; candidate < task.candidates(); candidate++) {
                if (in[candidate] || task.costYen()[candidate] > left) {
                    continue;
                }
                var perYen = growing.gain(candidate) / Math.max(1, task.costYen()[candidate]);
                if (perYen > bestPerYen) {
                    best = candidate;
                    bestPerYen = perYen;
                }
            }
            if (best < 0) {
                break;
            }
            growing.add(best);
            in[best] = true;
            left -= task.costYen()[best];
        }
        return growing.value();
    }
}
