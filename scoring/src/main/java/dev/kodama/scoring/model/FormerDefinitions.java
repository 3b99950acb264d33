package dev.kodama.scoring.model;

/// How metrics were defined before their formulas were replaced.
final class FormerDefinitions {
    private FormerDefinitions() {}

    /// As of the first day; the definition of today where it is still that one.
    static MetricDefinition of(Metric metric) {
        var present = Definitions.of(metric);
        return switch (metric) {
            case ENGAGEMENT ->
                former(
                        present,
                        new Text(
                                "直近投稿の平均反応数を、Instagram・X・Facebookはフォロワー数で、YouTube・TikTok・ブログ・Twitchは平均再生数で割ったもの。"
                                        + "非公開の「いいね」は0ではなく未取得として扱う。",
                                "Average interactions of recent posts, by followers on Instagram, X and Facebook, by views on"
                                        + " YouTube, TikTok, blogs and Twitch. Hidden likes are missing, not 0."));
            case REPLY_RATE ->
                former(
                        present,
                        new Text(
                                "他者からのトップレベルコメントのうち、本人が返信した割合（ファイル等の記載による）。少ない標本で高く見えないよう、ウィルソン信頼区間の下限で比べる。",
                                "Top-level comments by others that the account answered, as a file says. Compared by the"
                                        + " Wilson lower bound, so that a small sample does not look good by luck."));
            case AUDIENCE_FIT, TOPICS, TIER, PLATFORM, LANGUAGE, PRICE, FRESHNESS, AUDIENCE_QUALITY -> present;
        };
    }

    private static MetricDefinition former(MetricDefinition present, Text meaning) {
        return new MetricDefinition(
                present.id(),
                1,
                Definitions.FIRST_DAY,
                present.name(),
                present.unit(),
                meaning,
                present.formula(),
                present.source(),
                present.parameters());
    }
}
