package dev.kodama.scoring.model;

import java.util.EnumMap;
import java.util.Map;

/// How much each metric counts. Only the proportions matter; a metric that is not named counts nothing.
///
/// @param byMetric 0 … 100 each
public record Weights(Map<Metric, Integer> byMetric) {
    public static final int MAX = 100;

    public Weights {
        var copy = new EnumMap<Metric, Integer>(Metric.class);
        for (var metric : Metric.values()) {
            var weight = byMetric.getOrDefault(metric, 0);
            if (weight < 0 || weight > MAX) {
                throw new IllegalArgumentException("a weight is 0 … %d, not %d".formatted(MAX, weight));
            }
            copy.put(metric, weight);
        }
        byMetric = Map.copyOf(copy);
    }

    public int of(Metric metric) {
        return byMetric.getOrDefault(metric, 0);
    }

    public Weights with(Metric metric, int weight) {
        var changed = new EnumMap<>(byMetric);
        changed.put(metric, weight);
        return new Weights(changed);
    }
}
