package dev.kodama.scoring.model;

import org.jspecify.annotations.Nullable;

/// How much of an audience lies inside a target, in millionths.
///
/// What is not measured is taken to be spread like what is; for the interval it may lie wholly outside or wholly
/// inside, and the sample adds its Wilson interval to both ends.
public record AudienceShare(int lowPpm, int ppm, int highPpm) {
    private static final int FULL = 1_000_000;

    /// @param insidePpm of the whole audience, at most `knownPpm`
    /// @param knownPpm of the whole audience, above 0
    /// @param sampleSize null where the source does not say: then [Parameters#ASSUMED_SAMPLE] is read
    public static AudienceShare of(
            int insidePpm, int knownPpm, @Nullable Integer sampleSize, ParameterEdition parameters) {
        var n = sample(sampleSize, parameters);
        var most = Math.min(FULL, insidePpm + Math.max(0, FULL - knownPpm));
        var point = pointPpm(insidePpm, knownPpm);
        return new AudienceShare(
                Math.min(point, Wilson.of((double) insidePpm / FULL, n).lowPpm()),
                point,
                Math.max(point, Wilson.of((double) most / FULL, n).highPpm()));
    }

    /// How many followers an audience is taken to be measured on.
    public static long sample(@Nullable Integer told, ParameterEdition parameters) {
        return told == null || told < 1 ? parameters.of(Parameters.ASSUMED_SAMPLE) : told;
    }

    public static int pointPpm(int insidePpm, int knownPpm) {
        return (int) (((long) insidePpm * FULL + knownPpm / 2) / knownPpm);
    }
}
