package dev.kodama.scoring.model;

import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import org.jspecify.annotations.Nullable;

/// Which tier an account is in, and how far it is from its nearest boundary.
///
/// @param neighbour the tier behind the nearest boundary
/// @param toNeighbour followers to lose (negative) or to win (positive) to be in that tier
public record TierPosition(Tier tier, long followers, Tier neighbour, long toNeighbour) {
    public static @Nullable TierPosition of(@Nullable Long followers, TierCutoffs cutoffs) {
        if (followers == null) {
            return null;
        }
        var tier = cutoffs.tierOf(followers);
        var down = tier == Tier.NANO ? Long.MIN_VALUE : cutoffs.lowerBound(tier) - 1 - followers;
        var up = tier == Tier.TOP ? Long.MAX_VALUE : cutoffs.upperBound(tier) - followers;
        var upwards = tier == Tier.NANO || tier != Tier.TOP && up <= -down;
        return new TierPosition(
                tier, followers, Tier.values()[tier.ordinal() + (upwards ? 1 : -1)], upwards ? up : down);
    }
}
