package dev.kodama.gateway.scoring;

import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.Weights;
import java.util.EnumMap;
import java.util.List;

/// How much one metric counts, in and out.
record MetricWeight(Metric metric, int weight) {
    static List<MetricWeight> of(Weights weights) {
        return Definitions.all().stream()
                .map(definition -> new MetricWeight(definition.metric(), weights.of(definition.metric())))
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
}
