package dev.kodama.scoring.model.reach;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import org.apache.datasketches.theta.CompactThetaSketch;
import org.apache.datasketches.theta.ThetaSetOperation;
import org.apache.datasketches.theta.ThetaUnion;

/// A set of followers by the smallest of their hashes: all of them if there are few, else some thousand and the
/// rate at which they stand for all. The same follower has the same hash in every sketch, so sketches can be united
/// and intersected (theta sketch: A. Dasgupta, K. Lang, L. Rhodes, J. Thaler, "A framework for estimating stream
/// expression cardinalities", ICDT 2016).
public final class FollowerSketch {
    /// A union keeps more than its parts do, which makes it sharper: half a megabyte while it is worked out.
    private static final int HASHES_OF_A_UNION = 1 << 16;

    private static final long FULL_RANGE = Long.MAX_VALUE;

    private final CompactThetaSketch sketch;

    private FollowerSketch(CompactThetaSketch sketch) {
        this.sketch = sketch;
    }

    /// @param bytes as Apache DataSketches writes a compact theta sketch
    public static FollowerSketch read(byte[] bytes) {
        return new FollowerSketch(CompactThetaSketch.wrap(bytes));
    }

    /// @param mostHashes a power of two
    public static FollowerSketch of(LongStream followers, int mostHashes) {
        var union = union(mostHashes);
        followers.forEach(union::update);
        return new FollowerSketch(union.getResult());
    }

    /// Everybody who is in at least one of them.
    public static FollowerSketch union(Collection<FollowerSketch> sketches) {
        var union = union(HASHES_OF_A_UNION);
        sketches.forEach(sketch -> union.union(sketch.sketch));
        return new FollowerSketch(union.getResult());
    }

    private static ThetaUnion union(int mostHashes) {
        return ThetaSetOperation.builder().setNominalEntries(mostHashes).buildUnion();
    }

    public byte[] bytes() {
        return sketch.toByteArray();
    }

    /// Whether no hash was left out.
    public boolean isWhole() {
        return !sketch.isEstimationMode();
    }

    /// Which part of the set the hashes are, over 0 to 1.
    public double rate() {
        return sketch.getTheta();
    }

    /// How many hashes are kept.
    public int kept() {
        return sketch.getRetainedEntries();
    }

    /// How many followers there are; a count if the sketch is whole.
    public long people() {
        return Math.round(sketch.getEstimate());
    }

    /// The hashes, smallest first; each below `rate` of [Long#MAX_VALUE].
    public long[] hashes() {
        var hashes = new long[sketch.getRetainedEntries()];
        var all = sketch.iterator();
        for (var i = 0; all.next(); i++) {
            hashes[i] = all.get();
        }
        if (!sketch.isOrdered()) {
            Arrays.sort(hashes);
        }
        return hashes;
    }

    Range size(double z) {
        return Confidence.of(kept(), rate(), z);
    }

    /// What two sketches have in common.
    ///
    /// @param rate at which it was seen
    record Common(int hashes, double rate) {}

    Common common(FollowerSketch other) {
        var both = ThetaSetOperation.builder().buildIntersection().intersect(sketch, other.sketch);
        return new Common(both.getRetainedEntries(), Math.min(rate(), other.rate()));
    }

    /// The bound below which a hash stands for a rate.
    static long limit(double rate) {
        return rate >= 1 ? FULL_RANGE : (long) (rate * FULL_RANGE);
    }
}
