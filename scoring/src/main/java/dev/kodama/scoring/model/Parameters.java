package dev.kodama.scoring.model;

/// The numbers that the formulas of [Definitions] read from a [ParameterEdition]. A new one is a constant here, named
/// by the metric that reads it.
public final class Parameters {
    private static final String HOUSE = "Kodama";
    private static final Text PEOPLE = new Text("人", "people");
    private static final Text LOG_GROWTH = new Text("対数増加", "log growth");
    private static final Text RATE = new Text("1件あたり", "each");
    private static final String EMV_RATE = "The customary example; set the house's own";

    /// Read where a source does not say how many followers it measured.
    public static final Parameter ASSUMED_SAMPLE = new Parameter(
            "audience_fit.assumed_sample",
            new Text("標本数が不明な場合の仮定", "Sample size where none is told"),
            PEOPLE,
            0,
            10,
            100_000,
            100,
            HOUSE + ": cautious, so that an untold sample does not look certain");

    /// How far a creator's posts spread around their mean, as a share of it; widens the interval of the rate.
    public static final Parameter POST_SPREAD = new Parameter(
            "engagement_rate.post_spread",
            new Text("投稿ごとのばらつき（平均比）", "Spread between posts, by their mean"),
            new Text("倍", "times"),
            2,
            10,
            500,
            100,
            HOUSE + ": about as large as the mean, until single posts are known");

    public static final Parameter GROWTH_LEAST_Z = new Parameter(
            "growth_anomaly.least_z",
            new Text("最小のz値", "Least z-score"),
            new Text("z値", "z-score"),
            0,
            3,
            50,
            6,
            "Decision 23");

    public static final Parameter GROWTH_LEAST_GAIN = new Parameter(
            "growth_anomaly.least_gain",
            new Text("最小の増加人数", "Least gain"),
            PEOPLE,
            0,
            1,
            1_000_000,
            100,
            "Decision 23");

    public static final Parameter GROWTH_JUMP = new Parameter(
            "growth_anomaly.jump",
            new Text("1日の急増：通常を上回る対数増加", "Jump within a day: log growth above the usual"),
            LOG_GROWTH,
            6,
            10_000,
            2_000_000,
            80_000,
            "Decision 23; 0.08 is 8.3 %");

    public static final Parameter GROWTH_LEVEL_SHIFT = new Parameter(
            "growth_anomaly.level_shift",
            new Text("1週間の水準上昇：通常を上回る対数増加", "Shift of level within a week: log growth above the usual"),
            LOG_GROWTH,
            6,
            10_000,
            2_000_000,
            140_000,
            "Decision 23; 0.14 is 15 %");

    public static final Parameter EMV_LIKE =
            new Parameter("emv.like", new Text("いいね", "Like"), RATE, 3, 0, 1_000_000, 300, EMV_RATE);

    public static final Parameter EMV_COMMENT =
            new Parameter("emv.comment", new Text("コメント", "Comment"), RATE, 3, 0, 1_000_000, 500, EMV_RATE);

    public static final Parameter EMV_THOUSAND_IMPRESSIONS = new Parameter(
            "emv.thousand_impressions",
            new Text("表示1,000回", "Thousand impressions"),
            RATE,
            3,
            0,
            100_000_000,
            50,
            EMV_RATE);

    public static final Parameter QUALITY_SIGNS =
            quality("signs", new Text("不審とみなすルール数", "Rules that make a suspect"), new Text("件", "rules"), 0, 1, 7, 2);

    public static final Parameter QUALITY_POSTS = quality(
            "hardly_any_posts",
            new Text("「投稿がほとんどない」の上限", "At most so many posts are hardly any"),
            new Text("件", "posts"),
            0,
            0,
            1_000,
            3);

    public static final Parameter QUALITY_FOLLOWERS = quality(
            "hardly_any_followers",
            new Text("「フォロワーがほとんどいない」の境（未満）", "Fewer followers than this are hardly any"),
            PEOPLE,
            0,
            0,
            10_000,
            50);

    public static final Parameter QUALITY_FOLLOWS = quality(
            "many_follows", new Text("「大量にフォロー」の最小数", "Nobody follows many below this"), PEOPLE, 0, 0, 100_000, 100);

    public static final Parameter QUALITY_FOLLOWS_PER_FOLLOWER = quality(
            "follows_per_follower",
            new Text("「大量にフォロー」のフォロワー比", "So many times the followers are many more"),
            new Text("倍", "times"),
            0,
            1,
            1_000,
            5);

    public static final Parameter QUALITY_DIGITS = quality(
            "many_digits",
            new Text("「数字が多い」のユーザー名の割合", "So large a share of digits is much"),
            new Text("割合", "share"),
            6,
            0,
            1_000_000,
            250_000);

    private Parameters() {}

    private static Parameter quality(String id, Text name, Text unit, int decimals, long least, long most, long usual) {
        return new Parameter(
                "audience_quality." + id,
                name,
                unit,
                decimals,
                least,
                most,
                usual,
                "Decision 32; held against labelled profiles");
    }

    /// How much a metric counts in a score where nobody says otherwise.
    static Parameter weight(String metric, int usual) {
        return new Parameter(
                metric + ".weight",
                new Text("標準の重み", "Default weight"),
                new Text("", ""),
                0,
                0,
                Weights.MAX,
                usual,
                HOUSE);
    }
}
