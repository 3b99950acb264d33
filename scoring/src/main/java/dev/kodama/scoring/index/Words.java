package dev.kodama.scoring.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Small numbers for words that recur: topics, languages. 0 is kept for "no word".
final class Words {
    static final int NONE = 0;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> words = new ArrayList<>(List.of(""));

    int learn(String word) {
        var known = codes.get(word);
        if (known != null) {
            return known;
        }
        words.add(word);
        codes.put(word, words.size() - 1);
        return words.size() - 1;
    }

    /// [#NONE] for a word that no creator has.
    int codeOf(String word) {
        return codes.getOrDefault(word, NONE);
    }

    /// Of those that some creator has.
    Set<Integer> codesOf(Set<String> several) {
        return several.stream().map(codes::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    String word(int code) {
        return words.get(code);
    }

    /// Codes are below this.
    int size() {
        return words.size();
    }
}
