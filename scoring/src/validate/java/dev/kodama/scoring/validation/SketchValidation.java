package dev.kodama.scoring.validation;

import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.reach.FollowerList;
import dev.kodama.scoring.model.reach.FollowerSketch;
import dev.kodama.scoring.model.reach.KnownOverlaps;
import dev.kodama.scoring.model.reach.Member;
import dev.kodama.scoring.model.reach.PairOverlap;
import dev.kodama.scoring.model.reach.Reach;
import dev.kodama.scoring.model.reach.ReachSample;
import dev.kodama.scoring.model.reach.UniqueReach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/// What sketches are off by on made-up audiences whose truth is known, and how long choosing from many of them takes.
final class SketchValidation {
    private static final int MOST_HASHES = 4096;
    private static final int RUNS = 200;
    private static final int ACCOUNTS = 20;
    private static final long FOLLOWERS = 30_000;
    private static final int CANDIDATES = 100_000;
    private static final int CHOSEN = 50;

    private final Random random = new Random(20261127);

    void print() {
        var union = new Error();
        var shared = new Error();
        for (var run = 0; run < RUNS; run++) {
            measure(run * 1_000_000_000L, union, shared);
        }
        IO.println("Sketches of at most %,d hashes, %d runs of %d accounts with %,d followers each"
                .formatted(MOST_HASHES, RUNS, ACCOUNTS, FOLLOWERS));
        IO.println("  union: off by %s".formatted(union));
        IO.println("  shared by two accounts, a third: off by %s".formatted(shared));
        choose();
    }

    /// Everybody has a third of their followers in common with the next account.
    private void measure(long from, Error union, Error shared) {
        var members = new ArrayList<Member>();
        var step = FOLLOWERS * 2 / 3;
        for (var i = 0; i < ACCOUNTS; i++) {
            members.add(complete(i, LongStream.range(from + i * step, from + i * step + FOLLOWERS)));
        }
        union.add(UniqueReach.of(members, KnownOverlaps.NONE), step * (ACCOUNTS - 1) + FOLLOWERS);
        shared.add(
                PairOverlap.of(members.get(0), members.get(1), KnownOverlaps.NONE)
                        .shared(),
                FOLLOWERS - step);
    }

    private static Member complete(int number, LongStream followers) {
        return new Member(
                new UUID(0, number),
                Platform.INSTAGRAM,
                null,
                new FollowerList(FollowerCoverage.COMPLETE, "NAME", FollowerSketch.of(followers, MOST_HASHES)));
    }

    private void choose() {
        var sketches = new ArrayList<FollowerSketch>();
        for (var i = 0; i < CANDIDATES; i++) {
            var centre = random.nextLong(50_000_000);
            var spread = 1_000 + random.nextLong(20_000);
            sketches.add(FollowerSketch.of(random.longs(400 + random.nextInt(1_200), centre, centre + spread), 256));
        }
        for (var warmUp = 0; warmUp < 2; warmUp++) {
            greedy(sketches);
        }
        var began = System.nanoTime();
        var reached = greedy(sketches);
        IO.println("Choosing %d of %,d candidates greedily: %,d ms, reaching %,d people (%,d … %,d)"
                .formatted(
                        CHOSEN,
                        CANDIDATES,
                        (System.nanoTime() - began) / 1_000_000,
                        reached instanceof Reach.Estimated estimated ? estimated.people() : reached.low(),
                        reached.low(),
                        reached.high()));
    }

    /// Lazily: who added little before adds no more now (M. Minoux 1978).
    private static Reach greedy(List<FollowerSketch> sketches) {
        record Promise(int candidate, int gain, int madeAt) {}
        var sample = ReachSample.of(sketches, 4_000_000);
        var choice = sample.choice();
        var promises = new PriorityQueue<Promise>(
                sample.candidates(), Comparator.comparingInt(Promise::gain).reversed());
        for (var i = 0; i < sample.candidates(); i++) {
            promises.add(new Promise(i, choice.gain(i), 0));
        }
        for (var chosen = 0; chosen < CHOSEN; ) {
            var best = promises.remove();
            if (best.madeAt() == chosen) {
                choice.add(best.candidate());
                chosen++;
            } else {
                promises.add(new Promise(best.candidate(), choice.gain(best.candidate()), chosen));
            }
        }
        return choice.people();
    }

    /// How far estimates are from the truth, and how often their intervals hold it.
    private static final class Error {
        private int count;
        private int held;
        private double squares;
        private double largest;

        void add(Reach reach, long truth) {
            var people = reach instanceof Reach.Estimated estimated ? estimated.people() : reach.low();
            var error = (double) (people - truth) / truth;
            count++;
            held += reach.low() <= truth && truth <= reach.high() ? 1 : 0;
            squares += error * error;
            largest = Math.max(largest, Math.abs(error));
        }

        @Override
        public String toString() {
            return "%.2f %% (root mean square), %.2f %% at most; the 95 %% interval holds the truth in %.1f %%"
                    .formatted(100 * Math.sqrt(squares / count), 100 * largest, 100.0 * held / count);
        }
    }
}
