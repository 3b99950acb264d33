package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;
import java.util.List;

/// Several values added up, such as people told apart on one platform and people on another.
public record Together(List<SetValue> values) implements SetValue {
    public Together {
        values = List.copyOf(values);
    }

    @Override
    public Growing nobody() {
        return new Sum(values.stream().map(SetValue::nobody).toList());
    }

    @Override
    public SetValue among(BitSet candidates) {
        return new Together(values.stream().map(value -> value.among(candidates)).toList());
    }

    private record Sum(List<Growing> parts) implements Growing {
        @Override
        public double value() {
            return parts.stream().mapToDouble(Growing::value).sum();
        }

        @Override
        public double gain(int candidate) {
            var gain = 0.0;
            for (var part : parts) {
                gain += part.gain(candidate);
            }
            return gain;
        }

        @Override
        public void add(int candidate) {
            parts.forEach(part -> part.add(candidate));
        }

        @Override
        public Growing copy() {
            return new Sum(parts.stream().map(Growing::copy).toList());
        }
    }
}
