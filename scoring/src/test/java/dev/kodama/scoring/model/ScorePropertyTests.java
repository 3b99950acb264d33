package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScorePropertyTests {
    private static final Text TEXT = new Text("", "");

    @Property
    void contributionsAddUpExactly(@ForAll("weights") Weights weights, @ForAll("findings") Map<Metric, Finding> found) {
        var score = Score.of(weights, found);
        assertThat(score.components().stream()
                        .mapToInt(Score.Component::contribution)
                        .sum())
                .isEqualTo(score.points());
    }

    @Property
    void theIntervalContainsTheScore(
            @ForAll("weights") Weights weights, @ForAll("findings") Map<Metric, Finding> found) {
        var score = Score.of(weights, found);
        assertThat(score.points()).isBetween(score.low(), score.high());
        assertThat(score.low()).isNotNegative();
        assertThat(score.high()).isLessThanOrEqualTo(1_000_000);
    }

    @Property
    void aBetterLevelNeverLowersTheScore(
            @ForAll("weights") Weights weights,
            @ForAll("findings") Map<Metric, Finding> found,
            @ForAll Metric metric,
            @ForAll("level") Level level) {
        var known = found.get(metric) instanceof Finding.Known was ? was.level() : level;
        var worse = with(found, metric, known);
        var better = with(
                found,
                metric,
                new Level(
                        Math.max(known.low(), level.low()),
                        Math.max(known.value(), level.value()),
                        Math.max(known.high(), level.high())));
        var before = Score.of(weights, worse);
        var after = Score.of(weights, better);
        assertThat(after.points()).isGreaterThanOrEqualTo(before.points());
        assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
        assertThat(after.high()).isGreaterThanOrEqualTo(before.high());
    }

    @Property
    void whatIsMissingWidensTheInterval(
            @ForAll("weights") Weights weights,
            @ForAll("findings") Map<Metric, Finding> found,
            @ForAll Metric metric,
            @ForAll("level") Level level) {
        var before = Score.of(weights, with(found, metric, level));
        var poorer = new EnumMap<>(found);
        poorer.put(metric, new Finding.Missing(TEXT, List.of()));
        var after = Score.of(weights, poorer);
        assertThat(after.low()).isLessThanOrEqualTo(before.low());
        assertThat(after.high()).isGreaterThanOrEqualTo(before.high());
    }

    @Property
    void onlyTheProportionsOfTheWeightsMatter(
            @ForAll("findings") Map<Metric, Finding> found, @ForAll("smallWeights") Weights weights) {
        var doubled = new EnumMap<Metric, Integer>(Metric.class);
        weights.byMetric().forEach((metric, weight) -> doubled.put(metric, 2 * weight));
        assertThat(Score.of(new Weights(doubled), found).points())
                .isEqualTo(Score.of(weights, found).points());
    }

    @Provide
    Arbitrary<Weights> weights() {
        return Any.weights();
    }

    @Provide
    Arbitrary<Weights> smallWeights() {
        return Any.weights().map(weights -> {
            var halved = new EnumMap<Metric, Integer>(Metric.class);
            weights.byMetric().forEach((metric, weight) -> halved.put(metric, weight / 2));
            return new Weights(halved);
        });
    }

    @Provide
    Arbitrary<Map<Metric, Finding>> findings() {
        return Any.findings();
    }

    @Provide
    Arbitrary<Level> level() {
        return Any.level();
    }

    private static Map<Metric, Finding> with(Map<Metric, Finding> findings, Metric metric, Level level) {
        var changed = new EnumMap<>(findings);
        changed.put(metric, new Finding.Known(level, List.of(), null));
        return changed;
    }
}
