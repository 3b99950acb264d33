package dev.kodama.scoring.model;

import java.util.List;

/// The metrics that are shown beside a score, or counted after it. A new one is an entry here, and a class of its own
/// that computes it.
final class FurtherDefinitions {
    static final List<MetricDefinition> ALL = List.of(
            new MetricDefinition(
                    "growth_anomaly",
                    1,
                    Definitions.FIRST_DAY,
                    new Text("フォロワー増加の異常", "Growth anomaly"),
                    new Text("z値", "z-score"),
                    new Text(
                            "そのアカウント自身の直近28日では説明できないフォロワー増加。手がかりであり、断定ではない。",
                            "Growth of followers that the account's own 28 days before do not explain. A lead, never a"
                                    + " verdict."),
                    "z = (ln(after / before) - days × median) / max(1.4826 × MAD × √days, rounding step); fires when z,"
                            + " the excess and the gain all reach their thresholds",
                    "Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993); the floor is Kodama's",
                    List.of(
                            Parameters.GROWTH_LEAST_Z,
                            Parameters.GROWTH_LEAST_GAIN,
                            Parameters.GROWTH_JUMP,
                            Parameters.GROWTH_LEVEL_SHIFT)),
            new MetricDefinition(
                    "niche_concentration",
                    1,
                    Definitions.FIRST_DAY,
                    new Text("ニッチ集中度", "Niche concentration"),
                    new Text("0〜1", "0 … 1"),
                    new Text(
                            "オーディエンスの構成が、そのプラットフォームの平均的な構成からどれだけ離れているか。",
                            "How far the make-up of an audience is from what is usual on its platform."),
                    "Jensen-Shannon divergence, base 2, over the joint cells",
                    "J. Lin, IEEE Trans. Inf. Theory 37 (1991), 145-151",
                    List.of()),
            new MetricDefinition(
                    "emv",
                    1,
                    Definitions.FIRST_DAY,
                    new Text("EMV（広告換算値）", "Earned media value"),
                    new Text("単価の通貨", "the currency of the rates"),
                    new Text(
                            "Instagram投稿の反応と表示回数に、1件あたりの単価を掛けた合計。単価は日付付きのデータであり、他社の単価とは比べられない。",
                            "Interactions and impressions of an Instagram post, each at a rate. The rates are dated data;"
                                    + " values by other rates do not compare."),
                    "likes × rate + comments × rate + impressions / 1000 × rate",
                    "Customary; version 1",
                    List.of(Parameters.EMV_LIKE, Parameters.EMV_COMMENT, Parameters.EMV_THOUSAND_IMPRESSIONS)));

    private FurtherDefinitions() {}
}
