package dev.kodama.scoring.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All parameters as they stand together. Stored editions are never changed, only followed by others.
///
/// @param number 0 for what Kodama comes with
/// @param values by [Parameter#id()]; what is not among them has its usual value
public record ParameterEdition(long number, Map<String, Long> values) {
    public static final ParameterEdition USUAL = new ParameterEdition(0, Map.of());

    public ParameterEdition {
        values = Map.copyOf(values);
    }

    public long of(Parameter parameter) {
        return values.getOrDefault(parameter.id(), parameter.usual());
    }

    public Weights defaultWeights() {
        var weights = new EnumMap<Metric, Integer>(Metric.class);
        for (var metric : Metric.values()) {
            weights.put(metric, (int) of(Definitions.weight(metric)));
        }
        return new Weights(weights);
    }

    /// What speaks against these values; empty if nothing does.
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var known = Definitions.parameters().stream().collect(Collectors.toMap(Parameter::id, Function.identity()));
        values.forEach((id, value) -> {
            var parameter = known.get(id);
            if (parameter == null) {
                faults.add(new Fault(id, new Text("このパラメーターはありません。", "There is no such parameter.")));
            } else if (value < parameter.least() || parameter.most() < value) {
                var least = parameter.written(parameter.least());
                var most = parameter.written(parameter.most());
                faults.add(new Fault(
                        id,
                        new Text(
                                "%sから%sまでの値にしてください。".formatted(least, most),
                                "Choose a value between %s and %s.".formatted(least, most))));
            }
        });
        for (var band : Benchmarks.BANDS) {
            if (of(band.high()) < of(band.low())) {
                faults.add(new Fault(
                        band.high().id(),
                        new Text("上限は下限以上にしてください。", "The upper end cannot lie below the lower end.")));
            }
        }
        if (faults.isEmpty() && defaultWeights().byMetric().values().stream().allMatch(weight -> weight == 0)) {
            faults.add(new Fault(
                    Definitions.weight(Metric.values()[0]).id(),
                    new Text("少なくとも1つの重みを0より大きくしてください。", "At least one weight has to be above 0.")));
        }
        return faults;
    }

    /// @param parameter its id
    public record Fault(String parameter, Text what) {}
}
