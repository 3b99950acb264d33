package dev.kodama.scoring.model;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Platform;
import org.jspecify.annotations.Nullable;

/// Interactions per follower or per view, in millionths.
///
/// Which interactions count is fixed per platform, so that two creators on one platform are compared by the same thing:
/// likes and comments on YouTube, Instagram, blogs and Twitch; likes, comments and shares on TikTok, X and Facebook. If
/// one of those is not known (likes can be hidden) the rate is not known either. The denominator is the platform's:
/// followers on Instagram, X and Facebook, average views elsewhere.
///
/// This is the rate of averages; the median over single posts is [PostEngagement], and [Engagement] says which counts.
public final class EngagementRate {
    /// 1.96 standard errors on either side are a 95 % interval.
    private static final double Z = 1.96;

    private static final double HUNDREDTHS = 100;

    private EngagementRate() {}

    /// True where shares are part of the rate.
    public static boolean countsShares(Platform platform) {
        return switch (platform) {
            case TIKTOK, X, FACEBOOK -> true;
            case YOUTUBE, INSTAGRAM, BLOG, TWITCH -> false;
        };
    }

    /// Interactions per post that the platform shows; null when one of them is not known.
    public static @Nullable Long interactions(AccountFigures figures) {
        var likes = figures.avgLikes();
        var comments = figures.avgComments();
        var shares = countsShares(figures.platform()) ? figures.avgShares() : Long.valueOf(0);
        return likes == null || comments == null || shares == null ? null : Long.valueOf(likes + comments + shares);
    }

    public static @Nullable Long denominator(AccountFigures figures) {
        return switch (figures.platform().engagementDenominator()) {
            case FOLLOWERS -> figures.followers();
            case VIEWS -> figures.avgViews();
        };
    }

    /// @return millionths; null when a part is not known or there is nothing to divide by
    public static @Nullable Integer ppm(AccountFigures figures) {
        var interactions = interactions(figures);
        var denominator = denominator(figures);
        if (interactions == null || denominator == null || denominator <= 0) {
            return null;
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.round(interactions * 1e6 / denominator));
    }

    /// The lowest rate that the posts at hand are compatible with, in millionths.
    public static long lowPpm(int ratePpm, @Nullable Integer posts, ParameterEdition parameters) {
        return Math.round(ratePpm * Math.max(0, 1 - relativeError(posts, parameters)));
    }

    /// The highest rate that the posts at hand are compatible with, in millionths.
    public static long highPpm(int ratePpm, @Nullable Integer posts, ParameterEdition parameters) {
        return Math.round(ratePpm * (1 + relativeError(posts, parameters)));
    }

    /// A mean over n posts has a relative standard error of c / √n, where c is the spread between one creator's posts
    /// by their mean: [Parameters#POST_SPREAD]. An unknown number of posts is read as one.
    private static double relativeError(@Nullable Integer posts, ParameterEdition parameters) {
        return Z
                * parameters.of(Parameters.POST_SPREAD)
                / HUNDREDTHS
                / Math.sqrt(posts == null ? 1 : Math.max(1, posts));
    }
}
