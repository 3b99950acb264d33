package dev.kodama.scoring.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// What properties are tried on: any of a kind, the edges often among them; without the edges of every combination,
/// which would be all that is tried.
public final class Any {
    private static final Text TEXT = new Text("", "");

    private Any() {}

    public static Arbitrary<Weights> weights() {
        return Arbitraries.maps(
                        Arbitraries.of(Metric.class), Arbitraries.integers().between(0, Weights.MAX))
                .map(Weights::new)
                .withoutEdgeCases();
    }

    /// One for every metric.
    public static Arbitrary<Map<Metric, Finding>> findings() {
        return finding()
                .list()
                .ofSize(Metric.values().length)
                .<Map<Metric, Finding>>map(list -> {
                    var findings = new EnumMap<Metric, Finding>(Metric.class);
                    for (var metric : Metric.values()) {
                        findings.put(metric, list.get(metric.ordinal()));
                    }
                    return findings;
                })
                .withoutEdgeCases();
    }

    public static Arbitrary<Finding> finding() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(new Finding.Missing(TEXT, List.of()), new Finding.NotAsked())),
                Tuple.of(4, level().map(level -> new Finding.Known(level, List.of(), null))));
    }

    public static Arbitrary<Level> level() {
        var end = Arbitraries.oneOf(
                Arbitraries.of(0, Level.TYPICAL, Level.FULL),
                Arbitraries.integers().between(0, Level.FULL));
        return Combinators.combine(end, end, end).as((a, b, c) -> {
            var low = Math.min(a, Math.min(b, c));
            var high = Math.max(a, Math.max(b, c));
            return new Level(low, a + b + c - low - high, high);
        });
    }
}
