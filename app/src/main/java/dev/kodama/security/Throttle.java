package dev.kodama.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts failures by key and says who must wait.
///
/// The first failures are free. After each further one the wait doubles, from 1 s up to 15 min; 15 min without a
/// failure and all is forgotten. Kept in memory and per instance: two instances let through twice as many attempts,
/// which does not matter at these numbers.
final class Throttle {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED_KEYS = 10_000;

    private final int free;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED_KEYS;
        }
    };

    private record Failures(int count, Instant last) {}

    /// @param free failures without a wait
    Throttle(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
    }

    synchronized boolean mustWait(String key) {
        var known = failures.get(key);
        return known != null && clock.instant().isBefore(known.last().plus(waitAfter(known.count())));
    }

    synchronized void fail(String key) {
        var now = clock.instant();
        var known = failures.get(key);
        var remembered = known == null || now.isAfter(known.last().plus(LONGEST_WAIT)) ? 0 : known.count();
        failures.put(key, new Failures(remembered + 1, now));
    }

    synchronized void forget(String key) {
        failures.remove(key);
    }

    private Duration waitAfter(int count) {
        if (count <= free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(count - free - 1, 10);
        var wait = Duration.ofSeconds(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
