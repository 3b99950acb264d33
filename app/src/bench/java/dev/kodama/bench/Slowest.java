package dev.kodama.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which of the things that were measured together took longest: what a percentile keeps to itself.
final class Slowest {
    private final Map<String, Double> milliseconds = new HashMap<>();

    /// Something to do.
    interface Work {
        void run() throws Exception;
    }

    /// Of repeated work the last time counts.
    void time(String name, Work work) throws Exception {
        var begun = System.nanoTime();
        work.run();
        milliseconds.put(name, (System.nanoTime() - begun) / 1e6);
    }

    /// Longest first, in milliseconds.
    Map<String, Double> first(int most) {
        var longest = new LinkedHashMap<String, Double>();
        milliseconds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .forEach(entry -> longest.put(entry.getKey(), Math.round(entry.getValue() * 10) / 10.0));
        return longest;
    }
}
