package dev.kodama.scoring.model;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.CapturedPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an engagement rate rests on, for whoever wants to compute it again: the method that counted, and beside it what
/// the other one says.
final class EngagementInputs {
    private static final double MILLION = 1_000_000;

    private EngagementInputs() {}

    static List<Input> of(Dossier.Account account, AccountFigures figures, Engagement rate) {
        var inputs = new ArrayList<Input>();
        var posts = account.posts();
        var median = posts == null ? null : PostEngagement.median(posts);
        if (posts != null && median != null) {
            inputs.add(ofPosts(posts, median, rate.median()));
        }
        var mean = EngagementRate.ppm(figures);
        if (mean != null) {
            inputs.add(Input.of(
                            rate.median() ? "engagement_rate_averages" : "engagement_rate",
                            "エンゲージメント率（平均値から）",
                            "Engagement rate, of averages",
                            ratio(mean))
                    .measured(figures.capturedAt(), figures.source())
                    .over(figures.posts()));
        }
        if (!rate.median()) {
            // What counted goes first.
            inputs.sort(Comparator.comparing(input -> !input.id().equals("engagement_rate")));
        }
        inputs.addAll(ofAverages(figures));
        return inputs;
    }

    private static Input ofPosts(AccountPosts posts, MedianRate median, boolean counted) {
        var at = posts.posts().stream()
                .map(CapturedPost::capturedAt)
                .filter(Objects::nonNull)
                .max(Comparator.<Instant>naturalOrder())
                .orElseThrow(() -> new IllegalStateException("a rate without figures"));
        return Input.of(
                        counted ? "engagement_rate" : "engagement_rate_posts",
                        "エンゲージメント率（直近投稿の中央値）",
                        "Engagement rate, median of the latest posts",
                        ratio(median.ppm()))
                .measured(at, Objects.requireNonNullElse(posts.source(), ""))
                .over(median.posts());
    }

    static List<Input> ofAverages(AccountFigures figures) {
        var inputs = new ArrayList<Input>();
        add(inputs, figures, "avg_likes", "平均いいね数", "Average likes", figures.avgLikes());
        add(inputs, figures, "avg_comments", "平均コメント数", "Average comments", figures.avgComments());
        if (EngagementRate.countsShares(figures.platform())) {
            add(inputs, figures, "avg_shares", "平均シェア数", "Average shares", figures.avgShares());
        }
        switch (figures.platform().engagementDenominator()) {
            case FOLLOWERS -> add(inputs, figures, "followers", "フォロワー数", "Followers", figures.followers());
            case VIEWS -> add(inputs, figures, "avg_views", "平均再生数", "Average views", figures.avgViews());
        }
        return inputs;
    }

    private static void add(
            List<Input> inputs, AccountFigures figures, String id, String ja, String en, @Nullable Long value) {
        if (value != null) {
            inputs.add(Input.of(id, ja, en, value)
                    .measured(figures.capturedAt(), figures.source())
                    .over(figures.posts()));
        }
    }

    private static String ratio(long ppm) {
        return String.valueOf(ppm / MILLION);
    }
}
