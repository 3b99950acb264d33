package dev.kodama.scoring.model;

import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.CapturedPost;
import dev.kodama.creators.events.Platform;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The engagement rate of posts, in millionths: the interactions that [EngagementRate] counts on the platform, by
/// followers at posting time on Instagram, X and Facebook, by views elsewhere. Of a post that hides one of them, or
/// whose followers or views are not known, no rate is known.
public final class PostEngagement {
    private PostEngagement() {}

    /// @return millionths; null when a part is not known or there is nothing to divide by
    public static @Nullable Integer ppm(Platform platform, CapturedPost post) {
        var likes = post.likes();
        var comments = post.comments();
        var shares = EngagementRate.countsShares(platform) ? post.shares() : Long.valueOf(0);
        var denominator = switch (platform.engagementDenominator()) {
            case FOLLOWERS -> post.followers();
            case VIEWS -> post.views();
        };
        return likes == null || comments == null || shares == null || denominator == null || denominator <= 0
                ? null
                : (int) Math.min(Integer.MAX_VALUE, Math.round((likes + comments + shares) * 1e6 / denominator));
    }

    /// The account's rate: the median over those of its latest posts whose rate is known.
    ///
    /// @return null if none is
    public static @Nullable MedianRate median(AccountPosts account) {
        return median(account.posts().stream()
                .map(post -> ppm(account.platform(), post))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    static @Nullable MedianRate median(int[] ratesPpm) {
        var n = ratesPpm.length;
        if (n == 0) {
            return null;
        }
        Arrays.sort(ratesPpm);
        var median = (int) Math.round(((double) ratesPpm[(n - 1) / 2] + ratesPpm[n / 2]) / 2);
        if (n < MedianInterval.FEWEST) {
            return new MedianRate(median, null, null, n);
        }
        var outside = MedianInterval.outside(n);
        return new MedianRate(median, ratesPpm[outside], ratesPpm[n - 1 - outside], n);
    }
}
