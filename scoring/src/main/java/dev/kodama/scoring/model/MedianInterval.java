package dev.kodama.scoring.model;

/// Between which values the median of all posts lies with 95 %, told from n of them: two order statistics, whatever
/// the distribution. H. A. David and H. N. Nagaraja, "Order Statistics" (2003), section 7.1.
final class MedianInterval {
    /// Of fewer values not even the smallest and the largest enclose the median with 95 %.
    static final int FEWEST = 6;

    private static final double TAIL = 0.025;

    private MedianInterval() {}

    /// How many values lie outside on either side: with 30 values it is 9, so the tenth is the lower end.
    ///
    /// @param n at least [#FEWEST]
    static int outside(int n) {
        var chance = Math.pow(0.5, n);
        var below = 0.0;
        for (var k = 0; ; k++) {
            below += chance;
            if (below > TAIL) {
                return k - 1;
            }
            chance *= (double) (n - k) / (k + 1);
        }
    }
}
