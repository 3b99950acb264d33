package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelTests {
    @Test
    void whatEveryoneHasIsTypical() {
        assertThat(Level.ofLift(250_000, 250_000)).isEqualTo(Level.TYPICAL);
    }

    @Test
    void threeTimesTheBaselineIsThreeQuarters() {
        assertThat(Level.ofLift(300_000, 100_000)).isEqualTo(7_500);
    }

    @Test
    void noneIsZeroWhereOthersHaveSome() {
        assertThat(Level.ofLift(0, 1)).isZero();
    }

    @Test
    void noneIsTypicalWhereNobodyHasAny() {
        assertThat(Level.ofLift(0, 0)).isEqualTo(Level.TYPICAL);
    }

    @Test
    void moreIsNeverLess() {
        for (var observed = 1; observed <= 1_000_000; observed += 997) {
            assertThat(Level.ofLift(observed, 40_000)).isGreaterThanOrEqualTo(Level.ofLift(observed - 1, 40_000));
        }
    }
}
