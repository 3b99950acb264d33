package dev.kodama.scoring.model;

import org.jspecify.annotations.Nullable;

/// A median over posts, in millionths.
///
/// @param lowPpm lower end of the 95 % interval, at most `ppm`; null for too few posts to have one of their own
/// @param highPpm upper end, at least `ppm`, likewise
/// @param posts over how many posts, 1 or more
public record MedianRate(
        int ppm, @Nullable Integer lowPpm, @Nullable Integer highPpm, int posts) {
    /// Whether there are posts enough to say how sure the median is.
    public boolean isWellFounded() {
        return posts >= MedianInterval.FEWEST;
    }
}
