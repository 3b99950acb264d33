package dev.kodama.scoring.model;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;

/// What every brief is judged by: the peer groups that percentiles are read from, how old figures usually are, and the
/// parameters in force.
///
/// @param edition rises with every newer measurement of the same index
/// @param parameters that were in force when it was measured
/// @param creators how many creators it was measured on
/// @param medianDay the median day, as an epoch day in Tokyo, on which figures were captured
/// @param engagement peer groups of the engagement rate in millionths, by [#group]
/// @param reply likewise, of the reply rate's lower bound in millionths
/// @param price likewise, of the price per follower in thousandths of a yen
public record Yardstick(
        long edition,
        ParameterEdition parameters,
        int creators,
        int medianDay,
        PeerGroup[] engagement,
        PeerGroup[] reply,
        PeerGroup[] price) {
    private static final int TIERS = Tier.values().length;
    public static final int GROUPS = Platform.values().length * TIERS;

    /// The same peers, judged with other parameters.
    public Yardstick with(ParameterEdition others) {
        return new Yardstick(edition, others, creators, medianDay, engagement, reply, price);
    }

    public static int group(Platform platform, Tier tier) {
        return group(platform.ordinal(), tier.ordinal());
    }

    /// The same by ordinals.
    public static int group(int platform, int tier) {
        return platform * TIERS + tier;
    }
}
