package dev.kodama.console.parts;

import dev.kodama.creators.events.TierCutoffs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Makes tier badges by the house's cut-offs, `kodama.tiers.*`.
@Component
public class TierBadges {
    private final TierCutoffs cutoffs;

    TierBadges(Environment environment) {
        this.cutoffs =
                Binder.get(environment).bind("kodama.tiers", TierCutoffs.class).orElse(TierCutoffs.CUSTOMARY);
    }

    /// @param followers null if not known
    public TierBadge of(@Nullable Long followers) {
        return new TierBadge(followers, cutoffs);
    }
}
