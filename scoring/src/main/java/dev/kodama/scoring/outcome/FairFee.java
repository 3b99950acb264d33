package dev.kodama.scoring.outcome;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one post of a creator is worth by what this house paid for what it got.
///
/// @param range null if for neither measure enough of the house's own results are known: then nothing is said
/// @param bases what the range is made of: from the lowest low to the highest high of these
/// @param comparables collaborations on the same platform in the same tier, nearest in followers first
/// @param askedByPeers what peers' rate cards come to at so many followers (フォロワー単価); null with too few
public record FairFee(
        @Nullable Range range,
        List<Basis> bases,
        List<Delivered> comparables,
        @Nullable Asked askedByPeers) {
    /// With fewer collaborations, or fewer peers, no range is given.
    public static final int FEWEST = 8;

    /// @param lowYen a quarter of the house's collaborations were cheaper for what they brought
    /// @param midYen half of them
    /// @param highYen three quarters of them
    public record Range(long lowYen, long midYen, long highYen) {}

    public enum Measure {
        ENGAGEMENTS,
        REACH
    }

    /// One way to the fee: what a unit cost so far × what is expected now.
    ///
    /// @param tier of the collaborations that it rests on; null if the whole platform had to do
    /// @param n how many these are
    /// @param expected per post
    /// @param lowMilliYen what one unit cost, in thousandths of a yen: a quarter of them cost less
    public record Basis(
            Measure measure,
            Platform platform,
            @Nullable Tier tier,
            int n,
            long expected,
            long lowMilliYen,
            long midMilliYen,
            long highMilliYen,
            Range fee) {}

    /// @param n how many peers' rate cards
    /// @param midMilliYen what half of them ask for less than, for one follower, in thousandths of a yen
    public record Asked(int n, long midMilliYen, Range fee) {}

    /// Where an asked price lies; empty without a range.
    public Optional<Verdict> verdict(long askedYen) {
        return Optional.ofNullable(range)
                .map(fair -> askedYen < fair.lowYen()
                        ? Verdict.BELOW
                        : askedYen > fair.highYen() ? Verdict.ABOVE : Verdict.WITHIN);
    }

    public enum Verdict {
        BELOW,
        WITHIN,
        ABOVE
    }
}
