package dev.kodama.creators.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.vendors.Halt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ScheduleTests {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Schedule schedule = new Schedule(
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(30),
            Duration.ofDays(14),
            Duration.ofDays(60),
            Duration.ofMinutes(10),
            Duration.ofDays(7),
            Duration.ofMinutes(10));

    @Test
    void workComesBeforeLooksAndLooksBeforeTheRest() {
        var aLookJustNow = NOW;
        assertThat(schedule.attention(NOW.plusSeconds(1), aLookJustNow, NOW)).isEqualTo(Attention.WORKING);
        assertThat(schedule.attention(NOW, aLookJustNow, NOW)).isEqualTo(Attention.WATCHED);
        assertThat(schedule.attention(null, aLookJustNow, NOW)).isEqualTo(Attention.WATCHED);
        assertThat(schedule.attention(null, null, NOW)).isEqualTo(Attention.REST);
    }

    @Test
    void aLookCountsForFourteenDaysAndNotAMomentLonger() {
        var aMomentLess = NOW.minus(Duration.ofDays(14)).plusMillis(1);
        assertThat(schedule.attention(null, aMomentLess, NOW)).isEqualTo(Attention.WATCHED);
        assertThat(schedule.attention(null, NOW.minus(Duration.ofDays(14)), NOW))
                .isEqualTo(Attention.REST);
    }

    @ParameterizedTest
    @CsvSource({"1,7", "2,14", "3,28", "4,56", "5,56", "100,56"})
    void eachRefusalInARowDoublesThePauseUpToEightTimes(int times, int days) {
        assertThat(schedule.pauseAfterRefusal(times)).isEqualTo(Duration.ofDays(days));
    }

    @ParameterizedTest
    @CsvSource({"1,15,30", "2,30,60", "3,60,120", "8,1800,3600", "1000,1800,3600"})
    void aPauseDoublesUpToAnHourAndHalfOfItIsChance(int failures, long leastSeconds, long mostSeconds) {
        var down = new Halt(Closure.DOWN, null, "HTTP 503");
        assertThat(new BackOff(() -> 0).until(down, failures, NOW)).isEqualTo(NOW.plusSeconds(leastSeconds));
        assertThat(new BackOff(() -> 0.9999999).until(down, failures, NOW))
                .isBetween(NOW.plusSeconds(mostSeconds - 1), NOW.plusSeconds(mostSeconds));
    }

    @Test
    void whatThePlatformAsksForIsHonoured() {
        var halt = new Halt(Closure.SLOW_DOWN, NOW.plusSeconds(7), "HTTP 429");

        assertThat(new BackOff(() -> 0).until(halt, 9, NOW)).isEqualTo(NOW.plusSeconds(7));
        assertThat(new BackOff(() -> 0.5).until(halt, 9, NOW)).isEqualTo(NOW.plusMillis(7_500));
    }

    @Test
    void butNotForLongerThanADayOrInThePast() {
        var forEver = new Halt(Closure.SLOW_DOWN, NOW.plus(Duration.ofDays(3650)), "HTTP 429");
        var before = new Halt(Closure.SLOW_DOWN, NOW.minusSeconds(60), "HTTP 429");

        assertThat(new BackOff(() -> 0).until(forEver, 1, NOW)).isEqualTo(NOW.plus(Duration.ofHours(25)));
        assertThat(new BackOff(() -> 0).until(before, 1, NOW)).isEqualTo(NOW);
    }

    @Test
    void aKeyThatIsNotTakenIsTriedLessOften() {
        var noAccess = new Halt(Closure.NO_ACCESS, null, "HTTP 401");

        assertThat(new BackOff(() -> 0).until(noAccess, 2, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(new BackOff(() -> 0).until(noAccess, 50, NOW)).isEqualTo(NOW.plus(Duration.ofHours(3)));
    }
}
