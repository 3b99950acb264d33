package dev.kodama.scoring.model.reach;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What two accounts have in common.
///
/// @param shared followers of both
/// @param coefficient shared ÷ the smaller account's followers; null if a size is not known or 0
/// @param jaccard shared ÷ followers of either; null likewise
public record PairOverlap(
        Reach shared, @Nullable Share coefficient, @Nullable Share jaccard) {
    /// A share that is known within limits, in millionths.
    ///
    /// @param ppm the best single figure; null if nothing tells where between the limits it lies
    public record Share(int lowPpm, @Nullable Integer ppm, int highPpm) {}

    public static PairOverlap of(Member one, Member other, KnownOverlaps known) {
        var z = Confidence.ONE;
        var range = SharedFollowers.between(one, other, known, z);
        var shared = shared(one, other, known, range);
        if (!one.hasSize() || !other.hasSize()) {
            return new PairOverlap(shared, null, null);
        }
        var best = switch (shared) {
            case Reach.Exact exact -> Long.valueOf(exact.people());
            case Reach.Estimated estimated -> Long.valueOf(estimated.people());
            default -> null;
        };
        var first = Objects.requireNonNull(one.people());
        var second = Objects.requireNonNull(other.people());
        return new PairOverlap(
                shared, share(range, best, Math.min(first, second), 0), share(range, best, first, second));
    }

    private static Reach shared(Member one, Member other, KnownOverlaps known, Range range) {
        if (range.isExact()) {
            return new Reach.Exact(range.low());
        }
        if (!SharedFollowers.isEstimated(one, other) || known.between(one.accountId(), other.accountId()) != null) {
            return new Reach.Bounded(range.low(), range.high(), !SharedFollowers.isEstimated(one, other));
        }
        return new Reach.Estimated(
                Math.clamp(SharedFollowers.likeliest(one, other), range.low(), range.high()),
                range.low(),
                range.high());
    }

    /// shared ÷ size, or shared ÷ (size + another − shared).
    private static @Nullable Share share(Range shared, @Nullable Long best, long size, long another) {
        if (size + another == 0) {
            return null;
        }
        return new Share(
                ppm(shared.low(), size, another),
                best == null ? null : Integer.valueOf(ppm(best, size, another)),
                ppm(shared.high(), size, another));
    }

    private static int ppm(long shared, long size, long another) {
        var all = another == 0 ? size : size + another - shared;
        return (int) Math.round(Math.clamp(all <= 0 ? 1 : (double) shared / all, 0, 1) * 1_000_000);
    }
}
