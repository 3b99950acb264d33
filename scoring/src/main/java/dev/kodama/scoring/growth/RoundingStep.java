package dev.kodama.scoring.growth;

import dev.kodama.creators.events.Platform;

/// By how much a count may change although nobody came: the step in which figures are published.
final class RoundingStep {
    private static final long EXACT_BELOW = 1_000;

    private RoundingStep() {}

    /// YouTube shows and tells three significant digits, rounded down, of 1 000 subscribers and more; see "Understand
    /// your YouTube subscriber count" in YouTube Help. The other platforms' APIs tell exact counts.
    static long of(Platform platform, long followers) {
        var step = 1L;
        if (platform == Platform.YOUTUBE) {
            while (followers / step >= EXACT_BELOW) {
                step *= 10;
            }
        }
        return step;
    }

    /// The largest power of ten that divides all of these counts. A list that says `1.2万` and then `1.3万` has steps of
    /// its own, whatever the platform publishes.
    ///
    /// @param counts with 0 where nothing was counted
    static long seenIn(long[] counts, int from, int to) {
        var step = 1L;
        while (step < 1_000_000_000) {
            for (var day = from; day <= to; day++) {
                if (counts[day] % (step * 10) != 0) {
                    return step;
                }
            }
            step *= 10;
        }
        return step;
    }
}
