package dev.kodama.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far one creator is from another, or from the middle of several, in ten-thousandths: 0 is just alike.
///
/// The distance is the weighted mean over the [traits][Trait]. Of a trait that is not known of one of the two, the
/// middle is assumed, as everywhere: what is missing makes nobody alike, and nobody strange.
public final class Likeness {
    public static final int FULL = 10_000;

    private static final int UNKNOWN = FULL / 2;
    private static final double DECADE = StrictMath.log(10);

    private Likeness() {}

    public enum Trait {
        /// Jaccard distance of the audiences, cell by cell: 1 − Σmin ÷ Σmax of the shares (Ružička 1958).
        AUDIENCE(30),
        /// Likewise of the topics; of several creators, each topic has the share of those who make things about it.
        TOPICS(30),
        /// Likewise of the platforms with an account.
        PLATFORMS(15),
        /// |ln followers − ln followers| ÷ ln 10, at most 1; of several creators, the mean of the logarithms.
        SIZE(15),
        /// |percentile − percentile| of the engagement rate among peers of the same tier and platform.
        ENGAGEMENT(10);

        private final int weight;

        Trait(int weight) {
            this.weight = weight;
        }

        /// How much it counts, of 100.
        public int weight() {
            return weight;
        }
    }

    /// @param distance in ten-thousandths; null where it is not known
    public record Part(Trait trait, @Nullable Integer distance) {}

    /// @param least Σmin of the two
    /// @param one Σ of the one; above 0
    /// @param other Σ of the other; above 0
    public static int ofShares(double least, double one, double other) {
        return (int) Math.round(FULL * (1 - Math.clamp(least / (one + other - least), 0, 1)));
    }

    /// @param lnOne natural logarithm of the followers
    public static int ofSizes(double lnOne, double lnOther) {
        return (int) Math.round(FULL * Math.min(1, Math.abs(lnOne - lnOther) / DECADE));
    }

    public static int ofLevels(double one, double other) {
        return (int) Math.round(Math.abs(one - other) * FULL / Level.FULL);
    }

    /// `StrictMath`, because `Math.log` may differ in the last bit between machines.
    public static double ln(long followers) {
        return StrictMath.log(Math.max(1, followers));
    }

    /// @param weight × distance, summed over the traits
    public static int whole(int weighted) {
        return (weighted + 50) / 100;
    }

    /// The most that weight × distance may come to for that whole.
    public static int most(int whole) {
        return 100 * whole + 49;
    }

    /// @param distance of the trait, or -1 where it is not known
    public static int weighted(Trait trait, int distance) {
        return trait.weight * (distance < 0 ? UNKNOWN : distance);
    }

    public static int whole(List<Part> parts) {
        return whole(parts.stream()
                .mapToInt(part -> weighted(part.trait(), part.distance() == null ? -1 : part.distance()))
                .sum());
    }
}
