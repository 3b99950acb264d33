package dev.kodama.scoring.model;

/// Where a creator stands on one metric, in ten-thousandths: 5 000 is what a typical peer has.
///
/// @param low lower end of the 95 % interval
/// @param value inside the interval
/// @param high upper end of the 95 % interval
public record Level(int low, int value, int high) {
    public static final int FULL = 10_000;
    public static final int TYPICAL = FULL / 2;

    /// Nothing is known: a typical peer is assumed, and anything is possible. Missing is not 0.
    public static final Level UNKNOWN = new Level(0, TYPICAL, FULL);

    public Level {
        if (!(0 <= low && low <= value && value <= high && high <= FULL)) {
            throw new IllegalArgumentException("not an interval of 0 … 10 000: %d, %d, %d".formatted(low, value, high));
        }
    }

    public static Level exact(int value) {
        return new Level(value, value, value);
    }

    /// Lift / (1 + lift) without the division by a baseline of 0: where nobody has any, having none is typical.
    ///
    /// @param observed 0 or more
    /// @param baseline the mean of all creators, in the same unit
    public static int ofLift(long observed, long baseline) {
        var sum = observed + baseline;
        return sum == 0 ? TYPICAL : (int) ((observed * FULL + sum / 2) / sum);
    }
}
