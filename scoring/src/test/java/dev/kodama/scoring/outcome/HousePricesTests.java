package dev.kodama.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.outcome.FairFee.Measure;
import dev.kodama.scoring.outcome.FairFee.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HousePricesTests {
    private static final Forecast FORECAST = new Forecast(
            Forecast.DEFINITION,
            UUID.randomUUID(),
            Platform.INSTAGRAM,
            new Expectation(100, 400, 500, 2_000, 10, 0, 1, 0),
            new Expectation(1_000, 4_000, 5_000, 20_000, 10, 0, 1, 0));

    @Test
    void theRangeIsWhatUnitsCostTimesWhatIsExpected() {
        // One engagement cost 1 … 12 yen; a quarter less than 4, half less than 7, three quarters less than 10.
        var fee = fee(paid(12, Platform.INSTAGRAM, 20_000L, i -> 1_000L * i, _ -> 1_000L, _ -> null));
        assertThat(fee.range()).isEqualTo(new FairFee.Range(2_000, 3_500, 5_000));
        assertThat(fee.bases()).singleElement().satisfies(basis -> {
            assertThat(basis.measure()).isEqualTo(Measure.ENGAGEMENTS);
            assertThat(basis.n()).isEqualTo(12);
            assertThat(basis.tier()).isEqualTo(Tier.MICRO);
            assertThat(basis.midMilliYen()).isEqualTo(7_000);
        });
        assertThat(fee.verdict(1_999)).contains(Verdict.BELOW);
        assertThat(fee.verdict(2_000)).contains(Verdict.WITHIN);
        assertThat(fee.verdict(5_000)).contains(Verdict.WITHIN);
        assertThat(fee.verdict(5_001)).contains(Verdict.ABOVE);
    }

    @Test
    void twoMeasuresSpanTheRangeTogether() {
        var fee = fee(paid(8, Platform.INSTAGRAM, 20_000L, _ -> 1_000L, _ -> 1_000L, _ -> 500L));
        assertThat(fee.bases()).extracting(FairFee.Basis::measure).containsExactly(Measure.ENGAGEMENTS, Measure.REACH);
        assertThat(fee.range()).isEqualTo(new FairFee.Range(500, 500, 10_000));
    }

    @Test
    void withOneTooFewNothingIsSaid() {
        var fee = fee(paid(FairFee.FEWEST - 1, Platform.INSTAGRAM, 20_000L, _ -> 1_000L, _ -> 1_000L, _ -> 1_000L));
        assertThat(fee.range()).isNull();
        assertThat(fee.bases()).isEmpty();
        assertThat(fee.verdict(1)).isEmpty();
        assertThat(fee.comparables()).as("listed all the same").hasSize(FairFee.FEWEST - 1);
    }

    @Test
    void withTooFewInTheTierTheWholePlatformHasToDo() {
        var others = Stream.concat(
                        paid(5, Platform.INSTAGRAM, 20_000L, _ -> 1_000L, _ -> 1_000L, _ -> null).stream(),
                        paid(5, Platform.INSTAGRAM, 200_000L, _ -> 1_000L, _ -> 1_000L, _ -> null).stream())
                .toList();
        assertThat(fee(others).bases()).singleElement().satisfies(basis -> {
            assertThat(basis.tier()).isNull();
            assertThat(basis.n()).isEqualTo(10);
        });
    }

    @Test
    void anotherPlatformSaysNothing() {
        var fee = fee(paid(20, Platform.TIKTOK, 20_000L, _ -> 1_000L, _ -> 1_000L, _ -> 1_000L));
        assertThat(fee.range()).isNull();
        assertThat(fee.comparables()).isEmpty();
    }

    @Test
    void whatBroughtNothingOrIsNotKnownHasNoPrice() {
        var fee = fee(paid(20, Platform.INSTAGRAM, 20_000L, _ -> 1_000L, i -> i % 2 == 0 ? 0L : null, _ -> null));
        assertThat(fee.range()).isNull();
    }

    @Test
    void comparablesAreTheNearestInFollowers() {
        var near = paid(1, Platform.INSTAGRAM, 21_000L, _ -> 1_000L, _ -> 1_000L, _ -> null);
        var far = paid(30, Platform.INSTAGRAM, 90_000L, _ -> 1_000L, _ -> 1_000L, _ -> null);
        var fee = fee(Stream.concat(far.stream(), near.stream()).toList());
        assertThat(fee.comparables()).hasSizeLessThan(10).first().isEqualTo(near.getFirst());
    }

    private static FairFee fee(List<Delivered> delivered) {
        var figures = new AccountFigures(
                UUID.randomUUID(),
                Objects.requireNonNull(FORECAST.accountId()),
                1,
                Platform.INSTAGRAM,
                Instant.now(),
                "test",
                20_000L,
                10,
                null,
                500L,
                0L,
                null,
                null,
                null,
                null);
        return new HousePrices(delivered, TierCutoffs.CUSTOMARY)
                .of(figures, FORECAST, ForecastTests.yardstick(new long[0]));
    }

    private interface Figure {
        @Nullable
        Long of(int i);
    }

    private static List<Delivered> paid(
            int n, Platform platform, long followers, Figure yen, Figure engagements, Figure reach) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> new Delivered(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "creator " + i,
                        platform,
                        followers,
                        Objects.requireNonNull(yen.of(i)),
                        LocalDate.of(2026, 11, 1),
                        1,
                        engagements.of(i),
                        reach.of(i)))
                .toList();
    }
}
