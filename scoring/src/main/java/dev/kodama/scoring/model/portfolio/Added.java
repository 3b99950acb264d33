package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;

/// Every candidate is worth the same whoever else is chosen. Of people it is the sum of followers, each counted
/// once for every creator they follow: at least as many as there are.
///
/// @param worth 0 or more for each candidate
public record Added(double[] worth) implements SetValue {
    public Added {
        for (var each : worth) {
            if (!(each >= 0 && each < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a worth is 0 or more and finite, not " + each);
            }
        }
    }

    @Override
    public Growing nobody() {
        return new Sum(0, new BitSet());
    }

    private final class Sum implements Growing {
        private final BitSet chosen;
        private double sum;

        Sum(double sum, BitSet chosen) {
            this.sum = sum;
            this.chosen = chosen;
        }

        @Override
        public double value() {
            return sum;
        }

        @Override
        public double gain(int candidate) {
            return chosen.get(candidate) ? 0 : worth[candidate];
        }

        @Override
        public void add(int candidate) {
            sum += gain(candidate);
            chosen.set(candidate);
        }

        @Override
        public Growing copy() {
            return new Sum(sum, (BitSet) chosen.clone());
        }
    }
}
