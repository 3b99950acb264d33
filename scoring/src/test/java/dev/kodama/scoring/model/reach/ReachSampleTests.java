package dev.kodama.scoring.model.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReachSampleTests {
    @Test
    void countsWholeListsAsTheyAre() {
        var sample = ReachSample.of(List.of(sketch(1, 2, 3), sketch(2, 3, 4), sketch(3, 5)), 1_000);
        var choice = sample.choice();

        choice.add(0);
        assertThat(choice.gain(1)).isEqualTo(1);
        assertThat(choice.gain(0)).isZero();
        choice.add(1);
        choice.add(2);
        choice.add(1);

        assertThat(choice.reached()).isEqualTo(5);
        assertThat(choice.people()).isEqualTo(new Reach.Exact(5));
    }

    @Test
    void holdsNoMoreThanItMay() {
        var many = new ArrayList<FollowerSketch>();
        for (var i = 0; i < 50; i++) {
            many.add(FollowerSketch.of(LongStream.range(i * 5_000L, i * 5_000L + 20_000), 4096));
        }
        var sample = ReachSample.of(many, 10_000);
        var choice = sample.choice();
        for (var i = 0; i < sample.candidates(); i++) {
            choice.add(i);
        }

        assertThat(sample.rate()).isCloseTo(0.01, org.assertj.core.data.Offset.offset(0.001));
        assertThat(265_000L).isBetween(choice.people().low(), choice.people().high());
    }

    /// What greedy choices rest on: whoever joins later adds no more than they would have added earlier.
    @Test
    void aCandidateNeverAddsMoreToMore() {
        var random = new Random(11);
        var sketches = new ArrayList<FollowerSketch>();
        for (var i = 0; i < 40; i++) {
            sketches.add(FollowerSketch.of(random.longs(3_000, 0, 30_000), 1024));
        }
        var sample = ReachSample.of(sketches, 20_000);
        var choice = sample.choice();
        var before = new int[sample.candidates()];
        for (var i = 0; i < before.length; i++) {
            before[i] = choice.gain(i);
        }
        for (var added = 0; added < before.length; added++) {
            var reached = choice.reached();
            var promised = choice.gain(added);
            choice.add(added);
            assertThat(choice.reached()).isEqualTo(reached + promised);
            for (var i = 0; i < before.length; i++) {
                assertThat(choice.gain(i)).isLessThanOrEqualTo(before[i]);
                before[i] = choice.gain(i);
            }
        }
    }

    private static FollowerSketch sketch(long... followers) {
        return FollowerSketch.of(LongStream.of(followers), 4096);
    }
}
