package dev.kodama.console.parts;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.Span;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tier of an account, and how far the next boundary is: a creator just beyond one must not be overlooked.
public final class TierBadge extends Span {
    /// Within this share of a boundary the badge says so by itself, not only on hover.
    private static final double NEAR = 0.1;

    /// @param followers null if not known: then there is no tier either
    public TierBadge(@Nullable Long followers, TierCutoffs cutoffs) {
        addClassName("tier");
        if (followers == null) {
            setText(Formats.MISSING);
            setTitle(text("console.no-data"));
            return;
        }
        var tier = cutoffs.tierOf(followers);
        addClassName("tier-" + tier.name().toLowerCase());
        add(new Span(word("console.tier", tier)));
        setTitle(distances(followers, tier, cutoffs));
        nearest(followers, tier, cutoffs).ifPresent(this::add);
    }

    /// For where only the tier is known.
    public TierBadge(Tier tier) {
        addClassNames("tier", "tier-" + tier.name().toLowerCase());
        setText(word("console.tier", tier));
    }

    private static Optional<Span> nearest(long followers, Tier tier, TierCutoffs cutoffs) {
        if (tier != Tier.TOP) {
            var missing = cutoffs.upperBound(tier) - followers;
            if (missing <= NEAR * cutoffs.upperBound(tier)) {
                return Optional.of(distance("▲", missing));
            }
        }
        if (tier != Tier.NANO) {
            var beyond = beyond(followers, tier, cutoffs);
            if (beyond <= NEAR * cutoffs.lowerBound(tier) + 1) {
                return Optional.of(distance("▼", beyond));
            }
        }
        return Optional.empty();
    }

    /// How many to lose until the tier below begins: 1 on the very boundary, as the ranking counts too.
    private static long beyond(long followers, Tier tier, TierCutoffs cutoffs) {
        return followers - cutoffs.lowerBound(tier) + 1;
    }

    private static Span distance(String arrow, long followers) {
        var distance = new Span(arrow + Formats.compact(followers));
        distance.addClassName("tier-distance");
        return distance;
    }

    private static String distances(long followers, Tier tier, TierCutoffs cutoffs) {
        var words = new StringBuilder(text("console.tier.followers", Formats.count(followers)));
        if (tier != Tier.TOP) {
            var next = Tier.values()[tier.ordinal() + 1];
            words.append('\n')
                    .append(text(
                            "console.tier.to-next",
                            Formats.count(cutoffs.upperBound(tier) - followers),
                            word("console.tier", next)));
        }
        if (tier != Tier.NANO) {
            var lower = Tier.values()[tier.ordinal() - 1];
            words.append('\n')
                    .append(text(
                            "console.tier.above",
                            Formats.count(beyond(followers, tier, cutoffs)),
                            word("console.tier", lower)));
        }
        return words.toString();
    }
}
