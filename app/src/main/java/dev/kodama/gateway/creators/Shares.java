package dev.kodama.gateway.creators;

import org.jspecify.annotations.Nullable;

/// The modules keep shares and rates in parts per million; clients see 0 … 1.
final class Shares {
    private static final double MILLION = 1_000_000;

    private Shares() {}

    static double ofPpm(int ppm) {
        return ppm / MILLION;
    }

    static @Nullable Double ofPpm(@Nullable Long ppm) {
        return ppm == null ? null : ppm / MILLION;
    }

    static int toPpm(double share) {
        return (int) Math.round(share * MILLION);
    }
}
