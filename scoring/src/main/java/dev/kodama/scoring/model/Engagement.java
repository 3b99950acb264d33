package dev.kodama.scoring.model;

import dev.kodama.creators.events.AccountFigures;
import org.jspecify.annotations.Nullable;

/// The engagement rate an account is judged by.
///
/// Two methods can know it. The median over single posts goes first, since one lucky post does not move it; but fewer
/// than six posts say less than an average that somebody took over more. Each keeps its origin.
///
/// @param interval of the median, if it has one of its own; else the interval follows from the number of posts
/// @param posts over how many posts; null where an average does not say
/// @param median whether it is the median over single posts; else the rate of the averages
public record Engagement(
        int ppm, @Nullable MedianRate interval, @Nullable Integer posts, boolean median) {
    /// @param ofPosts null where no post's rate is known
    /// @return null if neither method knows it
    public static @Nullable Engagement of(AccountFigures figures, @Nullable MedianRate ofPosts) {
        var mean = EngagementRate.ppm(figures);
        if (ofPosts != null && (ofPosts.isWellFounded() || mean == null)) {
            return new Engagement(ofPosts.ppm(), ofPosts.isWellFounded() ? ofPosts : null, ofPosts.posts(), true);
        }
        return mean == null ? null : new Engagement(mean, null, figures.posts(), false);
    }

    /// Lower end of the 95 % interval in millionths.
    long lowPpm(ParameterEdition parameters) {
        var low = ownLowPpm();
        return low == null ? EngagementRate.lowPpm(ppm, posts, parameters) : low;
    }

    /// Upper end of it.
    long highPpm(ParameterEdition parameters) {
        var high = ownHighPpm();
        return high == null ? EngagementRate.highPpm(ppm, posts, parameters) : high;
    }

    /// Null where it follows from the number of posts and the parameters in force.
    public @Nullable Integer ownLowPpm() {
        return interval == null ? null : interval.lowPpm();
    }

    public @Nullable Integer ownHighPpm() {
        return interval == null ? null : interval.highPpm();
    }
}
