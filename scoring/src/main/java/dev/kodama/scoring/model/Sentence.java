package dev.kodama.scoring.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts a score into one sentence that an account manager can say to a client.
final class Sentence {
    /// Below this many ten-thousandths of a point, a difference from a typical peer is not worth a word.
    private static final int WORTH_SAYING = 10_000;

    private Sentence() {}

    static Text of(Score score) {
        var helping = strongest(score, 1);
        var holdingBack = strongest(score, -1);
        var missing = score.components().stream()
                .filter(component -> component.weight() > 0 && component.finding() instanceof Finding.Missing)
                .toList();
        var asked = score.components().stream()
                .filter(component -> component.weight() > 0)
                .count();
        return new Text(
                japanese(score, helping, holdingBack, missing, asked),
                english(score, helping, holdingBack, missing, asked));
    }

    private static String english(
            Score score,
            List<Score.Component> helping,
            List<Score.Component> holdingBack,
            List<Score.Component> missing,
            long asked) {
        var sentence = new StringBuilder(
                "%s points (%s to %s)".formatted(points(score.points()), points(score.low()), points(score.high())));
        if (!helping.isEmpty()) {
            sentence.append(", above typical in ").append(names(helping, Text::en, ", "));
        }
        if (!holdingBack.isEmpty()) {
            sentence.append(", below typical in ").append(names(holdingBack, Text::en, ", "));
        }
        marginals(score)
                .ifPresent(between -> sentence.append("; of the audience only marginals are known: between ")
                        .append(between.low())
                        .append(" and ")
                        .append(between.high())
                        .append(" inside the target"));
        if (!missing.isEmpty()) {
            sentence.append("; %d of %d inputs missing and taken as typical: ".formatted(missing.size(), asked))
                    .append(names(missing, Text::en, ", "));
        }
        return sentence.append('.').toString();
    }

    private static String japanese(
            Score score,
            List<Score.Component> helping,
            List<Score.Component> holdingBack,
            List<Score.Component> missing,
            long asked) {
        var sentence = new StringBuilder(
                "%s点（%s〜%s）。".formatted(points(score.points()), points(score.low()), points(score.high())));
        if (!helping.isEmpty()) {
            sentence.append("平均を上回る項目は").append(names(helping, Text::ja, "、")).append("。");
        }
        if (!holdingBack.isEmpty()) {
            sentence.append("平均を下回る項目は")
                    .append(names(holdingBack, Text::ja, "、"))
                    .append("。");
        }
        marginals(score)
                .ifPresent(between -> sentence.append("オーディエンスは周辺分布のみ判明しており、ターゲット内の割合は")
                        .append(between.low())
                        .append("〜")
                        .append(between.high())
                        .append("。"));
        if (!missing.isEmpty()) {
            sentence.append("%d項目中%d項目は未取得のため平均とみなしています：".formatted(asked, missing.size()))
                    .append(names(missing, Text::ja, "、"))
                    .append("。");
        }
        return sentence.toString();
    }

    private static List<Score.Component> strongest(Score score, int direction) {
        var total = Math.max(
                1, score.components().stream().mapToInt(Score.Component::weight).sum());
        return score.components().stream()
                .filter(component -> direction * fromTypical(component, total) >= WORTH_SAYING)
                .sorted(Comparator.comparingInt(component -> -direction * fromTypical(component, total)))
                .limit(2)
                .toList();
    }

    /// How far the component moves the score away from that of a typical peer, in ten-thousandths of a point.
    private static int fromTypical(Score.Component component, int total) {
        return Score.points((long) component.weight() * (component.level().value() - Level.TYPICAL), total);
    }

    private record Between(String low, String high) {}

    /// Between what and what the share inside the target lies, where that is all that can be said and it counts.
    private static Optional<Between> marginals(Score score) {
        return score.components().stream()
                .filter(component -> component.metric() == Metric.AUDIENCE_FIT && component.weight() > 0)
                .findFirst()
                .flatMap(component -> share(component, Input.AUDIENCE_AT_LEAST)
                        .flatMap(low -> share(component, Input.AUDIENCE_AT_MOST).map(high -> new Between(low, high))));
    }

    private static Optional<String> share(Score.Component component, String input) {
        return input(component, input)
                .map(value -> String.format(Locale.ROOT, "%.1f%%", Double.parseDouble(value) * 100));
    }

    private static Optional<String> input(Score.Component component, String id) {
        return component.finding().inputs().stream()
                .filter(input -> input.id().equals(id))
                .map(Input::value)
                .findFirst();
    }

    private static String names(List<Score.Component> components, Function<Text, String> language, String separator) {
        return components.stream()
                .map(component ->
                        language.apply(Definitions.of(component.metric()).name())
                                + input(component, Input.MATCHING_INTERESTS)
                                        .map(" (%s)"::formatted)
                                        .orElse(""))
                .collect(Collectors.joining(separator));
    }

    private static String points(int tenThousandths) {
        return String.format(Locale.ROOT, "%.1f", tenThousandths / 10_000.0);
    }
}
