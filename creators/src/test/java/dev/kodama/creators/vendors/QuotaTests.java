package dev.kodama.creators.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.vendors.Quota.Window;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTests {
    @ParameterizedTest
    @CsvSource({
        "QUARTER_HOUR, 2026-11-22T03:00:00Z, 2026-11-22T03:15:00Z",
        "QUARTER_HOUR, 2026-11-22T03:14:59Z, 2026-11-22T03:15:00Z",
        "HOUR,         2026-11-22T03:59:59Z, 2026-11-22T04:00:00Z",
        "UTC_DAY,      2026-11-22T00:00:00Z, 2026-11-23T00:00:00Z",
        "UTC_DAY,      2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z",
        "PACIFIC_DAY,  2026-11-22T07:59:59Z, 2026-11-22T08:00:00Z",
        "PACIFIC_DAY,  2026-11-22T08:00:00Z, 2026-11-23T08:00:00Z",
    })
    void aWindowEndsAfterEveryMomentInIt(Window window, Instant moment, Instant end) {
        assertThat(window.endAfter(moment)).isEqualTo(end);
    }

    @Test
    void theDayOnWhichClocksAreSetBackIsLonger() {
        assertThat(Window.PACIFIC_DAY.endAfter(Instant.parse("2026-11-01T07:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
    }
}
