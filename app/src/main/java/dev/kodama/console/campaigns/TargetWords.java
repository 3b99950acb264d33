package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.console.texts.Regions;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A cell of a brief's target in words, such as `18–24 歳・25–34 歳 × 女性 × fashion × 日本`.
public final class TargetWords {
    private TargetWords() {}

    public static String of(TargetCell cell) {
        var parts = Stream.of(
                        list(cell.ages(), age -> word("console.age", age)),
                        list(cell.genders(), gender -> word("console.gender", gender)),
                        list(cell.interests(), Function.identity()),
                        list(cell.regions(), Regions::country))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" × "));
        return parts.isEmpty() ? text("campaigns.target.everybody") : parts;
    }

    static <T> String list(Collection<T> values, Function<T, String> label) {
        return values.stream().map(label).collect(Collectors.joining(text("campaigns.list-separator")));
    }
}
