package dev.kodama.scoring.model.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/// Tasks made up from a seed, small enough to try every set, and what trying every set says.
public final class SmallTasks {
    private final Random random;

    public SmallTasks(long seed) {
        this.random = new Random(seed);
    }

    /// People who follow several of the candidates, costs that go with size but not closely, and a budget for some.
    public PortfolioTask withABudget() {
        return next(Limits.budget(0), random.nextInt(4) == 0);
    }

    public PortfolioTask withANumberOnly() {
        var task = next(Limits.budget(0), false);
        var limits = new Limits(
                Long.MAX_VALUE,
                1 + random.nextInt(task.candidates()),
                new BitSet(),
                new BitSet(),
                List.of(),
                List.of());
        return new PortfolioTask(task.costYen(), task.value(), limits);
    }

    /// Neither alone decides.
    public PortfolioTask withABudgetAndANumber() {
        var task = withABudget();
        var limits = new Limits(
                task.limits().budgetYen(), 2 + random.nextInt(3), new BitSet(), new BitSet(), List.of(), List.of());
        return new PortfolioTask(task.costYen(), task.value(), limits);
    }

    /// Everything that can be asked for at once; often too much.
    public PortfolioTask withAllKindsOfLimits() {
        var task = withABudget();
        var n = task.candidates();
        var quotas = new ArrayList<Limits.Quota>();
        for (var kind : List.of("tier", "platform")) {
            var some = some(n, 2);
            var others = new BitSet();
            others.set(0, n);
            others.andNot(some);
            quotas.add(new Limits.Quota(kind, "one", some, random.nextInt(3), 2 + random.nextInt(3)));
            quotas.add(new Limits.Quota(kind, "other", others, 0, 1 + random.nextInt(4)));
        }
        var brings = IntStream.range(0, n).mapToLong(_ -> random.nextInt(100)).toArray();
        var limits = new Limits(
                task.limits().budgetYen(),
                random.nextBoolean() ? Limits.ANY_NUMBER : 1 + random.nextInt(n),
                some(n, 10),
                some(n, 8),
                quotas,
                List.of(new Limits.Minimum("cell", brings, random.nextInt(150))));
        return new PortfolioTask(task.costYen(), task.value(), limits);
    }

    private PortfolioTask next(Limits limits, boolean added) {
        var n = 3 + random.nextInt(10);
        var crowd = 10 + random.nextInt(200);
        var people = new int[n][];
        var share = new double[n];
        var yen = new long[n];
        var sum = 0L;
        for (var i = 0; i < n; i++) {
            var niche = random.nextInt(crowd);
            people[i] = IntStream.range(0, 1 + random.nextInt(1 + crowd / 2))
                    .map(_ -> (niche + (int) Math.abs(random.nextGaussian() * crowd / 6)) % crowd)
                    .distinct()
                    .toArray();
            share[i] = random.nextBoolean() ? 1 : random.nextDouble();
            yen[i] = random.nextInt(12) == 0 ? 0 : (long) (1_000 * people[i].length * Math.exp(random.nextGaussian()));
            sum += yen[i];
        }
        var value = added
                ? new Added(
                        IntStream.range(0, n).mapToDouble(i -> people[i].length).toArray())
                : new SampledPeople(
                        people,
                        share,
                        10,
                        random.nextBoolean() ? SampledPeople.Meeting.LARGEST : SampledPeople.Meeting.ANY);
        var budget = (long) (sum * (0.05 + 0.7 * random.nextDouble()));
        return new PortfolioTask(
                yen,
                value,
                new Limits(budget, limits.atMost(), limits.must(), limits.mustNot(), limits.quotas(), limits.minima()));
    }

    private BitSet some(int n, int oneIn) {
        var some = new BitSet();
        IntStream.range(0, n).filter(_ -> random.nextInt(oneIn) == 0).forEach(some::set);
        return some;
    }

    /// What the best of all sets is worth; empty if none keeps to the limits. It shares nothing with the search.
    public static OptionalDouble bestOfAllSets(PortfolioTask task) {
        return IntStream.range(0, 1 << task.candidates())
                .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                .filter(set -> keepsTo(task, set))
                .mapToDouble(set -> worth(task, set))
                .max();
    }

    public static double worth(PortfolioTask task, BitSet set) {
        var growing = task.value().nobody();
        set.stream().forEach(growing::add);
        return growing.value();
    }

    public static boolean keepsTo(PortfolioTask task, BitSet set) {
        var limits = task.limits();
        var left = (BitSet) limits.must().clone();
        left.andNot(set);
        return left.isEmpty()
                && !set.intersects(limits.mustNot())
                && set.cardinality() <= limits.atMost()
                && set.stream().mapToLong(i -> task.costYen()[i]).sum() <= limits.budgetYen()
                && limits.quotas().stream().allMatch(quota -> {
                    var count = set.stream().filter(quota.members()::get).count();
                    return quota.atLeast() <= count && count <= quota.atMost();
                })
                && limits.minima().stream()
                        .allMatch(minimum ->
                                set.stream().mapToLong(i -> minimum.brings()[i]).sum() >= minimum.atLeast());
    }
}
