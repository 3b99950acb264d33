package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTests {
    @ParameterizedTest(name = "{0} of {1}: {2} … {3}")
    @CsvSource({
        // Known values of the Wilson score interval at z = 1.96.
        "0, 10, 0, 277540",
        "1, 10, 17875, 404155",
        "5, 10, 236591, 763409",
        "10, 10, 722460, 1000000",
        "50, 100, 403830, 596170",
        "81, 263, 255290, 366210"
    })
    void matchesKnownValues(long hits, long n, int low, int high) {
        var interval = Wilson.of(hits, n);
        assertThat(interval.lowPpm()).isCloseTo(low, org.assertj.core.data.Offset.offset(60));
        assertThat(interval.highPpm()).isCloseTo(high, org.assertj.core.data.Offset.offset(60));
    }

    @Test
    void aLargerSampleNarrowsTheInterval() {
        assertThat(Wilson.of(90, 100).lowPpm()).isGreaterThan(Wilson.of(9, 10).lowPpm());
    }

    @Test
    void aSmallPerfectSampleRanksBelowALargeGoodOne() {
        assertThat(Wilson.of(2, 2).lowPpm()).isLessThan(Wilson.of(80, 100).lowPpm());
    }

    @Test
    void moreAnswersThanCommentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(0, 0));
    }
}
