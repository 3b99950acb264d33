package dev.kodama.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTests {
    @Test
    void withFewerPostsTheAssumptionStands() {
        assertThat(Spread.of(new double[Spread.FEWEST - 1])).isEqualTo(Spread.ASSUMED);
        assertThat(Spread.of(DoubleStream.iterate(1, each -> each + 1)
                        .limit(Spread.FEWEST)
                        .toArray()))
                .as("the 25th of 30: 0.8 × 31, rounded up")
                .isEqualTo(new Spread(25, Spread.FEWEST));
    }

    @Test
    void postsThatAllCameAsForecastDoNotMakeAnIntervalOfNothing() {
        assertThat(Spread.of(new double[100]).deviations()).isPositive();
    }

    @Property
    void theOrderOfThePostsDoesNotMatter(@ForAll @Size(min = 30, max = 60) double[] distances, @ForAll long seed) {
        var positive = Arrays.stream(distances).map(Math::abs).toArray();
        var shuffled = positive.clone();
        var random = new Random(seed);
        for (var i = shuffled.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = kept;
        }
        assertThat(Spread.of(shuffled)).isEqualTo(Spread.of(positive));
    }

    @Property
    void postsThatScatterMoreNeverNarrowAnInterval(
            @ForAll @Size(min = 30, max = 60) double[] distances,
            @ForAll @DoubleRange(min = 1, max = 10) double times) {
        var positive = Arrays.stream(distances).map(Math::abs).toArray();
        var wider = Arrays.stream(positive).map(each -> each * times).toArray();
        assertThat(Spread.of(wider).deviations())
                .isGreaterThanOrEqualTo(Spread.of(positive).deviations());
    }

    /// Twice as much as assumed, and with heavier tails.
    @Test
    void fourOfFiveNewPostsLieInsideWhateverTheTruthIs() {
        var random = new Random(7);
        var inside = 0;
        var houses = 4_000;
        for (var i = 0; i < houses; i++) {
            var spread = Spread.of(DoubleStream.generate(() -> scatter(random))
                    .limit(Spread.FEWEST)
                    .toArray());
            inside += scatter(random) <= spread.deviations() ? 1 : 0;
        }
        assertThat((double) inside / houses).isBetween(0.78, 0.83);
        var byAssumption = DoubleStream.generate(() -> scatter(random))
                .limit(houses)
                .filter(each -> each <= Spread.ASSUMED.deviations())
                .count();
        assertThat((double) byAssumption / houses).isLessThan(0.6);
    }

    private static double scatter(Random random) {
        return Math.abs(2 * random.nextGaussian() / Math.sqrt(random.nextDouble() + 0.2));
    }
}
