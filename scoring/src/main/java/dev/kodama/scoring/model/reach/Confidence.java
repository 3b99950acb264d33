package dev.kodama.scoring.model.reach;

/// How many people there are when only a known part of them, chosen by chance, was seen.
///
/// With N people of whom each is seen with probability q, the number seen is binomial. The interval holds every N
/// that lies within z standard deviations of what was seen: (m − Nq)² ≤ z² N q (1 − q), the score interval (E. B.
/// Wilson, JASA 22 (1927), 209-212) solved for N. The least k hashes of a set see it at the rate of the next larger
/// hash (Z. Bar-Yossef et al., "Counting distinct elements in a data stream", RANDOM 2002).
final class Confidence {
    /// One interval at 95 %.
    static final double ONE = 1.96;

    private static final double DOUBT = 0.05;

    private Confidence() {}

    /// So many standard deviations that that many intervals hold together with 95 %, whatever hangs together with
    /// what. A normal deviate exceeds z in either direction with a probability of at most exp(−z²/2) (Chernoff),
    /// and the probabilities of the errors add up to no more than their sum (Boole).
    static double together(int intervals) {
        return intervals <= 1 ? ONE : Math.sqrt(2 * Math.log(intervals / DOUBT));
    }

    /// @param seen 0 or more
    /// @param rate probability of being seen, over 0 to 1; at 1 all were seen
    static Range of(long seen, double rate, double z) {
        if (rate >= 1) {
            return Range.exactly(seen);
        }
        var v = z * z * (1 - rate);
        var spread = Math.sqrt(v * (v + 4.0 * seen));
        var low = (long) Math.floor((2.0 * seen + v - spread) / (2 * rate));
        var high = (long) Math.ceil((2.0 * seen + v + spread) / (2 * rate));
        return new Range(Math.max(seen, low), Math.max(seen, high));
    }
}
