package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;
import java.util.List;

/// What a portfolio has to keep to.
///
/// @param budgetYen 0 or more
/// @param atMost how many creators, 1 or more; [#ANY_NUMBER] for as many as the budget allows
/// @param must who is in, whatever they are worth
/// @param mustNot who is out
public record Limits(
        long budgetYen, int atMost, BitSet must, BitSet mustNot, List<Quota> quotas, List<Minimum> minima) {
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    public Limits {
        if (budgetYen < 0 || atMost < 1) {
            throw new IllegalArgumentException("a budget is 0 or more, a number of creators 1 or more");
        }
        quotas = List.copyOf(quotas);
        minima = List.copyOf(minima);
    }

    public static Limits budget(long yen) {
        return new Limits(yen, ANY_NUMBER, new BitSet(), new BitSet(), List.of(), List.of());
    }

    /// How many of a group, such as those of a tier or on a platform.
    ///
    /// @param kind what the group is one of: groups of one kind have no member in common
    /// @param atLeast 0 for no lower limit
    /// @param atMost [#ANY_NUMBER] for no upper limit
    public record Quota(String kind, String name, BitSet members, int atLeast, int atMost) {
        public Quota {
            if (atLeast < 0 || atMost < 0) {
                throw new IllegalArgumentException("a quota is 0 or more");
            }
        }
    }

    /// How much of something the chosen have to bring together, such as followers inside a cell of the target.
    ///
    /// @param brings 0 or more for each candidate; what two bring is added up
    public record Minimum(String name, long[] brings, long atLeast) {}

    /// True if something has to be reached, not only kept under.
    public boolean demands() {
        return quotas.stream().anyMatch(quota -> quota.atLeast() > 0)
                || minima.stream().anyMatch(minimum -> minimum.atLeast() > 0);
    }

    Limits without(int candidate) {
        var stillMust = (BitSet) must.clone();
        stillMust.clear(candidate);
        var nowNot = (BitSet) mustNot.clone();
        nowNot.set(candidate);
        return new Limits(budgetYen, atMost, stillMust, nowNot, quotas, minima);
    }
}
