package dev.kodama.scoring.model;

import dev.kodama.creators.events.AudienceCell;
import java.util.List;
import java.util.Map;

/// How far an audience's joint cells are from what is usual on its platform: the Jensen–Shannon divergence to the
/// base 2, from 0 for the same to 1 for nothing in common.
///
/// J. Lin, "Divergence measures based on the Shannon entropy", IEEE Transactions on Information Theory 37 (1991),
/// 145-151. What is not measured is taken to be spread like what is. A small sample makes an audience look more
/// special than it is, so n is told with every figure.
public final class NicheConcentration {
    private NicheConcentration() {}

    /// @param cells with a share above 0 in at least one
    /// @param typical shares of cells, each cell with a share of 0, that add up to 1
    /// @return 0 … 1
    public static double of(List<AudienceCell> cells, Map<AudienceCell, Double> typical) {
        var known = cells.stream().mapToLong(AudienceCell::sharePpm).sum();
        if (known <= 0) {
            throw new IllegalArgumentException("an audience of which nothing is known");
        }
        var divergence = 0.0;
        var shared = 0.0;
        for (var cell : cells) {
            var p = (double) cell.sharePpm() / known;
            var q = typical.getOrDefault(cell.withoutShare(), 0.0);
            var middle = (p + q) / 2;
            divergence += term(p, middle) + term(q, middle);
            shared += q;
        }
        // A cell that only the others have adds q · log2(q / (q / 2)) = q.
        return Math.clamp((divergence + Math.max(0, 1 - shared)) / 2, 0.0, 1.0);
    }

    private static double term(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle) / Math.log(2);
    }
}
