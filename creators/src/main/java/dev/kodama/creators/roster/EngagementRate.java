package dev.kodama.creators.roster;

import dev.kodama.creators.Figures;
import dev.kodama.creators.events.Platform;
import org.jspecify.annotations.Nullable;

/// Interactions per post ÷ followers or views, for lists. What scores are made of is scoring's business.
final class EngagementRate {
    private EngagementRate() {}

    /// Likes and comments must be known, since one without the other would look like a weaker account; shares and
    /// saves count where a platform publishes them. Where a source gives only the sum of interactions, that sum
    /// counts.
    ///
    /// @return parts per million, or null if a part is unknown or the denominator is 0
    static @Nullable Long ppm(Platform platform, Figures figures) {
        var interactions = interactions(figures);
        var denominator = switch (platform.engagementDenominator()) {
            case FOLLOWERS -> figures.followers();
            case VIEWS -> figures.avgViews();
        };
        if (interactions == null || denominator == null || denominator == 0) {
            return null;
        }
        return Math.round(interactions * 1_000_000.0 / denominator);
    }

    private static @Nullable Long interactions(Figures figures) {
        var likes = figures.avgLikes();
        var comments = figures.avgComments();
        if (likes == null || comments == null) {
            return figures.avgEngagements();
        }
        return likes + comments + orNone(figures.avgShares()) + orNone(figures.avgSaves());
    }

    private static long orNone(@Nullable Long figure) {
        return figure == null ? 0 : figure;
    }
}
