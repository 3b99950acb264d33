package dev.kodama.scoring.growth;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An account's usual daily log growth and how far single days stray from it, in millionths.
///
/// @param median of daily log growth
/// @param deviation 1.4826 × the median absolute deviation, which estimates the standard deviation and is not carried
///   away by the very outliers that are looked for: Hampel, "The influence curve and its role in robust estimation"
///   (1974); Leys et al., "Detecting outliers: do not use standard deviation around the mean, use absolute deviation
///   around the median" (2013)
record Baseline(long median, long deviation) {
    static final int DAYS = 28;

    /// As many days have to be counted before anything is said of a day.
    static final int LEAST_COUNTED = 7;

    private static final long NORMAL = 14_826;
    private static final long NORMAL_UNIT = 10_000;

    /// @return null where too little is known of the days up to `last`
    static @Nullable Baseline upTo(DailyRun run, int last) {
        var first = Math.max(1, last - DAYS + 1);
        if (last - first + 1 < LEAST_COUNTED || countedDays(run, first, last) < LEAST_COUNTED) {
            return null;
        }
        var growth = new long[last - first + 1];
        for (var day = first; day <= last; day++) {
            growth[day - first] = run.logs()[day] - run.logs()[day - 1];
        }
        var median = median(growth);
        for (var i = 0; i < growth.length; i++) {
            growth[i] = Math.abs(growth[i] - median);
        }
        return new Baseline(median, median(growth) * NORMAL / NORMAL_UNIT);
    }

    private static int countedDays(DailyRun run, int first, int last) {
        var counted = 0;
        for (var day = first; day <= last; day++) {
            counted += run.isCounted(day) ? 1 : 0;
        }
        return counted;
    }

    private static long median(long[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : Math.floorDiv(sorted[middle - 1] + sorted[middle], 2L);
    }
}
