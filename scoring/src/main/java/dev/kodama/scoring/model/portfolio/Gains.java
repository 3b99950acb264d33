package dev.kodama.scoring.model.portfolio;

import java.util.Arrays;

/// What each candidate would add, computed anew only when asked: as the set grows nobody adds more than before, so what
/// was once computed stays an upper bound.
final class Gains {
    private final double[] gain;
    private final int[] asOf;
    private final Lineup lineup;

    private Gains(Lineup lineup, double[] gain, int[] asOf) {
        this.lineup = lineup;
        this.gain = gain;
        this.asOf = asOf;
    }

    /// Asks once for each candidate that is open.
    static Gains of(Lineup lineup, int candidates, int[] open) {
        var gain = new double[candidates];
        var asOf = new int[candidates];
        Arrays.fill(asOf, -1);
        var gains = new Gains(lineup, gain, asOf);
        for (var candidate : open) {
            gains.now(candidate);
        }
        return gains;
    }

    /// The same knowledge for a lineup that contains this one.
    Gains of(Lineup larger) {
        return new Gains(larger, gain.clone(), asOf.clone());
    }

    /// At least what the candidate would add.
    double atMost(int candidate) {
        return gain[candidate];
    }

    double now(int candidate) {
        var size = lineup.tally().size();
        if (asOf[candidate] != size) {
            gain[candidate] = lineup.worth().gain(candidate);
            asOf[candidate] = size;
        }
        return gain[candidate];
    }
}
