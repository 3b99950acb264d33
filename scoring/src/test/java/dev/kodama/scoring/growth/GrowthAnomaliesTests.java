package dev.kodama.scoring.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.creators.events.Platform;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthAnomaliesTests {
    private static final LocalDate FIRST = LocalDate.parse("2026-06-01");

    @Test
    void aFifthMoreOvernightIsAJumpWithEverythingItWasComputedFrom() {
        var anomaly = only(in(Platform.X, series(40, day -> day < 30 ? 10_010 : 12_012)));

        assertThat(anomaly.rule()).isEqualTo(GrowthRule.JUMP);
        assertThat(anomaly.from()).isEqualTo(FIRST.plusDays(29));
        assertThat(anomaly.to()).isEqualTo(FIRST.plusDays(30));
        assertThat(anomaly.before()).isEqualTo(10_010);
        assertThat(anomaly.after()).isEqualTo(12_012);
        assertThat(anomaly.typical()).isZero();
        assertThat(anomaly.excess()).as("ln 1.2 in millionths").isCloseTo(182_322, within(1L));
        assertThat(anomaly.yardstick()).as("one follower of 10 010").isCloseTo(100, within(1L));
        assertThat(anomaly.excessShare()).isCloseTo(0.2, within(1e-5));
    }

    @Test
    void aLevelThatRoseWithinAWeekAndStaysIsFoundAWeekLater() {
        IntToLongFunction followers = day -> 10_003 + 400L * Math.clamp(day - 29, 0, 7);

        assertThat(in(Platform.X, series(43, followers))).isEmpty();
        var anomaly = only(in(Platform.X, series(44, followers)));
        assertThat(anomaly.rule()).isEqualTo(GrowthRule.LEVEL_SHIFT);
        assertThat(anomaly.from()).isEqualTo(FIRST.plusDays(29));
        assertThat(anomaly.to()).isEqualTo(FIRST.plusDays(36));
    }

    @Test
    void aWeekAfterWhichGrowthGoesOnIsNoShiftOfLevel() {
        assertThat(in(Platform.X, series(60, day -> 10_003 + 400L * Math.max(0, day - 29))))
                .isEmpty();
    }

    @Test
    void steadyGrowthIsUsualHoweverFast() {
        assertThat(in(Platform.X, series(60, day -> Math.round(1_003 * Math.pow(1.1, day)))))
                .isEmpty();
    }

    /// 100 003 × 1.08330 is ln = 80 010 millionths more, × 1.08320 is 79 910; the rule begins at 80 000.
    @Test
    void theRuleBeginsAtItsThreshold() {
        assertThat(in(Platform.X, series(40, day -> day < 30 ? 100_003 : 108_333)))
                .hasSize(1);
        assertThat(in(Platform.X, series(40, day -> day < 30 ? 100_003 : 108_323)))
                .isEmpty();
    }

    @Test
    void theHouseMaySetAnotherThreshold() {
        var series = series(40, day -> day < 30 ? 10_010 : 10_600);
        assertThat(in(Platform.X, series)).isEmpty();
        var usual = GrowthThresholds.USUAL;
        var lower = new GrowthThresholds(usual.leastZ(), usual.leastGain(), 50_000, usual.levelShift());
        assertThat(GrowthAnomalies.in(lower, Platform.X, series)).hasSize(1);
    }

    @Test
    void ninetyNineFollowersAreNotWorthALookAndAHundredAre() {
        assertThat(in(Platform.X, series(40, day -> day < 30 ? 501 : 600))).isEmpty();
        assertThat(in(Platform.X, series(40, day -> day < 30 ? 501 : 601))).hasSize(1);
    }

    @Test
    void sevenKnownDaysAreNeededBeforeAnythingIsSaid() {
        assertThat(in(Platform.X, series(12, day -> day < 7 ? 10_003 : 13_007))).isEmpty();
        assertThat(in(Platform.X, series(12, day -> day < 8 ? 10_003 : 13_007))).hasSize(1);
    }

    @Test
    void whatHappenedInALongGapIsNotGuessed() {
        var days = series(40, _ -> 10_003);
        series(40, _ -> 15_007).forEach((day, followers) -> days.put(day.plusDays(50), followers));
        assertThat(in(Platform.X, days)).isEmpty();
    }

    @Test
    void aRiseWithinAShortGapIsNoJumpButAShiftOfLevel() {
        var days = series(50, day -> day < 30 ? 10_003 : 13_007);
        days.remove(FIRST.plusDays(30));
        days.remove(FIRST.plusDays(31));
        assertThat(only(in(Platform.X, days)).rule()).isEqualTo(GrowthRule.LEVEL_SHIFT);
    }

    @Test
    void anEventOfSeveralDaysIsOneAnomalyAtItsStrongestDay() {
        var anomaly = only(in(Platform.X, series(50, day -> switch (Integer.compare(day, 31)) {
            case -1 -> day < 30 ? 10_003 : 11_503;
            case 0 -> 15_007;
            default -> 17_009;
        })));
        assertThat(anomaly.to()).isEqualTo(FIRST.plusDays(31));
    }

    /// From 1 000 to 999 000, wherever the step falls and whatever the days before did within it.
    @ParameterizedTest
    @ValueSource(longs = {1_000, 10_000, 100_000})
    void stepsOfTheRoundingNeverFire(long decade) {
        var random = new Random(decade);
        for (var digits = 100; digits < 999; digits++) {
            var low = digits * decade / 100;
            var high = low + decade / 100;
            var step = random.nextInt(8, 39);
            assertThat(in(Platform.YOUTUBE, series(40, day -> day < step ? low : high)))
                    .isEmpty();
            assertThat(in(Platform.YOUTUBE, series(40, _ -> random.nextBoolean() ? low : high)))
                    .isEmpty();
        }
    }

    @Test
    void stepsOfAListThatRoundsByItselfNeverFireEither() {
        assertThat(in(Platform.X, series(40, day -> day < 30 ? 12_000 : 13_000)))
                .as("1.2万, then 1.3万")
                .isEmpty();
    }

    @Test
    void aHundredTimesTheFollowersHaveTheSameAnomalies() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var walk = walk(random);
            var larger = new TreeMap<LocalDate, Long>();
            walk.forEach((day, followers) -> larger.put(day, followers * 100));
            assertThat(shapes(in(Platform.YOUTUBE, larger))).isEqualTo(shapes(in(Platform.YOUTUBE, walk)));
        }
    }

    @Test
    void everyAnomalyKeepsItsRulesPromises() {
        var random = new Random(11);
        var found = 0;
        for (var round = 0; round < 500; round++) {
            for (var anomaly : in(Platform.X, walk(random))) {
                found++;
                assertThat(anomaly.excess()).isGreaterThanOrEqualTo(GrowthThresholds.USUAL.leastExcess(anomaly.rule()));
                assertThat(anomaly.scoreTenths()).isGreaterThanOrEqualTo(60);
                assertThat(anomaly.after() - anomaly.before()).isGreaterThanOrEqualTo(100);
                assertThat(anomaly.to())
                        .isEqualTo(anomaly.from().plusDays(anomaly.rule().days()));
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void moreBoughtIsNeverLessFound() {
        var random = new Random(13);
        for (var round = 0; round < 100; round++) {
            var start = random.nextLong(2_000, 90_000);
            var found = LongStream.of(5, 10, 20, 50, 100)
                    .map(percent -> in(
                                    Platform.YOUTUBE,
                                    series(
                                            40,
                                            day -> rounded(start
                                                    + start * day / 500
                                                    + (day < 30 ? 0 : start * percent / 100))))
                            .size())
                    .boxed()
                    .toList();
            assertThat(found).isSorted();
            assertThat(found.get(3)).isOne();
        }
    }

    /// A random walk with an occasional leap, as YouTube would publish it.
    private static SortedMap<LocalDate, Long> walk(Random random) {
        var followers = random.nextDouble(5_000, 90_000);
        var days = new TreeMap<LocalDate, Long>();
        for (var day = 0; day < 72; day++) {
            followers *= 1 + random.nextGaussian() * 0.002 + (random.nextInt(60) == 0 ? random.nextDouble(0.3) : 0);
            days.put(FIRST.plusDays(day), rounded(Math.round(followers)));
        }
        return days;
    }

    private static List<String> shapes(List<GrowthAnomaly> anomalies) {
        return anomalies.stream()
                .map(anomaly -> anomaly.rule() + " " + anomaly.to())
                .toList();
    }

    private static long rounded(long followers) {
        return followers - followers % RoundingStep.of(Platform.YOUTUBE, followers);
    }

    private static SortedMap<LocalDate, Long> series(int days, IntToLongFunction followers) {
        var series = new TreeMap<LocalDate, Long>();
        for (var day = 0; day < days; day++) {
            series.put(FIRST.plusDays(day), followers.applyAsLong(day));
        }
        return series;
    }

    private static List<GrowthAnomaly> in(Platform platform, SortedMap<LocalDate, Long> series) {
        return GrowthAnomalies.in(GrowthThresholds.USUAL, platform, series);
    }

    private static GrowthAnomaly only(List<GrowthAnomaly> anomalies) {
        assertThat(anomalies).hasSize(1);
        return anomalies.getFirst();
    }
}
