package dev.kodama.scoring.model;

import org.jspecify.annotations.Nullable;

/// Between what and what the share inside a target lies, in millionths, where only marginals are known. There is no
/// point in it to be pretended.
public record AudienceBounds(int lowPpm, int highPpm) {
    private static final int FULL = 1_000_000;

    /// Nothing follows.
    public static final AudienceBounds NOTHING = new AudienceBounds(0, FULL);

    public boolean sayNothing() {
        return equals(NOTHING);
    }

    /// Each end with the Wilson interval of its own, as in [AudienceShare].
    public AudienceBounds measuredOn(@Nullable Integer sampleSize, ParameterEdition parameters) {
        var n = AudienceShare.sample(sampleSize, parameters);
        return new AudienceBounds(
                Wilson.of((double) lowPpm / FULL, n).lowPpm(),
                Wilson.of((double) highPpm / FULL, n).highPpm());
    }

    /// A typical peer is assumed as far as the bounds leave room for one: missing is typical, and here less is missing.
    public Level against(Baseline.Mean typical) {
        if (typical.n() == 0) {
            return Level.UNKNOWN;
        }
        var low = Level.ofLift(lowPpm, typical.ppm());
        var high = Level.ofLift(highPpm, typical.ppm());
        return new Level(low, Math.clamp(Level.TYPICAL, low, high), high);
    }
}
