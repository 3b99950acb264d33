package dev.kodama.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long each of many turns took.
final class Latencies {
    private final List<Double> milliseconds;

    private Latencies(List<Double> milliseconds) {
        this.milliseconds = milliseconds;
    }

    /// One turn.
    interface Turn {
        void take(int number) throws Exception;
    }

    /// @param warmUp turns before, which do not count: compilers and caches need them
    static Latencies of(int warmUp, int turns, Turn turn) throws Exception {
        return of(warmUp, turns, _ -> {}, turn);
    }

    /// @param before each turn, and not counted
    static Latencies of(int warmUp, int turns, Turn before, Turn turn) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            turn.take(i);
        }
        var taken = new ArrayList<Double>(turns);
        for (int i = 0; i < turns; i++) {
            before.take(i);
            var begun = System.nanoTime();
            turn.take(i);
            taken.add((System.nanoTime() - begun) / 1e6);
        }
        Collections.sort(taken);
        return new Latencies(taken);
    }

    /// Nearest rank.
    double percentile(int percent) {
        var rank = (int) Math.ceil(percent / 100.0 * milliseconds.size());
        return milliseconds.get(Math.max(0, rank - 1));
    }

    double median() {
        return percentile(50);
    }

    double p95() {
        return percentile(95);
    }
}
