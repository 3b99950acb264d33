package dev.kodama.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTests {
    private final Hands hands = new Hands();
    private final Throttle throttle = new Throttle(3, hands);

    @Test
    void theFirstFailuresAreFree() {
        fail(3);
        assertThat(throttle.mustWait("somebody")).isFalse();
        assertThat(throttle.mustWait("somebody else")).isFalse();
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        fail(4);
        assertThat(throttle.mustWait("somebody")).isTrue();
        hands.advance(Duration.ofSeconds(1));
        assertThat(throttle.mustWait("somebody")).isFalse();
        fail(1);
        hands.advance(Duration.ofMillis(1999));
        assertThat(throttle.mustWait("somebody")).isTrue();
        hands.advance(Duration.ofMillis(1));
        assertThat(throttle.mustWait("somebody")).isFalse();
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        fail(1000);
        hands.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(throttle.mustWait("somebody")).isTrue();
        hands.advance(Duration.ofMillis(1));
        assertThat(throttle.mustWait("somebody")).isFalse();
    }

    @Test
    void aSuccessAndAQuarterOfAnHourAreForgiveness() {
        fail(4);
        throttle.forget("somebody");
        assertThat(throttle.mustWait("somebody")).isFalse();

        fail(3);
        hands.advance(Duration.ofMinutes(15).plusMillis(1));
        fail(3);
        assertThat(throttle.mustWait("somebody")).isFalse();
    }

    private void fail(int times) {
        for (var n = 0; n < times; n++) {
            throttle.fail("somebody");
        }
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-22T00:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
