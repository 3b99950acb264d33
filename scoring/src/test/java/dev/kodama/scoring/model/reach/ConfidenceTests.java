package dev.kodama.scoring.model.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.apache.datasketches.theta.CompactThetaSketch;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ConfidenceTests {
    @Test
    void whoHasSeenAllKnowsTheNumber() {
        assertThat(Confidence.of(17, 1, Confidence.ONE)).isEqualTo(Range.exactly(17));
    }

    @Test
    void whoHasSeenNobodyOfOneInAHundredMayHaveMissedSomeHundred() {
        assertThat(Confidence.of(0, 0.01, Confidence.ONE)).isEqualTo(new Range(0, 381));
    }

    @Test
    void moreIntervalsTogetherAreWider() {
        assertThat(Confidence.together(1)).isEqualTo(1.96);
        assertThat(Confidence.together(2)).isBetween(2.24, 3.0);
        assertThat(Confidence.together(100)).isBetween(3.48, 4.0);
    }

    @Test
    void agreesWithTheBoundsOfTheLibrary() {
        var sketch = FollowerSketch.of(LongStream.range(0, 60_000), Listed.MOST_HASHES);
        var library = CompactThetaSketch.wrap(sketch.bytes());

        var ours = sketch.size(2);

        assertThat((double) ours.low()).isCloseTo(library.getLowerBound(2), Percentage.withPercentage(0.5));
        assertThat((double) ours.high()).isCloseTo(library.getUpperBound(2), Percentage.withPercentage(0.5));
    }

    /// Of a thousand pairs that share 300 of 9 000 followers, about fifty estimates may miss.
    @Test
    void holdsTheTruthInAboutNineteenOfTwentyCases() {
        var random = new Random(3);
        var held = 0;
        for (var i = 0; i < 1000; i++) {
            var seen = LongStream.range(0, 300)
                    .filter(person -> random.nextDouble() < 0.04)
                    .count();
            held += Confidence.of(seen, 0.04, Confidence.ONE).contains(300) ? 1 : 0;
        }
        assertThat(held).isBetween(930, 975);
    }
}
