package dev.kodama.creators.followers;

import java.util.Arrays;
import org.apache.datasketches.theta.CompactThetaSketch;
import org.apache.datasketches.theta.ThetaSetOperation;
import org.apache.datasketches.theta.ThetaUnion;
import org.jspecify.annotations.Nullable;

/// Hashed followers of one account in bounded space: all of the first four thousand, then the smallest so many. In
/// which order they come, and how often, makes no difference.
final class Sketch {
    /// 32 kB at most. Up to here an account's followers are counted exactly; beyond, with a standard error of 1 ÷
    /// √4096, which is 1.6 %.
    static final int MOST_HASHES = 4096;

    private final ThetaUnion union =
            ThetaSetOperation.builder().setNominalEntries(MOST_HASHES).buildUnion();
    private final byte @Nullable [] before;

    Sketch(byte @Nullable [] before) {
        this.before = before;
        if (before != null) {
            union.union(CompactThetaSketch.wrap(before));
        }
    }

    void add(long hash) {
        union.update(hash);
    }

    byte[] bytes() {
        return union.getResult().toByteArray();
    }

    boolean isChanged() {
        return !Arrays.equals(before, bytes());
    }
}
