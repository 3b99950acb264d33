package dev.kodama.scoring.model.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.scoring.model.portfolio.PortfolioAnswer.Impossible;
import dev.kodama.scoring.model.portfolio.PortfolioAnswer.Reason;
import java.util.BitSet;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioSearchTests {
    private static final double LAST_DIGITS = 1e-3;

    @Test
    void whatIsTriedInFullIsTheBest() {
        var tasks = new SmallTasks(1);
        for (var i = 0; i < 300; i++) {
            holds(tasks.withAllKindsOfLimits(), PortfolioSearch::best, true);
        }
    }

    @Test
    void greedilyChosenKeepsItsGuaranteeAndItsBound() {
        var tasks = new SmallTasks(2);
        for (var i = 0; i < 500; i++) {
            holds(tasks.withABudget(), PortfolioSearch::greedy, false);
        }
    }

    @Test
    void everyThreeTriedKeepsItsGuaranteeAndItsBound() {
        var tasks = new SmallTasks(3);
        for (var i = 0; i < 200; i++) {
            holds(tasks.withABudget(), PortfolioSearch::everyThree, false);
        }
    }

    @Test
    void aLimitedNumberKeepsItsGuaranteeAndItsBound() {
        var tasks = new SmallTasks(4);
        for (var i = 0; i < 300; i++) {
            var task = tasks.withANumberOnly();
            assertThat(found(PortfolioSearch.greedy(task)).guarantee().share()).isGreaterThanOrEqualTo(1 - 1 / Math.E);
            holds(task, PortfolioSearch::greedy, false);
        }
    }

    @Test
    void whereMoneyAndPlacesAreBothShortTheBoundHoldsToo() {
        var tasks = new SmallTasks(9);
        var reached = new DoubleSummaryStatistics();
        for (var i = 0; i < 500; i++) {
            var task = tasks.withABudgetAndANumber();
            holds(task, PortfolioSearch::greedy, false);
            var best = SmallTasks.bestOfAllSets(task).orElseThrow();
            if (best > 0) {
                reached.accept(found(PortfolioSearch.greedy(task)).value() / best);
            }
        }
        assertThat(reached.getAverage()).as("as good as with one limit").isGreaterThan(0.98);
    }

    @Test
    void allKindsOfLimitsAreKeptAndTheBoundHoldsToo() {
        var tasks = new SmallTasks(5);
        for (var i = 0; i < 500; i++) {
            holds(tasks.withAllKindsOfLimits(), PortfolioSearch::greedy, false);
        }
    }

    @Test
    void whatIsOnlyAddedUpIsTheBestFarBeyondTwenty() {
        var random = new Random(6);
        for (var i = 0; i < 30; i++) {
            var n = 60;
            var yen = random.ints(n, 1, 100).asLongStream().toArray();
            var worth = random.ints(n, 1, 1_000).asDoubleStream().toArray();
            var task = new PortfolioTask(yen, new Added(worth), Limits.budget(700));
            var portfolio = found(PortfolioSearch.best(task));
            assertThat(portfolio.guarantee()).isEqualTo(Guarantee.OPTIMAL);
            assertThat(portfolio.value()).isEqualTo(bestByYen(yen, worth, 700));
        }
    }

    /// The textbook's table of the best worth for every budget up to this one.
    private static double bestByYen(long[] yen, double[] worth, int budget) {
        var best = new double[budget + 1];
        for (var i = 0; i < yen.length; i++) {
            for (var left = budget; left >= yen[i]; left--) {
                best[left] = Math.max(best[left], best[left - (int) yen[i]] + worth[i]);
            }
        }
        return best[budget];
    }

    @Test
    void theOrderOfTheCandidatesDecidesNothing() {
        var tasks = new SmallTasks(7);
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var task = tasks.withABudget();
            var order = IntStream.range(0, task.candidates()).boxed().collect(Collectors.toList());
            Collections.shuffle(order, random);
            var shuffled = new PortfolioTask(
                    order.stream().mapToLong(each -> task.costYen()[each]).toArray(),
                    renamed(task.value(), order),
                    task.limits());
            assertThat(found(PortfolioSearch.greedy(shuffled)).upperBound())
                    .isCloseTo(found(PortfolioSearch.greedy(task)).upperBound(), within(LAST_DIGITS));
            assertThat(found(PortfolioSearch.best(shuffled)).value())
                    .isCloseTo(found(PortfolioSearch.best(task)).value(), within(LAST_DIGITS));
        }
    }

    @Test
    void aBudgetCanBeSpentToTheLastYen() {
        var task = added(Limits.budget(300), new long[] {100, 200, 301}, 5, 7, 100);
        var portfolio = found(PortfolioSearch.best(task));
        assertThat(portfolio.chosen()).isEqualTo(BitSet.valueOf(new long[] {0b011}));
        assertThat(portfolio.costYen()).isEqualTo(300);
        assertThat(found(PortfolioSearch.greedy(task)).costYen()).isEqualTo(300);
    }

    @Test
    void whoCostsNothingComesEvenWithoutABudget() {
        var task = added(Limits.budget(0), new long[] {0, 1, 0}, 5, 50, 0);
        for (var portfolio : List.of(found(PortfolioSearch.best(task)), found(PortfolioSearch.greedy(task)))) {
            assertThat(portfolio.picks()).singleElement().satisfies(pick -> {
                assertThat(pick.candidate()).isZero();
                assertThat(pick.gainPerThousand()).isEmpty();
            });
            assertThat(portfolio.guarantee()).isEqualTo(Guarantee.OPTIMAL);
        }
    }

    @Test
    void ofEqualsTheFirstIsTaken() {
        var task = added(Limits.budget(100), new long[] {100, 100, 100}, 5, 5, 5);
        assertThat(found(PortfolioSearch.best(task)).chosen().nextSetBit(0)).isZero();
        assertThat(found(PortfolioSearch.greedy(task)).chosen().nextSetBit(0)).isZero();
    }

    @Test
    void nobodyIsTakenWhoAddsNothing() {
        var people = new int[][] {{0, 1, 2}, {1, 2}, {3}};
        var value = new SampledPeople(people, new double[] {1, 1, 1}, 1, SampledPeople.Meeting.LARGEST);
        var portfolio = found(PortfolioSearch.best(new PortfolioTask(new long[] {1, 1, 1}, value, Limits.budget(9))));
        assertThat(portfolio.chosen()).isEqualTo(BitSet.valueOf(new long[] {0b101}));
        assertThat(portfolio.value()).isEqualTo(4);
    }

    @Test
    void onlyWhatIsTrueOfTheLimitsIsClaimed() {
        var costs = new long[] {3, 3, 3, 3};
        assertThat(claim(costs, Limits.budget(7))).isEqualTo(Guarantee.GREEDY_OR_BEST_SINGLE);
        assertThat(claim(costs, limits(100, 2))).isEqualTo(Guarantee.NUMBER_LIMITED);
        assertThat(claim(costs, limits(6, 2))).as("two can be paid").isEqualTo(Guarantee.NUMBER_LIMITED);
        assertThat(claim(costs, limits(7, 3)))
                .as("a number that the budget does not reach")
                .isEqualTo(Guarantee.GREEDY_OR_BEST_SINGLE);
        assertThat(claim(new long[] {1, 1, 3, 3}, limits(5, 2)))
                .as("a budget and a number")
                .isEqualTo(Guarantee.NONE);
        var tiers = quota("tier", 0b0011, 0, 1);
        var platforms = quota("platform", 0b0101, 0, 1);
        var never = quota("niche", 0b0101, 0, 2);
        assertThat(claim(costs, limits(100, 9, tiers))).isEqualTo(Guarantee.ONE_KIND_OF_QUOTA);
        assertThat(claim(costs, limits(100, 9, tiers, platforms, never))).isEqualTo(Guarantee.TWO_KINDS_OF_QUOTA);
        assertThat(claim(costs, limits(7, 9, tiers))).isEqualTo(Guarantee.NONE);
        assertThat(claim(costs, limits(100, 2, quota("tier", 0b0011, 1, 4)))).isEqualTo(Guarantee.NONE);
        var cell = new Limits.Minimum("cell", new long[] {1, 1, 1, 1}, 1);
        assertThat(claim(costs, new Limits(100, 2, new BitSet(), new BitSet(), List.of(), List.of(cell))))
                .isEqualTo(Guarantee.NONE);
    }

    @Test
    void whatCannotBeKeptToIsSaidWithItsReason() {
        var costs = new long[] {5, 5, 5};
        var must = BitSet.valueOf(new long[] {0b011});
        assertThat(PortfolioSearch.best(
                        added(new Limits(9, 9, must, new BitSet(), List.of(), List.of()), costs, 1, 1, 1)))
                .isEqualTo(new Impossible(Reason.MUST_OVER_BUDGET));
        assertThat(PortfolioSearch.best(
                        added(new Limits(99, 1, must, new BitSet(), List.of(), List.of()), costs, 1, 1, 1)))
                .isEqualTo(new Impossible(Reason.MUST_AGAINST_LIMITS));
        assertThat(PortfolioSearch.best(added(new Limits(99, 9, must, must, List.of(), List.of()), costs, 1, 1, 1)))
                .isEqualTo(new Impossible(Reason.MUST_AGAINST_LIMITS));
        var demanding = limits(9, 9, quota("tier", 0b111, 2, 9));
        assertThat(PortfolioSearch.best(added(demanding, costs, 1, 1, 1)))
                .isEqualTo(new Impossible(Reason.DEMANDS_OUT_OF_REACH));
        assertThat(PortfolioSearch.greedy(added(demanding, costs, 1, 1, 1)))
                .as("proven without trying all")
                .isEqualTo(new Impossible(Reason.DEMANDS_OUT_OF_REACH));
    }

    @Test
    void moneyForWhatHasToBeReachedIsNotSpentOnOthers() {
        // The third alone brings what is asked for, and only fits if the better value for money does without the rest.
        var limits = limits(100, 9, quota("tier", 0b100, 1, 9));
        var task = added(limits, new long[] {60, 40, 50}, 100, 70, 1);
        for (var portfolio : List.of(found(PortfolioSearch.best(task)), found(PortfolioSearch.greedy(task)))) {
            assertThat(portfolio.chosen()).isEqualTo(BitSet.valueOf(new long[] {0b110}));
        }
    }

    @Test
    void theCurveEndsAtTheWholeAndNobodyIsMissedMoreThanTheyAdded() {
        var tasks = new SmallTasks(8);
        for (var i = 0; i < 200; i++) {
            var portfolio = found(PortfolioSearch.best(tasks.withABudget()));
            var sum = 0.0;
            for (var pick : portfolio.picks()) {
                sum += pick.gain();
                assertThat(pick.valueSoFar()).isCloseTo(sum, within(LAST_DIGITS));
                assertThat(pick.loss()).isLessThanOrEqualTo(pick.gain() + LAST_DIGITS);
            }
            assertThat(portfolio.value()).isCloseTo(sum, within(LAST_DIGITS));
            if (!portfolio.picks().isEmpty()) {
                assertThat(portfolio.picks().getLast().costSoFarYen()).isEqualTo(portfolio.costYen());
            }
        }
    }

    @Test
    void aRefusalIsAnsweredByTheBestWithoutThem() {
        var task = added(Limits.budget(10), new long[] {6, 4, 10, 5}, 60, 40, 80, 30);
        var portfolio = found(PortfolioSearch.best(task));
        assertThat(portfolio.chosen()).isEqualTo(BitSet.valueOf(new long[] {0b0011}));
        var refusal = Refusal.of(task, portfolio, 0);
        assertThat(found(refusal.instead()).value()).isEqualTo(80);
        assertThat(refusal.joining()).containsExactly(2);
        assertThat(refusal.leaving()).containsExactly(1);
    }

    @Test
    void whoHadToBeInAndRefusesIsDoneWithout() {
        var limits = new Limits(10, 9, BitSet.valueOf(new long[] {0b1}), new BitSet(), List.of(), List.of());
        var task = added(limits, new long[] {10, 10}, 1, 5);
        var refusal = Refusal.of(task, found(PortfolioSearch.best(task)), 0);
        assertThat(found(refusal.instead()).chosen()).isEqualTo(BitSet.valueOf(new long[] {0b10}));
    }

    @Test
    void goingDownTheListTakesWhoeverStillFits() {
        var task = added(Limits.budget(10), new long[] {8, 5, 2}, 3, 2, 1);
        var naive = Naive.downThe(List.of(0, 1, 2), task);
        assertThat(naive.chosen()).containsExactly(0, 2);
        assertThat(naive.costYen()).isEqualTo(10);
        assertThat(naive.value()).isEqualTo(4);
    }

    private static void holds(PortfolioTask task, Function<PortfolioTask, PortfolioAnswer> search, boolean inFull) {
        var best = SmallTasks.bestOfAllSets(task);
        switch (search.apply(task)) {
            case Portfolio found -> {
                assertThat(SmallTasks.keepsTo(task, found.chosen())).isTrue();
                var margin = 1e-5 * best.orElseThrow() + LAST_DIGITS;
                assertThat(found.value()).isCloseTo(SmallTasks.worth(task, found.chosen()), within(margin));
                assertThat(found.value()).isLessThanOrEqualTo(best.orElseThrow() + margin);
                assertThat(found.value() + margin)
                        .isGreaterThanOrEqualTo(found.guarantee().share() * best.orElseThrow());
                assertThat(found.upperBound() + margin).isGreaterThanOrEqualTo(best.orElseThrow());
                if (inFull) {
                    assertThat(found.guarantee()).isEqualTo(Guarantee.OPTIMAL);
                }
            }
            case PortfolioAnswer.Impossible _ -> assertThat(best).isEmpty();
            case PortfolioAnswer.NotFound _ -> assertThat(inFull).isFalse();
        }
    }

    private static Guarantee claim(long[] costs, Limits limits) {
        var task = added(limits, costs, 1, 1, 1, 1);
        var shortage = Shortage.of(task, Tally.empty(task), new int[] {0, 1, 2, 3});
        return Guarantee.ofGreedy(shortage, limits.demands(), false);
    }

    private static Limits limits(long budgetYen, int atMost, Limits.Quota... quotas) {
        return new Limits(budgetYen, atMost, new BitSet(), new BitSet(), List.of(quotas), List.of());
    }

    private static Limits.Quota quota(String kind, long members, int atLeast, int atMost) {
        return new Limits.Quota(kind, "some", BitSet.valueOf(new long[] {members}), atLeast, atMost);
    }

    private static PortfolioTask added(Limits limits, long[] yen, double... worth) {
        return new PortfolioTask(yen, new Added(worth), limits);
    }

    private static SetValue renamed(SetValue value, List<Integer> order) {
        return () -> new Renamed(value.nobody(), order);
    }

    private record Renamed(SetValue.Growing inner, List<Integer> order) implements SetValue.Growing {
        @Override
        public double value() {
            return inner.value();
        }

        @Override
        public double gain(int candidate) {
            return inner.gain(order.get(candidate));
        }

        @Override
        public void add(int candidate) {
            inner.add(order.get(candidate));
        }

        @Override
        public SetValue.Growing copy() {
            return new Renamed(inner.copy(), order);
        }
    }

    private static Portfolio found(PortfolioAnswer answer) {
        assertThat(answer).isInstanceOf(Portfolio.class);
        return (Portfolio) answer;
    }
}
