package dev.kodama.reporting;

/// What is measured, and how exactly. A changed rule is a new version, so that an old export still says what it meant.
///
/// Formulas: the house's product guide, "Metric definitions".
public enum Metric {
    SPEND(
            "spend",
            1,
            Unit.YEN,
            "費用",
            "Spend",
            "合意した報酬の合計（税抜）。合意後に辞退されたものは除く。投稿ごとの費用は、報酬をその人の公開済み投稿数で等分し、端数の円は公開の早い投稿に加える。",
            "Agreed fees without consumption tax, unless declined later. A post's share is the fee divided equally among"
                    + " the creator's live posts; yen left over go to the earliest ones."),
    PAID(
            "paid",
            1,
            Unit.YEN,
            "支払済み",
            "Paid",
            "支払いを記録した金額の合計（税抜）。費用とは別に示す。",
            "Payments on record, without consumption tax. Shown beside spend, never instead of it."),
    REACH(
            "reach",
            1,
            Unit.COUNT,
            "リーチ",
            "Reach",
            "投稿を見た人数。各投稿で最後に分かった累計の合計で、投稿間の重複は除いていない（延べ）。",
            "People who saw a post: the last known total of each post, added up without removing people who saw several."),
    IMPRESSIONS(
            "impressions",
            1,
            Unit.COUNT,
            "インプレッション",
            "Impressions",
            "投稿が表示された回数。各投稿で最後に分かった累計の合計。",
            "Times shown: the last known total of each post, added up."),
    VIEWS(
            "views",
            1,
            Unit.COUNT,
            "再生・閲覧数",
            "Views",
            "再生またはページ閲覧の回数（数え方は各プラットフォームによる）。各投稿で最後に分かった累計の合計。",
            "Plays or page views as the platform counts them: the last known total of each post, added up."),
    ENGAGEMENTS(
            "engagements",
            1,
            Unit.COUNT,
            "エンゲージメント",
            "Engagements",
            "いいね＋コメント＋シェア＋保存。いいね（ブログ以外）とコメントのどちらかが不明なら値なし。シェアと保存は分かる場合だけ加える。",
            "Likes + comments + shares + saves. No value while likes (except on blogs) or comments are unknown; shares and"
                    + " saves are added where known."),
    ENGAGEMENT_RATE_BY_REACH(
            "engagement-rate-by-reach",
            1,
            Unit.PERCENT,
            "エンゲージメント率（リーチ比）",
            "Engagement rate by reach",
            "エンゲージメント ÷ リーチ。両方が分かる投稿だけで計算する。",
            "Engagements ÷ reach, over the posts for which both are known."),
    ENGAGEMENT_RATE_BY_IMPRESSIONS(
            "engagement-rate-by-impressions",
            1,
            Unit.PERCENT,
            "エンゲージメント率（表示比）",
            "Engagement rate by impressions",
            "エンゲージメント ÷ インプレッション。両方が分かる投稿だけで計算する。",
            "Engagements ÷ impressions, over the posts for which both are known."),
    ENGAGEMENT_RATE_BY_VIEWS(
            "engagement-rate-by-views",
            1,
            Unit.PERCENT,
            "エンゲージメント率（再生比）",
            "Engagement rate by views",
            "エンゲージメント ÷ 再生・閲覧数。両方が分かる投稿だけで計算する。",
            "Engagements ÷ views, over the posts for which both are known."),
    CPE(
            "cpe",
            1,
            Unit.YEN_PER,
            "CPE",
            "CPE",
            "費用 ÷ エンゲージメント。エンゲージメントが不明な投稿は費用も除く。まだ投稿のない人の費用は含める。",
            "Spend ÷ engagements. A post whose engagements are unknown is left out together with its cost; the fee of a"
                    + " creator without a post counts."),
    CPM(
            "cpm",
            1,
            Unit.YEN_PER,
            "CPM",
            "CPM",
            "費用 ÷ インプレッション × 1000。インプレッションが不明な投稿は費用も除く。まだ投稿のない人の費用は含める。",
            "Spend ÷ impressions × 1000. A post whose impressions are unknown is left out together with its cost; the fee"
                    + " of a creator without a post counts."),
    COST_PER_REACH(
            "cost-per-reach",
            1,
            Unit.YEN_PER,
            "リーチ単価",
            "Cost per reach",
            "費用 ÷ リーチ。リーチが不明な投稿は費用も除く。まだ投稿のない人の費用は含める。",
            "Spend ÷ reach. A post whose reach is unknown is left out together with its cost; the fee of a creator without"
                    + " a post counts."),
    BUDGET_USED(
            "budget-used", 1, Unit.PERCENT, "予算消化率", "Budget used", "費用 ÷ キャンペーン予算。", "Spend ÷ the campaign's budget."),
    PREDICTED_ENGAGEMENTS(
            "predicted-engagements",
            1,
            Unit.COUNT,
            "予測エンゲージメント",
            "Predicted engagements",
            "候補に入れた時点のスコアが示した1投稿あたりの予測 × 公開済み投稿数。",
            "What the score said at shortlisting for one post × live posts."),
    PREDICTED_REACH(
            "predicted-reach",
            1,
            Unit.COUNT,
            "予測リーチ",
            "Predicted reach",
            "候補に入れた時点のスコアが示した1投稿あたりの予測 × 公開済み投稿数。",
            "What the score said at shortlisting for one post × live posts."),
    ENGAGEMENTS_AGAINST_PREDICTED(
            "engagements-against-predicted",
            1,
            Unit.PERCENT,
            "予測比（エンゲージメント）",
            "Engagements against predicted",
            "エンゲージメント ÷ 予測エンゲージメント。実績と予測の両方が分かる投稿だけで計算する。",
            "Engagements ÷ predicted engagements, over the posts for which both are known."),
    REACH_AGAINST_PREDICTED(
            "reach-against-predicted",
            1,
            Unit.PERCENT,
            "予測比（リーチ）",
            "Reach against predicted",
            "リーチ ÷ 予測リーチ。実績と予測の両方が分かる投稿だけで計算する。",
            "Reach ÷ predicted reach, over the posts for which both are known."),
    EMV(
            "emv",
            1,
            Unit.RATED,
            "EMV（慣行の換算値）",
            "EMV (a convention)",
            "いいね × 単価 ＋ コメント × 単価 ＋ インプレッション ÷ 1000 × 単価。Instagramの投稿だけで計算し、3つとも分かる投稿に限る。単価は慣行であって支払額ではなく、"
                    + "版の違う値とは比べられない。版はキャンペーン最終日（実施中は今日）に有効なもの。",
            "Likes × rate + comments × rate + impressions ÷ 1000 × rate, over Instagram posts for which all three are"
                    + " known. The rates are a convention and nobody's payment, and values by another edition do not"
                    + " compare. The edition is that in force on the campaign's last day, or today while it runs.");

    private final String id;
    private final int version;
    private final Unit unit;
    private final String nameJa;
    private final String nameEn;
    private final String textJa;
    private final String textEn;

    Metric(String id, int version, Unit unit, String nameJa, String nameEn, String textJa, String textEn) {
        this.id = id;
        this.version = version;
        this.unit = unit;
        this.nameJa = nameJa;
        this.nameEn = nameEn;
        this.textJa = textJa;
        this.textEn = textEn;
    }

    /// Stable, in lower case with hyphens; what exports and other programs name the metric by.
    public String id() {
        return id;
    }

    /// Rises when the definition changes its meaning.
    public int version() {
        return version;
    }

    public Unit unit() {
        return unit;
    }

    /// What a heading says.
    public String label(ReportLanguage language) {
        return language.choose(nameJa, nameEn);
    }

    /// Numerator, denominator, which posts and which interactions count.
    public String definition(ReportLanguage language) {
        return language.choose(textJa, textEn);
    }
}
