package dev.kodama.scoring.model.reach;

/// A number of people that lies between two others, both included.
///
/// @param low 0 or more
/// @param high not less than `low`
public record Range(long low, long high) {
    public Range {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("Nothing lies between %d and %d".formatted(low, high));
        }
    }

    public static Range exactly(long number) {
        return new Range(number, number);
    }

    public boolean isExact() {
        return low == high;
    }

    public boolean contains(long number) {
        return low <= number && number <= high;
    }

    /// What both allow. Two sources that contradict each other are both doubted: then it is what either allows.
    Range and(Range other) {
        var inner = Math.max(low, other.low);
        var outer = Math.min(high, other.high);
        return inner <= outer
                ? new Range(inner, outer)
                : new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    Range atMost(long limit) {
        return new Range(Math.min(low, limit), Math.min(high, limit));
    }
}
