package dev.kodama.console.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessLimitTests {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final GuessLimit limit = new GuessLimit();

    @Test
    void theTwentiethMissClosesTheDoorForTenMinutes() {
        miss(GuessLimit.FREE - 1);
        assertThat(limit.isExceeded("a", NOW)).isFalse();
        miss(1);
        assertThat(limit.isExceeded("a", NOW)).isTrue();
        assertThat(limit.isExceeded("a", NOW.plus(GuessLimit.WINDOW))).isTrue();
        assertThat(limit.isExceeded("a", NOW.plus(GuessLimit.WINDOW).plusMillis(1)))
                .isFalse();
    }

    @Test
    void othersAreNotAffected() {
        miss(GuessLimit.FREE);

        assertThat(limit.isExceeded("b", NOW)).isFalse();
    }

    private void miss(int times) {
        for (var i = 0; i < times; i++) {
            limit.miss("a", NOW);
        }
    }
}
