package dev.kodama.scoring.model;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The metrics that make up a score. A new one is a constant of [Metric], an entry here, and a finding in [Appraisal].
final class ScoreDefinitions {
    private static final Text SHARE = new Text("割合", "share");
    private static final Text PERCENT = new Text("%", "%");
    private static final String HOUSE = "Kodama";

    /// Where single posts and comments now go before averages and told numbers.
    private static final Set<String> OF_POSTS = Set.of("engagement_rate", "reply_rate");

    static final Map<Metric, MetricDefinition> ALL = Map.ofEntries(
            entry(
                    Metric.AUDIENCE_FIT,
                    define(
                            "audience_fit",
                            new Text("オーディエンス適合度", "Audience fit"),
                            SHARE,
                            new Text(
                                    "フォロワーのうち、ブリーフのターゲット層（年代×性別×関心×地域の和集合）に入る人の割合を、登録クリエイターの平均と比べたもの。"
                                            + "周辺分布しか分からないときは、フレシェの上下限だけを示し、点では示さない。",
                                    "The share of the audience inside the brief's target cells (their union, each person once),"
                                            + " against the average creator's share. Where only marginals are known, Fréchet's bounds and"
                                            + " no point."),
                            "lift = share inside / mean share of all creators; level = lift / (1 + lift)",
                            "Lift as in association analysis; interval: Wilson, JASA 22 (1927)",
                            30,
                            Parameters.ASSUMED_SAMPLE)),
            entry(
                    Metric.ENGAGEMENT,
                    define(
                            "engagement_rate",
                            new Text("エンゲージメント率", "Engagement rate"),
                            PERCENT,
                            new Text(
                                    "反応数を、Instagram・X・Facebookはフォロワー数で、YouTube・TikTok・ブログ・Twitchは再生数で割ったもの。率の分かる投稿が6件以上あれば"
                                            + "直近30投稿の中央値、なければ平均値から計算する。非公開の「いいね」は0ではなく未取得として扱う。",
                                    "Interactions by followers on Instagram, X and Facebook, by views on YouTube, TikTok, blogs"
                                            + " and Twitch: the median of the last 30 posts if the rates of six are known, else"
                                            + " the rate of averages. Hidden likes are missing, not 0."),
                            "level = mid-rank percentile among peers of the same tier and platform",
                            "Interactions counted: see EngagementRate",
                            20,
                            Stream.concat(Stream.of(Parameters.POST_SPREAD), Benchmarks.parameters())
                                    .toArray(Parameter[]::new))),
            entry(
                    Metric.REPLY_RATE,
                    define(
                            "reply_rate",
                            new Text("返信率", "Reply rate"),
                            PERCENT,
                            new Text(
                                    "他者からのトップレベルコメントのうち、本人が返信した割合。コメントがあれば計測し、なければファイル等の記載による。少ない標本で高く見えないよう、ウィルソン信頼区間の下限で比べる。",
                                    "Top-level comments by others that the account answered, counted from comments where they"
                                            + " are known, else as a file says. Compared by the Wilson lower bound, so"
                                            + " that a small sample does not look good by luck."),
                            "Wilson lower bound (z = 1.96); level = mid-rank percentile among peers of the same tier and platform",
                            "E. B. Wilson, JASA 22 (1927), 209-212",
                            15)),
            entry(
                    Metric.TOPICS,
                    define(
                            "topics",
                            new Text("話題の一致", "Topics"),
                            SHARE,
                            new Text(
                                    "ブリーフが求める話題のうち、クリエイターが扱っているものの割合を、平均と比べたもの。",
                                    "How many of the brief's topics the creator makes things about, against the average creator."),
                            "lift = topics covered / mean of all creators; level = lift / (1 + lift)",
                            HOUSE,
                            10)),
            entry(
                    Metric.TIER,
                    define(
                            "tier",
                            new Text("フォロワー規模", "Tier"),
                            SHARE,
                            new Text(
                                    "求める規模に入っていれば1。外れていても境界に近ければ近いほど1に近く、境界の半分または2倍で0。平均と比べる。",
                                    "1 inside a wanted tier; outside it falls with the distance to the boundary and is 0 at half or"
                                            + " double of it. Against the average creator."),
                            "closeness = max(0, 2 - ratio to the boundary); lift = closeness / mean; level = lift / (1 + lift)",
                            HOUSE,
                            5)),
            entry(
                    Metric.PLATFORM,
                    define(
                            "platform",
                            new Text("プラットフォーム", "Platform"),
                            SHARE,
                            new Text(
                                    "求めるプラットフォームのうち、アカウントを持つものの割合を、平均と比べたもの。",
                                    "How many of the wanted platforms the creator has an account on, against the average creator."),
                            "lift = platforms covered / mean of all creators; level = lift / (1 + lift)",
                            HOUSE,
                            5)),
            entry(
                    Metric.LANGUAGE,
                    define(
                            "language",
                            new Text("言語", "Language"),
                            SHARE,
                            new Text(
                                    "ブリーフの言語と一致するか。ほとんどの人が一致するなら、一致しても平均的とみなす。",
                                    "Whether the creator's language is the brief's. Where nearly everyone matches, matching is merely"
                                            + " typical."),
                            "lift = match (0 or 1) / share of creators that match; level = lift / (1 + lift)",
                            HOUSE,
                            5)),
            entry(
                    Metric.PRICE,
                    define(
                            "price",
                            new Text("フォロワー単価", "Price per follower"),
                            new Text("円／フォロワー", "yen per follower"),
                            new Text(
                                    "料金表のうち該当プラットフォームの最安値をフォロワー数で割り、同規模・同プラットフォームの料金と比べたもの。安いほど高い。" + "予算総額を超える料金は0。",
                                    "The lowest price on the rate card for the platform per follower, against peers of the same tier"
                                            + " and platform; cheaper is better. A price above the whole budget is 0."),
                            "level = 1 - mid-rank percentile among peers of the same tier and platform",
                            HOUSE,
                            5)),
            entry(
                    Metric.FRESHNESS,
                    define(
                            "freshness",
                            new Text("データの新しさ", "Freshness of the figures"),
                            new Text("日", "days"),
                            new Text(
                                    "数値を取得してからの日数を、登録クリエイターの中央値と比べたもの。",
                                    "How many days ago the figures were captured, against the median of all creators."),
                            "level = (median age + 1) / (median age + 1 + age + 1)",
                            HOUSE,
                            5)),
            entry(
                    Metric.AUDIENCE_QUALITY,
                    define(
                            "audience_quality",
                            new Text("オーディエンスの質", "Audience quality"),
                            SHARE,
                            new Text(
                                    "フォロワーの標本を公開ルールで判定し、不審な人（標準では2つ以上のルールに当てはまる人）の割合を、標本のあるクリエイターの平均と比べたもの。"
                                            + "標本がなければ「データなし」。手がかりであり、個人についての断定ではない。",
                                    "Of a sample of followers, how many two published rules or more (unless set otherwise) speak against, compared with the"
                                            + " average creator whose followers were sampled. No sample is no data. A lead, never a"
                                            + " verdict about a person."),
                            "suspects = 1 - k / n; level = mean suspects of all / (mean suspects of all + suspects)",
                            "Rules: Kodama, FollowerRules; interval: E. B. Wilson, JASA 22 (1927), 209-212",
                            0,
                            Parameters.QUALITY_SIGNS,
                            Parameters.QUALITY_POSTS,
                            Parameters.QUALITY_FOLLOWERS,
                            Parameters.QUALITY_FOLLOWS,
                            Parameters.QUALITY_FOLLOWS_PER_FOLLOWER,
                            Parameters.QUALITY_DIGITS)));

    private ScoreDefinitions() {}

    private static MetricDefinition define(
            String id,
            Text name,
            Text unit,
            Text meaning,
            String formula,
            String source,
            int weight,
            Parameter... own) {
        var parameters = Stream.concat(Stream.of(Parameters.weight(id, weight)), Stream.of(own));
        var ofPosts = OF_POSTS.contains(id);
        return new MetricDefinition(
                id,
                ofPosts ? 2 : 1,
                ofPosts ? PostMetrics.SINCE : Definitions.FIRST_DAY,
                name,
                unit,
                meaning,
                formula,
                source,
                parameters.toList());
    }
}
