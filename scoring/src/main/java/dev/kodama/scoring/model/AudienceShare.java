package dev.kodama.scoring.model;

import org.jspecify.annotations.Nullable;

/// How much of an audience lies inside a target, in millionths.
///
/// What is not measured is taken to be spread like what is; for the interval it may lie wholly outside or wholly
/// inside,
/// and the sample adds its Wilson interval to both ends.
public record AudienceShare(int lowPpm, int ppm, int highPpm) {
    /// Read where a source does not say how many followers it measured: cautious, and said in the explanation.
    public static final int ASSUMED_SAMPLE = 100;

    private static final int FULL = 1_000_000;

    /// @param insidePpm of the whole audience, at most `knownPpm`
    /// @param knownPpm of the whole audience, above 0
    public static AudienceShare of(int insidePpm, int knownPpm, @Nullable Integer sampleSize) {
        var n = sampleOr(sampleSize);
        var most = Math.min(FULL, insidePpm + Math.max(0, FULL - knownPpm));
        var point = pointPpm(insidePpm, knownPpm);
        return new AudienceShare(
                Math.min(point, Wilson.of((double) insidePpm / FULL, n).lowPpm()),
                point,
                Math.max(point, Wilson.of((double) most / FULL, n).highPpm()));
    }

    static int sampleOr(@Nullable Integer sampleSize) {
        return sampleSize == null || sampleSize < 1 ? ASSUMED_SAMPLE : sampleSize;
    }

    public static int pointPpm(int insidePpm, int knownPpm) {
        return (int) (((long) insidePpm * FULL + knownPpm / 2) / knownPpm);
    }
}
