package dev.kodama.creators.mapping;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.PlatformNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A header taken apart: `YouTube_subscriberCount` is about YouTube and says "subscriber count".
///
/// @param platforms which it names
/// @param words the rest, folded
record HeaderWords(Set<Platform> platforms, List<String> words) {
    /// Words that tell nothing about what a column holds.
    private static final Set<String> EMPTY_WORDS = Set.of("the", "of", "de", "values", "value", "numbers", "exact");

    static HeaderWords of(String header) {
        var spaced = header.replaceAll("([a-z0-9])([A-Z])", "$1 $2");
        var folded = Folding.fold(spaced);
        var compact = Folding.fold(header);
        var words = new ArrayList<String>();
        for (var word : folded.split("[^\\p{L}\\p{N}ー]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        var platforms = PlatformNames.mentionedIn(compact);
        var rest = new ArrayList<String>();
        for (var word : PlatformNames.wordsWithout(platforms.isEmpty() ? words : split(compact))) {
            if (!EMPTY_WORDS.contains(word) && !word.matches("[0-9]{1,2}")) {
                rest.add(word);
            }
        }
        return new HeaderWords(platforms, rest);
    }

    /// Platform names have capitals within (`YouTube`), so they are looked for before words are cut at capitals.
    private static List<String> split(String compact) {
        var words = new ArrayList<String>();
        for (var word : compact.split("[^\\p{L}\\p{N}ー]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// 0 if the phrase is not in it; else more for longer phrases, and most if there is nothing besides.
    int match(Phrase phrase) {
        var own = new HashSet<>(words);
        var joined = String.join("", words);
        if (own.equals(phrase.words()) || joined.equals(phrase.joined())) {
            return 1000 + phrase.joined().length();
        }
        var contained = phrase.isCjk() ? joined.contains(phrase.joined()) : own.containsAll(phrase.words());
        return contained ? phrase.joined().length() : 0;
    }

    record Phrase(Set<String> words, String joined, boolean isCjk) {
        static Phrase of(String written) {
            var words = new ArrayList<>(List.of(Folding.fold(written).split(" ")));
            words.removeIf(EMPTY_WORDS::contains);
            var joined = String.join("", words);
            return new Phrase(Set.copyOf(words), joined, joined.chars().anyMatch(c -> c >= 0x3040));
        }
    }
}
