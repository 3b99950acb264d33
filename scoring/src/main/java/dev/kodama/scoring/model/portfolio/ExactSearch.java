package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tries every set that could still be the best one: branch and bound, in or out for one candidate after the other. A
/// branch ends where even the whole rest of the budget, spent on what the others would add now, leads to no more.
final class ExactSearch {
    private final PortfolioTask task;
    private final int[] candidates;
    private final boolean gainsNeverChange;
    private long workLeft;
    private @Nullable BitSet best;
    private double bestValue = -1;

    private ExactSearch(PortfolioTask task, int[] candidates, long mostWork) {
        this.task = task;
        this.candidates = candidates;
        this.gainsNeverChange = task.value() instanceof Added;
        this.workLeft = mostWork;
    }

    /// @param best the best set that was found; null if none was
    /// @param inFull true if nothing was left out, so that there is none better
    record Result(@Nullable BitSet best, boolean inFull) {}

    /// @param set who is in already
    /// @param open who is to choose from
    /// @param known a set that keeps to all limits, to begin with; null if none is known
    /// @param mostWork how often it may ask what a candidate adds
    static Result search(PortfolioTask task, Lineup set, int[] open, @Nullable Lineup known, long mostWork) {
        var promisingFirst = IntStream.of(open)
                .mapToObj(each -> new Offer(each, set.worth().gain(each), task.costYen()[each]))
                .sorted()
                .mapToInt(Offer::candidate)
                .toArray();
        var search = new ExactSearch(task, promisingFirst, mostWork);
        if (known != null) {
            search.best = known.tally().chosen();
            search.bestValue = known.value();
        }
        search.from(0, set);
        return new Result(search.best, search.workLeft > 0);
    }

    private void from(int position, Lineup lineup) {
        if (lineup.value() > bestValue && lineup.tally().meetsDemands()) {
            best = lineup.tally().chosen();
            bestValue = lineup.value();
        }
        if (position == candidates.length
                || workLeft <= 0
                || lineup.value() + worthOfRest(position, lineup) <= bestValue
                || !canMeetDemands(position, lineup.tally())) {
            return;
        }
        var candidate = candidates[position];
        if (lineup.tally().fits(candidate) && isOfUse(candidate, lineup)) {
            from(position + 1, lineup.with(candidate));
        }
        from(position + 1, lineup);
    }

    private static boolean isOfUse(int candidate, Lineup lineup) {
        return lineup.worth().gain(candidate) > 0 || lineup.tally().progress(candidate) > 0;
    }

    private double worthOfRest(int position, Lineup lineup) {
        return gainsNeverChange ? worthInOrder(position, lineup) : worthSorted(position, lineup);
    }

    /// The order of the candidates is that of their value for money already.
    private double worthInOrder(int position, Lineup lineup) {
        var fill = new Fill(lineup.tally().leftYen());
        for (var i = position; i < candidates.length && !fill.isFull(); i++) {
            if (lineup.tally().fits(candidates[i])) {
                fill.take(offer(candidates[i], lineup));
            }
        }
        return fill.worth;
    }

    private double worthSorted(int position, Lineup lineup) {
        var fill = new Fill(lineup.tally().leftYen());
        IntStream.range(position, candidates.length)
                .map(i -> candidates[i])
                .filter(lineup.tally()::fits)
                .mapToObj(each -> offer(each, lineup))
                .sorted()
                .forEachOrdered(fill::take);
        return fill.worth;
    }

    private Offer offer(int candidate, Lineup lineup) {
        workLeft--;
        return new Offer(candidate, lineup.worth().gain(candidate), task.costYen()[candidate]);
    }

    /// The rest of the budget, spent to the last yen, on a part of somebody too.
    private static final class Fill {
        private double worth;
        private long left;
        private boolean full;

        Fill(long yen) {
            this.left = yen;
        }

        boolean isFull() {
            return full;
        }

        void take(Offer offer) {
            if (full) {
                return;
            }
            full = offer.yen > left;
            worth += full ? offer.gain * ((double) left / offer.yen) : offer.gain;
            left -= Math.min(left, offer.yen);
        }
    }

    /// Best value for money first.
    private record Offer(int candidate, double gain, long yen) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            var byWorth = Double.compare(
                    Preference.GAIN_PER_YEN.of(other.gain, other.yen), Preference.GAIN_PER_YEN.of(gain, yen));
            return byWorth != 0 ? byWorth : Integer.compare(candidate, other.candidate);
        }
    }

    private boolean canMeetDemands(int position, Tally tally) {
        return tally.meetsDemands()
                || !Completion.isOutOfReach(
                        task,
                        tally,
                        IntStream.range(position, candidates.length)
                                .map(i -> candidates[i])
                                .toArray());
    }
}
