package dev.kodama.scoring.model;

import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import java.util.EnumSet;
import java.util.Set;

/// The tiers a brief or a filter asks for, as follower counts. An empty set asks for none in particular.
public final class WantedTiers {
    private static final int FULL = 1_000_000;

    private final boolean any;
    private final long[] from;
    private final long[] until;

    public WantedTiers(Set<Tier> tiers, TierCutoffs cutoffs) {
        var ordered = tiers.isEmpty() ? EnumSet.noneOf(Tier.class) : EnumSet.copyOf(tiers);
        this.any = ordered.isEmpty();
        this.from = ordered.stream().mapToLong(cutoffs::lowerBound).toArray();
        this.until = ordered.stream().mapToLong(cutoffs::upperBound).toArray();
    }

    public boolean any() {
        return any;
    }

    public boolean include(long followers) {
        if (any) {
            return true;
        }
        for (var i = 0; i < from.length; i++) {
            if (from[i] <= followers && followers < until[i]) {
                return true;
            }
        }
        return false;
    }

    /// 1 000 000 inside; outside it falls with the ratio to the nearest boundary, to 0 at half or double of it.
    public int closenessPpm(long followers) {
        if (include(followers)) {
            return FULL;
        }
        var best = 0L;
        for (var i = 0; i < from.length; i++) {
            best = Math.max(best, followers < from[i] ? closeness(from[i], followers) : closeness(followers, until[i]));
        }
        return (int) best;
    }

    /// Whether [#closenessPpm] is so much or more, told without a division.
    ///
    /// @param ppm above 0
    public boolean areNear(long followers, int ppm) {
        if (include(followers)) {
            return true;
        }
        for (var i = 0; i < from.length; i++) {
            if (followers < from[i] ? areNear(from[i], followers, ppm) : areNear(followers, until[i], ppm)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areNear(long larger, long smaller, int ppm) {
        return smaller > 0 && larger * FULL < (2L * FULL - ppm + 1) * smaller;
    }

    private static long closeness(long larger, long smaller) {
        if (smaller <= 0 || larger / 2 >= smaller) {
            return 0;
        }
        return Math.max(0, 2L * FULL - larger * FULL / smaller);
    }

    /// Followers missing to the nearest wanted tier (negative) or above it (positive); 0 inside. The first count
    /// above a tier is 1 too many.
    public long distance(long followers) {
        if (include(followers)) {
            return 0;
        }
        var nearest = Long.MAX_VALUE;
        for (var i = 0; i < from.length; i++) {
            var distance = followers < from[i] ? followers - from[i] : followers - until[i] + 1;
            if (Math.abs(distance) < Math.abs(nearest)) {
                nearest = distance;
            }
        }
        return nearest;
    }
}
