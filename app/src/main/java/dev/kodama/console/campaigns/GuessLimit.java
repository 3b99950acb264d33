package dev.kodama.console.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts links that do not exist, by the address that asked for them. A token has 256 random bits, so nobody guesses
/// one; this keeps those who try from costing anything. Per instance and in memory.
final class GuessLimit {
    static final int FREE = 20;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Deque<Instant>> misses = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized boolean isExceeded(String address, Instant now) {
        var known = misses.get(address);
        if (known == null) {
            return false;
        }
        while (!known.isEmpty() && known.getFirst().isBefore(now.minus(WINDOW))) {
            known.removeFirst();
        }
        return known.size() >= FREE;
    }

    synchronized void miss(String address, Instant now) {
        misses.computeIfAbsent(address, _ -> new ArrayDeque<>()).addLast(now);
    }
}
