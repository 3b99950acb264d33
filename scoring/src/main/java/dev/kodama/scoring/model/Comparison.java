package dev.kodama.scoring.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two creators beside each other, for the same campaign and by the same weights.
///
/// @param difference how many ten-thousandths of a point the one is ahead of the other; the lines add up to it
/// @param certain whether the intervals lie apart, so that the order stands whatever is not known
public record Comparison(
        Explanation one, Explanation other, int difference, boolean certain, List<Line> lines, Text sentence) {
    /// Below this many ten-thousandths of a point a difference is not worth a word.
    private static final int WORTH_SAYING = 10_000;

    /// @param difference of the contributions, in ten-thousandths of a point
    public record Line(Score.Component one, Score.Component other, int difference) {
        public Metric metric() {
            return one.metric();
        }
    }

    public static Comparison of(Explanation one, Explanation other) {
        var lines = new ArrayList<Line>();
        for (var metric : Metric.values()) {
            var left = one.score().component(metric);
            var right = other.score().component(metric);
            lines.add(new Line(left, right, left.contribution() - right.contribution()));
        }
        var difference = one.score().points() - other.score().points();
        var certain = difference > 0
                ? one.score().low() > other.score().high()
                : other.score().low() > one.score().high();
        return new Comparison(
                one, other, difference, certain, List.copyOf(lines), sentence(one, other, difference, certain, lines));
    }

    private static Text sentence(
            Explanation one, Explanation other, int difference, boolean certain, List<Line> lines) {
        var ahead = difference >= 0 ? one : other;
        var behind = difference >= 0 ? other : one;
        var direction = difference >= 0 ? 1 : -1;
        return new Text(
                japanese(ahead, behind, Math.abs(difference), certain, lines, direction),
                english(ahead, behind, Math.abs(difference), certain, lines, direction));
    }

    private static String english(
            Explanation ahead, Explanation behind, int difference, boolean certain, List<Line> lines, int direction) {
        var words = new StringBuilder();
        if (difference == 0) {
            words.append("%s and %s have the same score".formatted(ahead.displayName(), behind.displayName()));
        } else {
            words.append("%s is %s points ahead of %s"
                    .formatted(ahead.displayName(), points(difference), behind.displayName()));
        }
        var forAhead = strongest(lines, direction, Text::en, ", ");
        var forBehind = strongest(lines, -direction, Text::en, ", ");
        if (!forAhead.isEmpty()) {
            words.append("; better in ").append(forAhead);
        }
        if (!forBehind.isEmpty()) {
            words.append("; %s is better in ".formatted(behind.displayName())).append(forBehind);
        }
        return words.append(certain ? "." : ". What is not known could still turn the order.")
                .toString();
    }

    private static String japanese(
            Explanation ahead, Explanation behind, int difference, boolean certain, List<Line> lines, int direction) {
        var words = new StringBuilder();
        if (difference == 0) {
            words.append("%sと%sは同点です。".formatted(ahead.displayName(), behind.displayName()));
        } else {
            words.append("%sは%sより%s点上です。".formatted(ahead.displayName(), behind.displayName(), points(difference)));
        }
        var forAhead = strongest(lines, direction, Text::ja, "、");
        var forBehind = strongest(lines, -direction, Text::ja, "、");
        if (!forAhead.isEmpty()) {
            words.append("%sが上回る項目は%s。".formatted(ahead.displayName(), forAhead));
        }
        if (!forBehind.isEmpty()) {
            words.append("%sが上回る項目は%s。".formatted(behind.displayName(), forBehind));
        }
        return words.append(certain ? "" : "未取得や不確かな数値しだいでは順位が入れ替わる可能性があります。").toString();
    }

    private static String strongest(
            List<Line> lines, int direction, Function<Text, String> language, String separator) {
        return lines.stream()
                .filter(line -> direction * line.difference() >= WORTH_SAYING)
                .sorted(Comparator.comparingInt(line -> -direction * line.difference()))
                .limit(3)
                .map(line -> "%s (+%s)"
                        .formatted(
                                language.apply(Definitions.of(line.metric()).name()),
                                points(Math.abs(line.difference()))))
                .collect(Collectors.joining(separator));
    }

    private static String points(int tenThousandths) {
        return String.format(Locale.ROOT, "%.1f", tenThousandths / 10_000.0);
    }
}
