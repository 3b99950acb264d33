package dev.kodama.creators.roster;

import java.util.List;
import java.util.stream.Collectors;

/// An array as PostgreSQL reads one from text: an array of arrays has to be even, so arrays of different lengths go as
/// texts.
public final class ArrayLiteral {
    private ArrayLiteral() {}

    public static String of(List<String> words) {
        return words.stream()
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
