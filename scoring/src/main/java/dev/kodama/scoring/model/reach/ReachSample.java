package dev.kodama.scoring.model.reach;

import java.util.Arrays;
import java.util.List;

/// The followers of many candidates at one common rate, for choosing among them: whoever has a hash below a common
/// limit, in whichever lists they are.
///
/// Because everybody is sampled alike, the people that a choice reaches are counted like the whole, and the count
/// is monotone and submodular as the whole is: what holds for greedy choices holds here exactly, and for the whole
/// within the error of [Choice#people]. Sketches at rates of their own would not give that.
public final class ReachSample {
    private final long[][] hashes;
    private final double rate;

    private ReachSample(long[][] hashes, double rate) {
        this.hashes = hashes;
        this.rate = rate;
    }

    /// @param complete sketches of complete lists whose hashes meet: of one platform and one form of ids
    /// @param mostHashes how many hashes to hold together, at eight bytes; the rate is lowered to keep to it
    public static ReachSample of(List<FollowerSketch> complete, long mostHashes) {
        var people = 0.0;
        var rate = 1.0;
        for (var sketch : complete) {
            people += sketch.people();
            rate = Math.min(rate, sketch.rate());
        }
        rate = Math.min(rate, people == 0 ? 1 : mostHashes / people);
        var limit = FollowerSketch.limit(rate);
        var hashes = new long[complete.size()][];
        for (var i = 0; i < hashes.length; i++) {
            var all = complete.get(i).hashes();
            hashes[i] = Arrays.copyOf(all, below(all, limit));
        }
        return new ReachSample(hashes, rate);
    }

    private static int below(long[] sorted, long limit) {
        var at = Arrays.binarySearch(sorted, limit);
        return at < 0 ? -at - 1 : at;
    }

    public int candidates() {
        return hashes.length;
    }

    /// One person in 1 ÷ rate is in the sample.
    public double rate() {
        return rate;
    }

    /// A choice of nobody yet.
    public Choice choice() {
        return new Choice();
    }

    /// Some of the candidates, and whom they reach. Not for several threads.
    public final class Choice {
        private long[] table = new long[1024];
        private int reached;

        private Choice() {}

        /// How many of the sampled people the candidate would add.
        public int gain(int candidate) {
            var added = 0;
            for (var hash : hashes[candidate]) {
                added += table[place(hash)] == 0 ? 1 : 0;
            }
            return added;
        }

        public void add(int candidate) {
            for (var hash : hashes[candidate]) {
                put(hash);
            }
        }

        /// How many of the sampled people are reached.
        public int reached() {
            return reached;
        }

        /// How many people that stands for, at 95 %.
        public Reach people() {
            return Reach.of(Confidence.of(reached, rate, Confidence.ONE), Math.round(reached / rate));
        }

        private void put(long hash) {
            var at = place(hash);
            if (table[at] == 0) {
                table[at] = hash;
                reached++;
                if (reached * 2 > table.length) {
                    grow();
                }
            }
        }

        private void grow() {
            var smaller = table;
            table = new long[smaller.length * 2];
            for (var hash : smaller) {
                if (hash != 0) {
                    table[place(hash)] = hash;
                }
            }
        }

        /// Hashes are spread evenly as they are; none is 0.
        private int place(long hash) {
            var mask = table.length - 1;
            var at = (int) hash & mask;
            while (table[at] != 0 && table[at] != hash) {
                at = (at + 1) & mask;
            }
            return at;
        }
    }
}
