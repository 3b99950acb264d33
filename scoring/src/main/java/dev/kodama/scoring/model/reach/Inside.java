package dev.kodama.scoring.model.reach;

/// Which part of an account's followers lies inside a target, in millionths of them.
///
/// @param lowPpm as the source has it, before anything is said about its sample
/// @param highPpm not less than `lowPpm`; the same where the source leaves nothing open
/// @param sample on how many followers that was measured; 0 where it was counted
public record Inside(int lowPpm, int highPpm, long sample) {
    private static final double MILLION = 1_000_000;

    /// Nobody has measured it: anything is possible, and nothing is assumed.
    public static final Inside UNKNOWN = new Inside(0, (int) MILLION, 0);

    boolean isEstimated() {
        return sample > 0;
    }

    /// Of so many followers; at both ends with the score interval of the sample (E. B. Wilson, JASA 22 (1927),
    /// 209-212).
    Range of(Range followers, double z) {
        var low = Math.floor(followers.low() * share(lowPpm, z, -1));
        var high = Math.ceil(followers.high() * share(highPpm, z, 1));
        return new Range((long) low, Math.max((long) low, (long) high));
    }

    /// A share is published rounded to a millionth.
    private double share(int ppm, double z, int direction) {
        var share = Math.clamp((ppm + direction) / MILLION, 0, 1);
        if (sample == 0) {
            return ppm == 0 || ppm == (int) MILLION ? ppm / MILLION : share;
        }
        var z2 = z * z;
        var centre = share + z2 / (2 * sample);
        var spread = z * Math.sqrt(share * (1 - share) / sample + z2 / (4.0 * sample * sample));
        return Math.clamp((centre + direction * spread) / (1 + z2 / sample), 0, 1);
    }
}
