package dev.kodama.scoring.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The values of one metric among the creators of one tier on one platform.
///
/// A group of more than 1 024 is represented by that many evenly spaced order statistics: a percentile is then good to
/// a tenth of a percent, and a million creators need a few kilobytes.
public final class PeerGroup {
    public static final PeerGroup EMPTY = new PeerGroup(new long[0], 0);

    private static final int RESOLUTION = 1024;

    private final long[] sorted;
    private final int size;

    private PeerGroup(long[] sorted, int size) {
        this.sorted = sorted;
        this.size = size;
    }

    /// @param values in any order; the array is sorted in place
    public static PeerGroup of(long[] values) {
        Arrays.parallelSort(values);
        if (values.length <= RESOLUTION) {
            return new PeerGroup(values, values.length);
        }
        var sample = new long[RESOLUTION];
        for (var i = 0; i < RESOLUTION; i++) {
            sample[i] = values[(int) ((2L * i + 1) * values.length / (2L * RESOLUTION))];
        }
        return new PeerGroup(sample, values.length);
    }

    /// A group as it was written down.
    ///
    /// @param sorted as [#sorted()] told
    public static PeerGroup restored(int size, long[] sorted) {
        return new PeerGroup(sorted.clone(), size);
    }

    /// The values that represent it.
    public long[] sorted() {
        return sorted.clone();
    }

    /// SHA-256 in hex over size and values: what two groups that judge alike have in common.
    public String hash() {
        var bytes =
                ByteBuffer.allocate(Integer.BYTES + sorted.length * Long.BYTES).putInt(size);
        for (var value : sorted) {
            bytes.putLong(value);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// How many peers there are.
    public int size() {
        return size;
    }

    /// Mid-rank percentile in ten-thousandths: those below, and half of those equal. Typical where there is no peer.
    public int percentile(long value) {
        if (sorted.length == 0) {
            return Level.TYPICAL;
        }
        var below = firstAtLeast(value);
        var notAbove = value == Long.MAX_VALUE ? sorted.length : firstAtLeast(value + 1);
        return (int) (((long) below + notAbove) * Level.FULL / (2L * sorted.length));
    }

    /// The value below which that share of the peers lies; 0 where there is no peer.
    ///
    /// @param share 0 … 1
    public long quantile(double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private int firstAtLeast(long value) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
