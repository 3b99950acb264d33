package dev.kodama.scoring;

import dev.kodama.creators.events.AccountPosts;
import dev.kodama.scoring.echo.KnownPosts;
import dev.kodama.scoring.model.MedianRate;
import dev.kodama.scoring.model.MetricDefinition;
import dev.kodama.scoring.model.PostEngagement;
import dev.kodama.scoring.model.PostFinding;
import dev.kodama.scoring.model.PostMetric;
import dev.kodama.scoring.model.PostMetrics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the latest posts of accounts, and the comments below them, tell.
///
/// Nothing of it is stored but the posts: thirty of them are judged in less time than a row takes to read.
@Component
public class PostWatch {
    private final KnownPosts posts;

    PostWatch(KnownPosts posts) {
        this.posts = posts;
    }

    /// @param findings one per metric, in the order of [PostMetrics#all]
    /// @param ratesPpm the engagement rate of each post whose rate is known, in millionths
    /// @param median over those; null if there are none
    public record Standing(
            List<PostFinding> findings,
            Map<UUID, Integer> ratesPpm,
            @Nullable MedianRate median) {}

    /// In one statement. Of an account without posts and comments all is missing.
    @Transactional(readOnly = true)
    public Map<UUID, Standing> standingsOf(Set<UUID> accountIds) {
        var known = posts.of(accountIds);
        var standings = new HashMap<UUID, Standing>();
        for (var accountId : accountIds) {
            var told = known.get(accountId);
            standings.put(accountId, told == null ? nothing() : standing(told));
        }
        return standings;
    }

    /// How every metric is defined.
    public List<MetricDefinition> definitions() {
        return PostMetrics.all();
    }

    private static Standing standing(AccountPosts told) {
        var rates = new HashMap<UUID, Integer>();
        for (var post : told.posts()) {
            var rate = PostEngagement.ppm(told.platform(), post);
            if (rate != null) {
                rates.put(post.postId(), rate);
            }
        }
        return new Standing(PostMetrics.findings(told), Map.copyOf(rates), PostEngagement.median(told));
    }

    private static Standing nothing() {
        return new Standing(
                Stream.of(PostMetric.values())
                        .map(metric -> new PostFinding(metric, null, PostMetrics.wouldFill(metric)))
                        .toList(),
                Map.of(),
                null);
    }
}
