package dev.kodama.scoring.model;

import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.CapturedPost;
import dev.kodama.scoring.model.PostFinding.Measured;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The metrics of posts: how each is defined, and what it finds.
public final class PostMetrics {
    static final LocalDate SINCE = LocalDate.of(2026, 11, 27);
    private static final double MILLION = 1_000_000;
    private static final double MINUTES_PER_HOUR = 60;
    private static final Text SHARE = new Text("割合", "share");
    private static final Text BRING_POSTS =
            new Text("投稿またはインサイトのファイルを取り込む", "Bring in a file of posts or an insight download");
    private static final Text BRING_COMMENTS = new Text("コメントのファイルを取り込む", "Bring in a file of comments");

    private static final Map<PostMetric, MetricDefinition> ALL = new EnumMap<>(Map.of(
            PostMetric.ENGAGEMENT_MEDIAN,
            define(
                    "engagement_rate_posts",
                    new Text("エンゲージメント率（投稿の中央値）", "Engagement rate, median of posts"),
                    SHARE,
                    new Text(
                            "直近30投稿（ストーリーを除く）それぞれの反応率の中央値。Instagram・X・Facebookは投稿時に最も近い日のフォロワー数（前後180日まで）で、"
                                    + "それ以外は再生数で割る。非公開の数値がある投稿は0ではなく未取得として除く。",
                            "The median of the rates of the last 30 posts without stories: by the followers counted nearest to"
                                    + " publication, at most 180 days away, on Instagram, X and Facebook, by views elsewhere. A"
                                    + " post that hides a figure is left out, not counted as 0."),
                    "median of (likes + comments [+ shares on TikTok, X, Facebook]) / followers or views; interval by order"
                            + " statistics from 6 posts on",
                    "David and Nagaraja, Order Statistics (2003), 7.1"),
            PostMetric.REPLY_RATE,
            define(
                    "reply_rate_comments",
                    new Text("返信率（コメントから計測）", "Reply rate, counted from comments"),
                    SHARE,
                    new Text(
                            "コメントが分かる直近30投稿で、他者からのトップレベルコメント（スパムを除く）のうち、本人がそのスレッドで返信したものの割合。",
                            "Of the top-level comments by others below the latest 30 posts with known comments, spam removed,"
                                    + " those in whose thread the account answered."),
                    "answered / comments; Wilson 95 % interval",
                    "E. B. Wilson, JASA 22 (1927), 209-212"),
            PostMetric.HOURS_TO_ANSWER,
            define(
                    "hours_to_answer",
                    new Text("返信までの時間（中央値）", "Hours to an answer, median"),
                    new Text("時間", "hours"),
                    new Text(
                            "返信されたコメントについて、コメントから本人の最初の返信までの時間の中央値。時刻が不明、または返信の方が古いものは除く。",
                            "For answered comments, the median time to the account's first answer. Those without both times, or"
                                    + " with an answer older than its question, are left out."),
                    "median of (first answer - comment)",
                    "Kodama"),
            PostMetric.POSTING_REGULARITY,
            define(
                    "posting_regularity",
                    new Text("投稿の規則性", "Posting regularity"),
                    new Text("0〜1", "0 … 1"),
                    new Text(
                            "投稿間隔のそろい具合。1は時計のように一定、0.5は不規則（ランダム）、0に近いほどまとめ投稿。間隔5つ以上で計算する。",
                            "How even the gaps between posts are: 1 like clockwork, 0.5 at random, towards 0 in bursts. From five"
                                    + " gaps on."),
                    "mean gap / (mean gap + standard deviation of gaps)",
                    "Goh and Barabási, EPL 81 (2008) 48002: (1 - B) / 2"),
            PostMetric.POSTS_PER_WEEK,
            define(
                    "posts_per_week",
                    new Text("週あたりの投稿数", "Posts per week"),
                    new Text("件／週", "posts a week"),
                    new Text(
                            "直近30投稿の最初から最後までの期間での、1週間あたりの投稿数。",
                            "Over the time from the first to the last of the latest posts."),
                    "gaps / weeks from first to last",
                    "Kodama"),
            PostMetric.PAID_SHARE,
            define(
                    "paid_share",
                    new Text("PR投稿の割合", "Share of paid posts"),
                    SHARE,
                    new Text(
                            "直近30投稿のうち、プラットフォームの表示または本文の表記（#PR・#広告・提供など）でPRと分かるものの割合。どちらも不明な投稿は数えない。",
                            "Of the latest posts of which it is known, those that are paid promotion by a mark or by a label in"
                                    + " their caption such as #PR."),
                    "paid / known; Wilson 95 % interval",
                    "Kodama"),
            PostMetric.VIEW_STABILITY,
            define(
                    "view_stability",
                    new Text("再生数の安定度", "Stability of views"),
                    new Text("0〜1", "0 … 1"),
                    new Text(
                            "直近30投稿の再生数のばらつきの小ささ。1に近いほどどの投稿も同じくらい見られている。5投稿以上で計算する。",
                            "How alike the views of the latest posts are: 1 if all are seen alike. From five posts on."),
                    "1 - (Q3 - Q1) / (Q3 + Q1)",
                    "Bonett, CSDA 50 (2006) 2953-2957")));

