package dev.kodama.scoring.growth;

import java.time.LocalDate;

/// Growth that an account's own past does not explain, with everything it was computed from. Log growth is
/// ln(followers ÷ followers before), in millionths.
///
/// @param from the day of `before`
/// @param to the day of `after`; [GrowthRule#days()] later
/// @param before followers
/// @param after followers
/// @param typical log growth of a usual day: the median of the 28 days up to `from`
/// @param yardstick what a deviation is measured by: 1.4826 × the median absolute deviation of those days, × √days, and
///   at least one rounding step of the platform; > 0
/// @param excess log growth from `from` to `to` above the usual
public record GrowthAnomaly(
        GrowthRule rule,
        LocalDate from,
        LocalDate to,
        long before,
        long after,
        long typical,
        long yardstick,
        long excess) {
    /// The robust z-score in tenths: how many yardsticks the excess is long.
    public long scoreTenths() {
        return excess * 10 / yardstick;
    }

    /// How much more followers there are than usual growth would have brought; 0.2 is a fifth more.
    public double excessShare() {
        return StrictMath.expm1(excess / 1e6);
    }

    /// Usual growth a day; 0.001 is one in a thousand.
    public double typicalShare() {
        return StrictMath.expm1(typical / 1e6);
    }
}
