package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTests {
    private static final Text TEXT = new Text("", "");

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

    private static Finding known(Level level) {
        return new Finding.Known(level, List.of(), null);
    }
}
