package dev.kodama.creators.events;

/// The follower counts at which a tier begins; tiers are half-open, so 9 999 is nano and 10 000 is micro.
///
/// Bound from `kodama.tiers.*` by every module that needs a tier, so that the rule stands in one place.
///
/// @param micro followers at which micro begins, positive
/// @param macro followers at which macro begins, above `micro`
/// @param top followers at which top begins, above `macro`
public record TierCutoffs(long micro, long macro, long top) {
    /// 10 000, 100 000 and 1 000 000: the cut-offs customary in the Japanese market.
    public static final TierCutoffs CUSTOMARY = new TierCutoffs(10_000, 100_000, 1_000_000);

    public TierCutoffs {
        if (!(0 < micro && micro < macro && macro < top)) {
            throw new IllegalArgumentException(
                    "kodama.tiers must rise: 0 < micro < macro < top, but they are %d, %d, %d"
                            .formatted(micro, macro, top));
        }
    }

    /// @param followers 0 or more
    public Tier tierOf(long followers) {
        if (followers < 0) {
            throw new IllegalArgumentException("followers cannot be negative: " + followers);
        }
        return followers < micro ? Tier.NANO : followers < macro ? Tier.MICRO : followers < top ? Tier.MACRO : Tier.TOP;
    }

    /// The first follower count of that tier.
    public long lowerBound(Tier tier) {
        return switch (tier) {
            case NANO -> 0;
            case MICRO -> micro;
            case MACRO -> macro;
            case TOP -> top;
        };
    }

    /// The first follower count above that tier; `Long.MAX_VALUE` for the last one.
    public long upperBound(Tier tier) {
        return tier == Tier.TOP ? Long.MAX_VALUE : lowerBound(Tier.values()[tier.ordinal() + 1]);
    }
}
