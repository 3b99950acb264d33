package dev.kodama.scoring.model.portfolio;

import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The candidates, best first, of whom only those are computed anew that come to the top: the "lazy evaluation" of
/// M. Minoux, "Accelerated greedy algorithms for maximizing submodular set functions", Optimization Techniques (1978).
final class LazyQueue {
    private final PortfolioTask task;
    private final Gains gains;
    private final Preference preference;
    private final PriorityQueue<Entry> queue;

    LazyQueue(PortfolioTask task, Gains gains, Preference preference, int[] open) {
        this.task = task;
        this.gains = gains;
        this.preference = preference;
        this.queue =
                new PriorityQueue<>(IntStream.of(open).mapToObj(this::entry).toList());
    }

    private record Entry(int candidate, double rank, double gain) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            var byRank = Double.compare(other.rank, rank);
            if (byRank != 0) {
                return byRank;
            }
            var byGain = Double.compare(other.gain, gain);
            return byGain != 0 ? byGain : Integer.compare(candidate, other.candidate);
        }
    }

    /// Takes out the best one; -1 if nobody is left.
    int next() {
        return next(_ -> true);
    }

    /// Likewise of those who still may; the others are taken out unasked for what they would add.
    int next(IntPredicate stillMay) {
        while (true) {
            var top = queue.poll();
            if (top == null) {
                return -1;
            }
            if (!stillMay.test(top.candidate())) {
                continue;
            }
            gains.now(top.candidate());
            var known = entry(top.candidate());
            var second = queue.peek();
            if (second == null || known.compareTo(second) <= 0) {
                return top.candidate();
            }
            queue.add(known);
        }
    }

    void put(int candidate) {
        queue.add(entry(candidate));
    }

    private Entry entry(int candidate) {
        var gain = gains.atMost(candidate);
        return new Entry(candidate, preference.of(gain, task.costYen()[candidate]), gain);
    }
}
