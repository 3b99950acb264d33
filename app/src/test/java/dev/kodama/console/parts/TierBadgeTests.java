package dev.kodama.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.TierCutoffs;
import org.junit.jupiter.api.Test;

class TierBadgeTests {
    @Test
    void saysHowFarTheNextTierIsWhenItIsNear() {
        assertThat(words(99_100)).isEqualTo("マイクロ▲900");
        assertThat(words(90_000)).isEqualTo("マイクロ▲1万");
        assertThat(words(89_999)).isEqualTo("マイクロ");
    }

    @Test
    void saysHowFarTheTierBelowIsJustBeyondABoundary() {
        assertThat(words(100_000)).isEqualTo("マクロ▼1");
        assertThat(words(104_000)).isEqualTo("マクロ▼4,001");
        assertThat(words(110_000)).isEqualTo("マクロ▼1万");
        assertThat(words(110_001)).isEqualTo("マクロ");
    }

    @Test
    void withoutFollowersThereIsNoTier() {
        assertThat(new TierBadge(null, TierCutoffs.CUSTOMARY).getText()).isEqualTo("—");
    }

    private static String words(long followers) {
        return new TierBadge(followers, TierCutoffs.CUSTOMARY).getElement().getTextRecursively();
    }
}
