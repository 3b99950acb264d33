package dev.kodama.scoring.model;

/// The score interval of a proportion at 95 % (z = 1.96), which stays inside 0 … 1 and is honest for small samples.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212.
///
/// @param lowPpm lower bound in millionths
/// @param highPpm upper bound in millionths
public record Wilson(int lowPpm, int highPpm) {
    private static final double Z = 1.96;
    private static final double MILLION = 1_000_000;

    /// @param hits 0 … n
    /// @param n at least 1
    public static Wilson of(long hits, long n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException("%d of %d is not a proportion".formatted(hits, n));
        }
        return of((double) hits / n, n);
    }

    /// For a proportion that is published without its count.
    ///
    /// @param proportion 0 … 1
    /// @param n at least 1
    public static Wilson of(double proportion, long n) {
        var z2 = Z * Z;
        var centre = proportion + z2 / (2 * n);
        var spread = Z * Math.sqrt(proportion * (1 - proportion) / n + z2 / (4.0 * n * n));
        var scale = 1 + z2 / n;
        return new Wilson(ppm((centre - spread) / scale), ppm((centre + spread) / scale));
    }

    private static int ppm(double proportion) {
        return (int) Math.round(Math.clamp(proportion, 0, 1) * MILLION);
    }
}
