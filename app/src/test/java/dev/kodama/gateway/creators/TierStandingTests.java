package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import org.junit.jupiter.api.Test;

class TierStandingTests {
    @Test
    void atABoundaryTheHigherTierBegins() {
        assertThat(of(9_999)).isEqualTo(new TierStanding(Tier.NANO, 0, 10_000L, 9_999, 1L, true));
        assertThat(of(10_000)).isEqualTo(new TierStanding(Tier.MICRO, 10_000, 100_000L, 0, 90_000L, true));
    }

    @Test
    void nearIsATenthOfTheBoundary() {
        assertThat(of(8_999).nearBoundary()).isFalse();
        assertThat(of(9_000).nearBoundary()).isTrue();
        assertThat(of(11_000).nearBoundary()).isTrue();
        assertThat(of(11_001).nearBoundary()).isFalse();
        assertThat(of(0).nearBoundary()).isFalse();
    }

    @Test
    void theHighestTierHasNoNext() {
        assertThat(of(5_000_000)).isEqualTo(new TierStanding(Tier.TOP, 1_000_000, null, 4_000_000, null, false));
    }

    private static TierStanding of(long followers) {
        return TierStanding.of(followers, TierCutoffs.CUSTOMARY);
    }
}
