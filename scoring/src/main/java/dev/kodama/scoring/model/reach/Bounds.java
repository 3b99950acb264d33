package dev.kodama.scoring.model.reach;

import java.util.Arrays;

/// Between which numbers the size of a union lies, of sets of which only sizes and what pairs share are known, and
/// these only within limits.
///
/// @param sizes of the sets, at least one
/// @param shared symmetric; the diagonal is not looked at
record Bounds(Range[] sizes, Range[][] shared) {
    Range union() {
        var high = high();
        return new Range(Math.min(low(), high), high);
    }

    /// |A₁ ∪ … ∪ Aₙ| ≤ Σ|Aᵢ| − Σ|Aᵢ ∩ Aⱼ| over the edges of any spanning tree, and least over the heaviest: whoever
    /// is in some of the sets is counted once for each and taken off for at most one edge fewer (D. Hunter, "An
    /// upper bound for the probability of a union", J. Appl. Prob. 13 (1976); K. J. Worsley, Biometrika 69 (1982)).
    /// An overlap that nobody knows weighs nothing. The tree by Prim's algorithm.
    private long high() {
        var sum = Arrays.stream(sizes).mapToLong(Range::high).sum();
        var nearest = new long[sizes.length];
        var taken = new boolean[sizes.length];
        var weight = 0L;
        var at = 0;
        for (var rest = sizes.length - 1; rest > 0; rest--) {
            taken[at] = true;
            var heaviest = -1;
            for (var i = 0; i < sizes.length; i++) {
                if (!taken[i]) {
                    nearest[i] = Math.max(nearest[i], shared[at][i].low());
                    if (heaviest < 0 || nearest[i] > nearest[heaviest]) {
                        heaviest = i;
                    }
                }
            }
            weight += nearest[heaviest];
            at = heaviest;
        }
        return Math.max(largest(), sum - weight);
    }

    private long low() {
        return Math.max(largest(), Math.max(bonferroni(), deCaen()));
    }

    private long largest() {
        return Arrays.stream(sizes).mapToLong(Range::low).max().orElse(0);
    }

    /// Σ|Aᵢ| − Σ|Aᵢ ∩ Aⱼ| (Bonferroni), over those sets alone that make it larger: a union is not smaller than one
    /// of fewer sets. An overlap that nobody knows is as large as the smaller set.
    private long bonferroni() {
        var gain = Arrays.stream(sizes).mapToLong(Range::low).toArray();
        var taken = new boolean[sizes.length];
        var sum = 0L;
        while (true) {
            var best = -1;
            for (var i = 0; i < sizes.length; i++) {
                if (!taken[i] && gain[i] > 0 && (best < 0 || gain[i] > gain[best])) {
                    best = i;
                }
            }
            if (best < 0) {
                return sum;
            }
            taken[best] = true;
            sum += gain[best];
            for (var i = 0; i < sizes.length; i++) {
                if (!taken[i]) {
                    gain[i] -= shared[best][i].high();
                }
            }
        }
    }

    /// Σ |Aᵢ|² ÷ Σⱼ|Aᵢ ∩ Aⱼ| (D. de Caen, "A lower bound on the probability of a union", Discrete Math. 169
    /// (1997)): the better one where many sets overlap much.
    private long deCaen() {
        var sum = 0.0;
        for (var i = 0; i < sizes.length; i++) {
            var size = (double) sizes[i].low();
            var met = size;
            for (var j = 0; j < sizes.length; j++) {
                met += j == i ? 0 : shared[i][j].high();
            }
            sum += size == 0 ? 0 : size * size / met;
        }
        return (long) Math.floor(sum - ROUNDING);
    }

    /// What adding a few hundred quotients may be off by, and more.
    private static final double ROUNDING = 1e-3;
}
