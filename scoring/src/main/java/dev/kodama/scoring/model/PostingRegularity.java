package dev.kodama.scoring.model;

import dev.kodama.creators.events.CapturedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How evenly an account posts: 1 like clockwork, 0.5 at random, towards 0 in bursts.
///
/// It is (1 − B) / 2 with the burstiness B = (σ − μ) / (σ + μ) of the gaps between posts, which is μ / (σ + μ). K.-I.
/// Goh and A.-L. Barabási, "Burstiness and memory in complex systems", EPL 81 (2008) 48002.
///
/// @param regularity 0 … 1
/// @param postsPerWeek over the time from the first to the last of the posts
/// @param gaps between how many posts it was measured
public record PostingRegularity(double regularity, double postsPerWeek, int gaps, Instant from, Instant to) {
    /// Fewer gaps say nothing of a habit.
    public static final int FEWEST_GAPS = 5;

    private static final double WEEK = Duration.ofDays(7).toSeconds();

    /// @return null if too few posts have a date, or all the same
    public static @Nullable PostingRegularity of(Collection<CapturedPost> posts) {
        var moments = posts.stream()
                .map(CapturedPost::publishedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var gaps = moments.size() - 1;
        if (gaps < FEWEST_GAPS) {
            return null;
        }
        var span = Duration.between(moments.getFirst(), moments.getLast()).toSeconds();
        if (span == 0) {
            return null;
        }
        var mean = (double) span / gaps;
        var squares = 0.0;
        for (var i = 0; i < gaps; i++) {
            var gap = Duration.between(moments.get(i), moments.get(i + 1)).toSeconds() - mean;
            squares += gap * gap;
        }
        var deviation = Math.sqrt(squares / gaps);
        return new PostingRegularity(
                mean / (deviation + mean), gaps * WEEK / span, gaps, moments.getFirst(), moments.getLast());
    }
}
