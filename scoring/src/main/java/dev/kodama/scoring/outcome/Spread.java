package dev.kodama.scoring.outcome;

import java.util.Arrays;

/// How far from the typical post 80 of 100 posts stay, counted in the standard deviations that a forecast assumes.
///
/// Once enough posts have come, it is read from how far these lay from their own forecasts (split conformal
/// prediction, J. Lei et al., "Distribution-free predictive inference for regression", JASA 113 (2018)): then 80 %
/// hold for the next post whatever the true distribution is, as long as it comes from where the others came.
///
/// @param deviations above 0
/// @param posts how many posts of finished campaigns it was read from; 0 for what is assumed
public record Spread(double deviations, int posts) {
    /// Of a normal distribution.
    public static final Spread ASSUMED = new Spread(1.2815515655446004, 0);

    /// With fewer posts the assumption stands.
    public static final int FEWEST = 30;

    private static final double SHARE = 0.8;
    private static final double NARROWEST = 0.1;

    /// @param distances of posts from what was typical for them, in standard deviations of their forecasts
    public static Spread of(double[] distances) {
        var n = distances.length;
        if (n < FEWEST) {
            return ASSUMED;
        }
        var sorted = distances.clone();
        Arrays.sort(sorted);
        var rank = (int) Math.min(n, Math.ceil(SHARE * (n + 1)));
        return new Spread(Math.max(NARROWEST, sorted[rank - 1]), n);
    }
}
