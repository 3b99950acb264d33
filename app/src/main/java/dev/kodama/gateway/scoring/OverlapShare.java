package dev.kodama.gateway.scoring;

import dev.kodama.scoring.model.reach.PairOverlap;
import org.jspecify.annotations.Nullable;

/// A [PairOverlap.Share], ready for the schema.
record OverlapShare(double low, @Nullable Double value, double high) {
    private static final double MILLION = 1_000_000;

    static @Nullable OverlapShare of(PairOverlap.@Nullable Share share) {
        return share == null
                ? null
                : new OverlapShare(
                        share.lowPpm() / MILLION,
                        share.ppm() == null ? null : Double.valueOf(share.ppm() / MILLION),
                        share.highPpm() / MILLION);
    }
}
