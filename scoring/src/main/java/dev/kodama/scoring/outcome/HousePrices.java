package dev.kodama.scoring.outcome;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.PeerGroup;
import dev.kodama.scoring.model.Yardstick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the house paid for what it got, and what follows for others. Prices are of the same platform, and of the same
/// tier where there are enough.
public final class HousePrices {
    private static final int COMPARABLES = 8;
    private static final long MILLI = 1_000;

    private final List<Delivered> delivered;
    private final TierCutoffs cutoffs;

    public HousePrices(List<Delivered> delivered, TierCutoffs cutoffs) {
        this.delivered = List.copyOf(delivered);
        this.cutoffs = cutoffs;
    }

    public FairFee of(AccountFigures figures, Forecast forecast, Yardstick yardstick) {
        var followers = figures.followers();
        var tier = followers == null ? null : cutoffs.tierOf(followers);
        var bases = new ArrayList<FairFee.Basis>();
        add(
                bases,
                FairFee.Measure.ENGAGEMENTS,
                figures.platform(),
                tier,
                forecast.engagements(),
                Delivered::engagements);
        add(bases, FairFee.Measure.REACH, figures.platform(), tier, forecast.reach(), Delivered::reach);
        return new FairFee(
                range(bases),
                bases,
                followers == null || tier == null ? List.of() : comparables(figures, followers, tier),
                followers == null || tier == null
                        ? null
                        : asked(yardstick.price()[Yardstick.group(figures.platform(), tier)], followers));
    }

    private void add(
            List<FairFee.Basis> bases,
            FairFee.Measure measure,
            Platform platform,
            @Nullable Tier tier,
            @Nullable Expectation expected,
            Function<Delivered, @Nullable Long> got) {
        if (expected == null) {
            return;
        }
        var onPlatform = delivered.stream()
                .filter(each -> each.platform() == platform)
                .filter(each -> isPositive(got.apply(each)))
                .toList();
        var inTier = onPlatform.stream()
                .filter(each -> tier != null && tierOf(each) == tier)
                .toList();
        var enoughInTier = inTier.size() >= FairFee.FEWEST;
        var group = enoughInTier ? inTier : onPlatform;
        if (group.size() >= FairFee.FEWEST) {
            bases.add(basis(measure, platform, enoughInTier ? tier : null, expected.expected(), group, got));
        }
    }

    private static FairFee.Basis basis(
            FairFee.Measure measure,
            Platform platform,
            @Nullable Tier tier,
            long expected,
            List<Delivered> group,
            Function<Delivered, @Nullable Long> got) {
        var unit = PeerGroup.of(group.stream()
                .mapToLong(each -> perUnit(each.paidYen(), got.apply(each)))
                .toArray());
        var low = unit.quantile(0.25);
        var mid = unit.quantile(0.5);
        var high = unit.quantile(0.75);
        return new FairFee.Basis(
                measure, platform, tier, unit.size(), expected, low, mid, high, range(expected, low, mid, high));
    }

    private static long perUnit(long yen, @Nullable Long units) {
        return units == null ? 0 : Math.round((double) yen * MILLI / units);
    }

    private static FairFee.Range range(long units, long low, long mid, long high) {
        return new FairFee.Range(units * low / MILLI, units * mid / MILLI, units * high / MILLI);
    }

    /// From the lowest low to the highest high; the middle is that of what was counted on most collaborations.
    private static FairFee.@Nullable Range range(List<FairFee.Basis> bases) {
        return bases.stream()
                .max(Comparator.comparingInt(FairFee.Basis::n)
                        .thenComparing(FairFee.Basis::measure, Comparator.reverseOrder()))
                .map(most -> new FairFee.Range(
                        bases.stream()
                                .mapToLong(basis -> basis.fee().lowYen())
                                .min()
                                .orElseThrow(),
                        most.fee().midYen(),
                        bases.stream()
                                .mapToLong(basis -> basis.fee().highYen())
                                .max()
                                .orElseThrow()))
                .orElse(null);
    }

    private List<Delivered> comparables(AccountFigures figures, long followers, Tier tier) {
        return delivered.stream()
                .filter(each -> each.platform() == figures.platform() && tierOf(each) == tier)
                .sorted(Comparator.comparingDouble((Delivered each) -> distance(each, followers))
                        .thenComparing(Delivered::paidOn, Comparator.reverseOrder())
                        .thenComparing(Delivered::collaborationId))
                .limit(COMPARABLES)
                .toList();
    }

    private static double distance(Delivered each, long followers) {
        var theirs = each.followers();
        return theirs == null ? Double.POSITIVE_INFINITY : Math.abs(Math.log((theirs + 1.0) / (followers + 1.0)));
    }

    private static FairFee.@Nullable Asked asked(PeerGroup perFollower, long followers) {
        if (perFollower.size() < FairFee.FEWEST) {
            return null;
        }
        var mid = perFollower.quantile(0.5);
        return new FairFee.Asked(
                perFollower.size(), mid, range(followers, perFollower.quantile(0.25), mid, perFollower.quantile(0.75)));
    }

    private @Nullable Tier tierOf(Delivered each) {
        var followers = each.followers();
        return followers == null ? null : cutoffs.tierOf(followers);
    }

    private static boolean isPositive(@Nullable Long number) {
        return number != null && number > 0;
    }
}
