package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ScoreTests {
    private static final Text TEXT = new Text("", "");

    @RepeatedTest(300)
    void contributionsAddUpExactly(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var score = Score.of(weights(random), findings(random));
        assertThat(score.components().stream()
                        .mapToInt(Score.Component::contribution)
                        .sum())
                .isEqualTo(score.points());
    }

    @RepeatedTest(300)
    void theIntervalContainsTheScore(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var score = Score.of(weights(random), findings(random));
        assertThat(score.points()).isBetween(score.low(), score.high());
        assertThat(score.low()).isNotNegative();
        assertThat(score.high()).isLessThanOrEqualTo(1_000_000);
    }

    @RepeatedTest(100)
    void aBetterLevelNeverLowersTheScore(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var weights = weights(random);
        var findings = findings(random);
        for (var metric : Metric.values()) {
            if (findings.get(metric) instanceof Finding.Known known
                    && known.level().value() < Level.FULL) {
                var better = new EnumMap<>(findings);
                var level = known.level();
                better.put(
                        metric,
                        known(new Level(level.low(), level.value() + 1, Math.max(level.high(), level.value() + 1))));
                assertThat(Score.of(weights, better).points())
                        .isGreaterThanOrEqualTo(Score.of(weights, findings).points());
            }
        }
    }

    @RepeatedTest(100)
    void whatIsMissingWidensTheInterval(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var weights = weights(random);
        var findings = findings(random);
        var before = Score.of(weights, findings);
        for (var metric : Metric.values()) {
            if (findings.get(metric) instanceof Finding.Known) {
                var poorer = new EnumMap<>(findings);
                poorer.put(metric, new Finding.Missing(TEXT, List.of()));
                var after = Score.of(weights, poorer);
                assertThat(after.low()).isLessThanOrEqualTo(before.low());
                assertThat(after.high()).isGreaterThanOrEqualTo(before.high());
            }
        }
    }

    @Test
    void missingCountsAsTypicalAndNotAsZero() {
        var score = Score.of(
                weights(Map.of(Metric.ENGAGEMENT, 1, Metric.REPLY_RATE, 1)),
                Map.of(
                        Metric.ENGAGEMENT,
                        known(Level.exact(8_000)),
                        Metric.REPLY_RATE,
                        new Finding.Missing(TEXT, List.of())));
        assertThat(score.points()).isEqualTo(650_000);
        assertThat(score.low()).isEqualTo(400_000);
        assertThat(score.high()).isEqualTo(900_000);
    }

    @Test
    void whatTheBriefLeavesOpenDoesNotCount() {
        var score = Score.of(
                weights(Map.of(Metric.ENGAGEMENT, 10, Metric.TIER, 90)),
                Map.of(Metric.ENGAGEMENT, known(Level.exact(8_000)), Metric.TIER, new Finding.NotAsked()));
        assertThat(score.points()).isEqualTo(800_000);
    }

    @Test
    void withoutAnyWeightAllCountAlike() {
        var score = Score.of(
                weights(Map.of()),
                Map.of(Metric.ENGAGEMENT, known(Level.exact(8_000)), Metric.PRICE, known(Level.exact(2_000))));
        assertThat(score.points()).isEqualTo(500_000);
    }

    @Test
    void thirdsAreRoundedWithoutLosingAnything() {
        var level = known(Level.exact(10_000));
        var score = Score.of(
                weights(Map.of(Metric.ENGAGEMENT, 1, Metric.REPLY_RATE, 1, Metric.PRICE, 1)),
                Map.of(Metric.ENGAGEMENT, level, Metric.REPLY_RATE, level, Metric.PRICE, level));
        assertThat(score.components().stream()
                        .filter(component -> component.weight() > 0)
                        .map(Score.Component::contribution))
                .containsExactly(333_334, 333_333, 333_333);
    }

    private static Weights weights(Map<Metric, Integer> weights) {
        return new Weights(weights);
    }

    private static Weights weights(Random random) {
        var weights = new EnumMap<Metric, Integer>(Metric.class);
        for (var metric : Metric.values()) {
            weights.put(metric, random.nextInt(4) == 0 ? 0 : random.nextInt(Weights.MAX + 1));
        }
        return new Weights(weights);
    }

    private static EnumMap<Metric, Finding> findings(Random random) {
        var findings = new EnumMap<Metric, Finding>(Metric.class);
        for (var metric : Metric.values()) {
            findings.put(
                    metric,
                    switch (random.nextInt(5)) {
                        case 0 -> new Finding.Missing(TEXT, List.of());
                        case 1 -> new Finding.NotAsked();
                        default -> {
                            var ends =
                                    random.ints(3, 0, Level.FULL + 1).sorted().toArray();
                            yield known(new Level(ends[0], ends[1], ends[2]));
                        }
                    });
        }
        return findings;
    }

    private static Finding known(Level level) {
        return new Finding.Known(level, List.of(), null);
    }
}
