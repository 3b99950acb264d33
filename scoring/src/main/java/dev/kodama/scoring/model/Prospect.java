package dev.kodama.scoring.model;

import java.util.Comparator;
import java.util.List;

/// What could raise a score: of one metric, by how much more points. Ten-thousandths of a point throughout.
///
/// @param likely for what is missing: what an upper quartile would bring, as half of all peers lie within a quarter of
/// the middle; for what is not certain: what the upper end of its interval would bring; else 0
/// @param most what the best level of all would bring
public record Prospect(Metric metric, Kind kind, int likely, int most, Text what) {
    private static final int UPPER_QUARTILE = Level.FULL * 3 / 4;

    private static final Text MORE_DATA = new Text("より多くのデータで確かめる", "Measure it on more posts, comments or followers");

    public enum Kind {
        /// It is not known.
        MISSING,
        /// It is known within an interval that more data would narrow.
        UNCERTAIN,
        /// It is known well, and is not the best.
        WEAK
    }

    /// Of every metric that counts and could bring something; first what is likely to bring most.
    public static List<Prospect> of(Score score) {
        var total =
                score.components().stream().mapToInt(Score.Component::weight).sum();
        return score.components().stream()
                .filter(component -> component.weight() > 0 && component.level().value() < Level.FULL)
                .map(component -> of(component, total))
                .sorted(Comparator.comparingInt(Prospect::likely)
                        .thenComparingInt(Prospect::most)
                        .reversed())
                .toList();
    }

    private static Prospect of(Score.Component component, int total) {
        var level = component.level();
        var most = gain(component, Level.FULL, total);
        return switch (component.finding()) {
            case Finding.Missing missing ->
                new Prospect(
                        component.metric(),
                        Kind.MISSING,
                        gain(component, UPPER_QUARTILE, total),
                        most,
                        missing.wouldFill());
            case Finding.Known _, Finding.NotAsked _ ->
                level.value() < level.high()
                        ? new Prospect(
                                component.metric(),
                                Kind.UNCERTAIN,
                                gain(component, level.high(), total),
                                most,
                                MORE_DATA)
                        : new Prospect(component.metric(), Kind.WEAK, 0, most, advice(component.metric()));
        };
    }

    private static int gain(Score.Component component, int level, int total) {
        return Score.points(
                (long) component.weight() * (level - component.level().value()), total);
    }

    private static Text advice(Metric metric) {
        return switch (metric) {
            case AUDIENCE_FIT -> new Text("ターゲット層を広げる", "Widen the target of the brief");
            case ENGAGEMENT -> new Text("投稿あたりの反応が増える", "More interactions with each post");
            case REPLY_RATE -> new Text("コメントへの返信が増える", "More answers to comments");
            case TOPICS -> new Text("求める話題を扱う", "Content about the wanted topics");
            case TIER -> new Text("求める規模に近づく、または規模の条件を広げる", "Come closer to the wanted tiers, or widen them");
            case PLATFORM -> new Text("求めるプラットフォームでも活動する", "An account on the other wanted platforms");
            case LANGUAGE -> new Text("ブリーフの言語での発信", "Content in the language of the brief");
            case PRICE -> new Text("料金を交渉する", "Negotiate the price");
            case FRESHNESS -> new Text("数値を取り直す", "Capture the figures anew");
            case AUDIENCE_QUALITY -> new Text("不審なフォロワーが減る", "Fewer suspects among the followers");
        };
    }
}
