package dev.kodama.scoring.model;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;

/// What is typical: the peer groups that percentiles are read from, and how old figures usually are. The same for every
/// brief.
///
/// @param edition rises with every newer measurement of the same index
/// @param creators how many creators it was measured on
/// @param medianDay the median day, as an epoch day in Tokyo, on which figures were captured
/// @param engagement peer groups of the engagement rate in millionths, by [#group]
/// @param reply likewise, of the reply rate's lower bound in millionths
/// @param price likewise, of the price per follower in thousandths of a yen
public record Yardstick(
        long edition, int creators, int medianDay, PeerGroup[] engagement, PeerGroup[] reply, PeerGroup[] price) {
    private static final int TIERS = Tier.values().length;
    public static final int GROUPS = Platform.values().length * TIERS;

    public static int group(Platform platform, Tier tier) {
        return group(platform.ordinal(), tier.ordinal());
    }

    /// The same by ordinals.
    public static int group(int platform, int tier) {
        return platform * TIERS + tier;
    }
}
