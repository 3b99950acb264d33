package dev.kodama.scoring.model.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.scoring.model.portfolio.SampledPeople.Meeting;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the search relies on, of every value there is.
class SetValueTests {
    private static final int[][] PEOPLE = {{0, 1, 2, 3}, {2, 3, 4}, {5}};

    @Test
    void eachAddsTheLessTheMoreAreThereAndNeverTakesAway() {
        var tasks = new SmallTasks(11);
        var random = new Random(11);
        for (var i = 0; i < 500; i++) {
            var task = tasks.withABudget();
            var fewer = task.value().nobody();
            var more = task.value().nobody();
            for (var each = 1; each < task.candidates(); each++) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        fewer.add(each);
                        more.add(each);
                    }
                    case 1 -> more.add(each);
                    default -> {}
                }
            }
            assertThat(more.gain(0)).isBetween(0.0, fewer.gain(0) + 1e-3);
            assertThat(more.value()).isGreaterThanOrEqualTo(fewer.value() - 1e-3);
        }
    }

    @Test
    void onePersonCountsOnceWhoeverTheyFollow() {
        var reach = new SampledPeople(PEOPLE, new double[] {1, 1, 1}, 10, Meeting.LARGEST).nobody();
        reach.add(0);
        assertThat(reach.value()).isEqualTo(40);
        assertThat(reach.gain(1)).isEqualTo(10);
        reach.add(1);
        reach.add(1);
        assertThat(reach.value()).as("added twice").isEqualTo(50);
    }

    @Test
    void ofTwoSharesTheLargerCounts() {
        var target = new SampledPeople(PEOPLE, new double[] {0.5, 0.25, 1}, 1, Meeting.LARGEST).nobody();
        target.add(1);
        assertThat(target.value()).isEqualTo(0.75);
        target.add(0);
        assertThat(target.value()).isEqualTo(4 * 0.5 + 0.25);
    }

    @Test
    void twoChancesToReactAreMoreThanOne() {
        var engaged = new SampledPeople(PEOPLE, new double[] {0.5, 0.5, 1}, 1, Meeting.ANY).nobody();
        engaged.add(0);
        engaged.add(1);
        assertThat(engaged.value()).isCloseTo(2 * 0.5 + 2 * 0.75 + 0.5, within(1e-6));
        assertThat(engaged.gain(0)).isZero();
    }

    @Test
    void theSameIsCountedAmongThoseWhoMatter() {
        var all = new SampledPeople(PEOPLE, new double[] {0.5, 1, 1}, 1, Meeting.LARGEST);
        var some = BitSet.valueOf(new long[] {0b110});
        var growing = all.among(some).nobody();
        some.stream().forEach(growing::add);
        assertThat(growing.value())
                .isEqualTo(SmallTasks.worth(new PortfolioTask(new long[3], all, Limits.budget(0)), some));
    }

    @Test
    void copiesGrowOnTheirOwn() {
        for (var value : new SetValue[] {
            new Added(new double[] {1, 2, 3}), new SampledPeople(PEOPLE, new double[] {1, 1, 1}, 1, Meeting.ANY)
        }) {
            var one = value.nobody();
            one.add(0);
            var other = one.copy();
            other.add(1);
            assertThat(one.value()).isLessThan(other.value());
            assertThat(one.gain(1)).isEqualTo(other.value() - one.value());
        }
    }
}
