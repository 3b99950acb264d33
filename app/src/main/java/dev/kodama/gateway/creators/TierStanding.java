package dev.kodama.gateway.creators;

import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import org.jspecify.annotations.Nullable;

/// Where a follower count stands within its tier.
///
/// @param to the first count of the next tier; null in the highest
/// @param belowUpper what is missing to the next tier; null in the highest
record TierStanding(
        Tier tier,
        long from,
        @Nullable Long to,
        long aboveLower,
        @Nullable Long belowUpper,
        boolean nearBoundary) {
    /// Within a tenth of a boundary's value.
    private static final int NEAR = 10;

    static TierStanding of(long followers, TierCutoffs cutoffs) {
        var tier = cutoffs.tierOf(followers);
        var from = cutoffs.lowerBound(tier);
        var to = tier == Tier.TOP ? null : cutoffs.upperBound(tier);
        var nearLower = tier != Tier.NANO && followers - from <= from / NEAR;
        var nearUpper = to != null && to - followers <= to / NEAR;
        return new TierStanding(
                tier, from, to, followers - from, to == null ? null : to - followers, nearLower || nearUpper);
    }
}