    private PostMetrics() {}

    public static MetricDefinition of(PostMetric metric) {
        return Objects.requireNonNull(ALL.get(metric), metric::name);
    }

    /// In the order in which they are shown.
    public static List<MetricDefinition> all() {
        return Arrays.stream(PostMetric.values()).map(PostMetrics::of).toList();
    }

    /// What to bring so that the metric has a value.
    public static Text wouldFill(PostMetric metric) {
        return switch (metric) {
            case REPLY_RATE, HOURS_TO_ANSWER -> BRING_COMMENTS;
            case ENGAGEMENT_MEDIAN, POSTING_REGULARITY, POSTS_PER_WEEK, PAID_SHARE, VIEW_STABILITY -> BRING_POSTS;
        };
    }

    /// What each metric finds, in their order.
    public static List<PostFinding> findings(AccountPosts account) {
        return Arrays.stream(PostMetric.values())
                .map(metric -> new PostFinding(metric, measured(metric, account), wouldFill(metric)))
                .toList();
    }

    private static @Nullable Measured measured(PostMetric metric, AccountPosts account) {
        return switch (metric) {
            case ENGAGEMENT_MEDIAN -> engagement(account);
            case REPLY_RATE -> replyRate(account);
            case HOURS_TO_ANSWER -> hoursToAnswer(account);
            case POSTING_REGULARITY -> regularity(account, false);
            case POSTS_PER_WEEK -> regularity(account, true);
            case PAID_SHARE -> paidShare(account);
            case VIEW_STABILITY -> viewStability(account);
        };
    }

    private static @Nullable Measured engagement(AccountPosts account) {
        var median = PostEngagement.median(account);
        return median == null
                ? null
                : ofPosts(
                        account,
                        median.ppm() / MILLION,
                        ratio(median.lowPpm()),
                        ratio(median.highPpm()),
                        median.posts());
    }

    private static @Nullable Measured replyRate(AccountPosts account) {
        var count = account.comments();
        if (count == null || count.comments() == 0) {
            return null;
        }
        var interval = Wilson.of(count.answered(), count.comments());
        return new Measured(
                (double) count.answered() / count.comments(),
                interval.lowPpm() / MILLION,
                interval.highPpm() / MILLION,
                count.comments(),
                count.comments()
                        + count.removed().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                count.from(),
                count.to(),
                count.source());
    }

    private static @Nullable Measured hoursToAnswer(AccountPosts account) {
        var count = account.comments();
        var minutes = count == null ? null : count.medianMinutes();
        return count == null || minutes == null
                ? null
                : new Measured(
                        minutes / MINUTES_PER_HOUR,
                        null,
                        null,
                        count.timed(),
                        count.answered(),
                        count.from(),
                        count.to(),
                        count.source());
    }

    private static @Nullable Measured regularity(AccountPosts account, boolean perWeek) {
        var found = PostingRegularity.of(account.posts());
        return found == null
                ? null
                : new Measured(
                        perWeek ? found.postsPerWeek() : found.regularity(),
                        null,
                        null,
                        found.gaps(),
                        Math.max(0, account.posts().size() - 1),
                        found.from(),
                        found.to(),
                        account.source());
    }

    private static @Nullable Measured paidShare(AccountPosts account) {
        var share = PaidShare.of(account.posts());
        if (share.known() == 0) {
            return null;
        }
        var interval = Wilson.of(share.paid(), share.known());
        return ofPosts(
                account,
                (double) share.paid() / share.known(),
                interval.lowPpm() / MILLION,
                interval.highPpm() / MILLION,
                share.known());
    }

    private static @Nullable Measured viewStability(AccountPosts account) {
        var found = ViewStability.of(account.posts());
        return found == null ? null : ofPosts(account, found.stability(), null, null, found.posts());
    }

    private static Measured ofPosts(
            AccountPosts account, double value, @Nullable Double low, @Nullable Double high, int n) {
        var moments = account.posts().stream()
                .map(CapturedPost::publishedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Measured(
                value,
                low,
                high,
                n,
                account.posts().size(),
                moments.isEmpty() ? null : moments.getFirst(),
                moments.isEmpty() ? null : (Instant) moments.getLast(),
                account.source());
    }

    private static @Nullable Double ratio(@Nullable Integer ppm) {
        return ppm == null ? null : Double.valueOf(ppm / MILLION);
    }

    private static MetricDefinition define(
            String id, Text name, Text unit, Text meaning, String formula, String source) {
        return new MetricDefinition(id, 1, SINCE, name, unit, meaning, formula, source, List.of());
    }
}
