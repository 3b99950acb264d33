package dev.kodama.scoring.model.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Candidates that together bring a lineup to all that has to be reached: as long as they can be paid, nothing is lost.
///
/// @param members none of them in the lineup
record Completion(PortfolioTask task, List<Integer> members) {
    /// One after the other, whoever brings most for their money. It may miss a completion that exists.
    static @Nullable Completion of(PortfolioTask task, Tally tally, int[] open) {
        var growing = tally.copy();
        var members = new ArrayList<Integer>();
        while (!growing.meetsDemands()) {
            var best = -1;
            var leastPerProgress = Double.POSITIVE_INFINITY;
            for (var candidate : open) {
                if (growing.has(candidate) || !growing.fits(candidate)) {
                    continue;
                }
                var perProgress = (task.costYen()[candidate] + 1) / growing.progress(candidate);
                if (perProgress < leastPerProgress) {
                    best = candidate;
                    leastPerProgress = perProgress;
                }
            }
            if (best < 0) {
                return null;
            }
            growing.add(best);
            members.add(best);
        }
        return new Completion(task, members).after(tally);
    }

    /// True if what has to be reached certainly cannot be: each demand on its own, at its cheapest, is too much.
    static boolean isOutOfReach(PortfolioTask task, Tally tally, int[] open) {
        var limits = task.limits();
        for (var q = 0; q < limits.quotas().size(); q++) {
            var missing = tally.missing(q);
            if (missing > 0) {
                var members = limits.quotas().get(q).members();
                var cheapest = IntStream.of(open)
                        .filter(members::get)
                        .mapToLong(each -> task.costYen()[each])
                        .sorted()
                        .limit(missing)
                        .toArray();
                if (cheapest.length < missing || isMoreThan(tally.leftYen(), cheapest)) {
                    return true;
                }
            }
        }
        for (var m = 0; m < limits.minima().size(); m++) {
            var lacking = tally.lacking(m);
            if (lacking > 0) {
                var brings = limits.minima().get(m).brings();
                if (IntStream.of(open).mapToLong(each -> brings[each]).sum() < lacking) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMoreThan(long limit, long[] yen) {
        var left = limit;
        for (var each : yen) {
            left -= each;
            if (left < 0) {
                return true;
            }
        }
        return false;
    }

    /// What of it is still needed once the lineup has grown, the dearest left out first; null if that cannot be paid or
    /// breaks a limit.
    @Nullable
    Completion after(Tally grown) {
        var needed = new ArrayList<Integer>();
        members.stream().filter(member -> !grown.has(member)).forEach(needed::add);
        var dearestFirst = needed.stream()
                .sorted(Comparator.comparingLong((Integer member) -> -task.costYen()[member])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (var member : dearestFirst) {
            needed.remove(member);
            if (!completes(grown, needed)) {
                needed.add(member);
            }
        }
        return fits(grown, needed) ? new Completion(task, needed) : null;
    }

    private static boolean completes(Tally grown, List<Integer> members) {
        var whole = grown.copy();
        members.forEach(whole::add);
        return whole.meetsDemands();
    }

    private static boolean fits(Tally grown, List<Integer> members) {
        var whole = grown.copy();
        for (var member : members) {
            if (!whole.fits(member)) {
                return false;
            }
            whole.add(member);
        }
        return true;
    }
}
