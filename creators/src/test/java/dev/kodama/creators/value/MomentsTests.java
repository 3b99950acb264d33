package dev.kodama.creators.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.ImportProblem.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTests {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-06-13, 2026-06-12T15:00:00Z",
        "2026/6/13, 2026-06-12T15:00:00Z",
        "2026年6月13日, 2026-06-12T15:00:00Z",
        "２０２６／６／１３, 2026-06-12T15:00:00Z",
        "20260613, 2026-06-12T15:00:00Z",
        "13/06/2026, 2026-06-12T15:00:00Z",
        "06/13/2026, 2026-06-12T15:00:00Z",
        "03/03/2026, 2026-03-02T15:00:00Z",
        "2026-06-13 09:30, 2026-06-13T00:30:00Z",
        "2026-06-13T09:30:15Z, 2026-06-13T09:30:15Z",
        "2026-11-22 12:00, 2026-11-22T03:00:00Z",
        "2026-06-20 09:00 +0000, 2026-06-20T09:00:00Z",
        "2026-06-20T09:00:00+0000, 2026-06-20T09:00:00Z",
        "'Oct 1, 2026', 2026-09-30T15:00:00Z",
        "'Fri, Jun 5, 2026', 2026-06-04T15:00:00Z",
        "03/27/2026 06:08, 2026-03-26T21:08:00Z"
    })
    void datesAreReadAsPeopleWriteThemInTokyo(String written, Instant moment) {
        assertThat(Moments.moment(written, NOW)).isEqualTo(new Cell.Known<>(moment));
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026, AMBIGUOUS_DATE",
        "2026-11-22 12:01, IN_THE_FUTURE",
        "2027-01-01, IN_THE_FUTURE",
        "2003-12-31, TOO_LONG_AGO",
        "2026-02-30, NOT_A_DATE",
        "45000, NOT_A_DATE",
        "yesterday, NOT_A_DATE",
        "N/A, MARKED_UNKNOWN",
        "#VALOR!, SPREADSHEET_ERROR"
    })
    void whatIsNoMomentSaysWhy(String written, Reason reason) {
        assertThat(Moments.moment(written, NOW)).isEqualTo(new Cell.Unknown<>(reason));
    }

    @Test
    void whereAFileIsKnownToWriteTheMonthFirstNothingIsAmbiguous() {
        assertThat(Moments.moment("10/03/2026 08:31", NOW, true))
                .isEqualTo(new Cell.Known<>(Instant.parse("2026-10-02T23:31:00Z")));
        assertThat(Moments.moment("10/03/2026 08:31", NOW)).isEqualTo(new Cell.Unknown<>(Reason.AMBIGUOUS_DATE));
        assertThat(Moments.moment("13/03/2026", NOW, true)).isEqualTo(new Cell.Unknown<>(Reason.NOT_A_DATE));
    }
}
