package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Which limits can be broken at all, with these candidates. One that cannot is none.
///
/// @param ofMoney not everybody who may be taken together can be paid
/// @param ofPlaces more could be paid than may be taken
/// @param kinds of groups whose upper limits can be broken
record Shortage(boolean ofMoney, boolean ofPlaces, int kinds) {
    /// @param set who is in any case
    /// @param open who is to choose from
    static Shortage of(PortfolioTask task, Tally set, int[] open) {
        var limits = task.limits();
        var heads = limits.atMost() - set.size();
        var ascending = IntStream.of(open)
                .mapToLong(each -> task.costYen()[each])
                .sorted()
                .toArray();
        var budget = set.leftYen();
        return new Shortage(
                sum(ascending, Math.max(0, open.length - heads), open.length, budget) > budget,
                heads < open.length && sum(ascending, 0, heads + 1, budget) <= budget,
                (int) IntStream.range(0, limits.quotas().size())
                        .filter(i -> set.room(i) < count(limits.quotas().get(i).members(), open))
                        .mapToObj(i -> limits.quotas().get(i).kind())
                        .distinct()
                        .count());
    }

    /// The sum, or something above the limit.
    private static long sum(long[] yen, int from, int to, long limit) {
        var sum = 0L;
        for (var i = from; i < to && sum <= limit; i++) {
            sum += yen[i];
        }
        return sum;
    }

    private static long count(BitSet members, int[] open) {
        return IntStream.of(open).filter(members::get).count();
    }
}
