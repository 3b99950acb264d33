package dev.kodama.gateway.scoring;

import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.Weights;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much one metric counts, in and out.
record MetricWeight(Metric metric, int weight) {
    static List<MetricWeight> of(Weights weights) {
        return Stream.of(Metric.values())
                .map(metric -> new MetricWeight(metric, weights.of(metric)))
                .toList();
    }

    /// The first one that is out of range, or -1.
    static int firstFault(List<MetricWeight> weights) {
        for (var i = 0; i < weights.size(); i++) {
            if (weights.get(i).weight() < 0 || weights.get(i).weight() > Weights.MAX) {
                return i;
            }
        }
        return -1;
    }

    /// @param weights without fault
    static Weights toWeights(List<MetricWeight> weights) {
        var byMetric = new EnumMap<Metric, Integer>(Metric.class);
        weights.forEach(weight -> byMetric.put(weight.metric(), weight.weight()));
        return new Weights(byMetric);
    }

    /// What an argument asks for; null if it is left out.
    static @Nullable Weights asked(@Nullable List<MetricWeight> weights) {
        if (weights == null) {
            return null;
        }
        var fault = firstFault(weights);
        if (fault >= 0) {
            throw RequestRefused.invalid("weights", "`weights.%d.weight` is 0 … %d.".formatted(fault, Weights.MAX));
        }
        return toWeights(weights);
    }
}
