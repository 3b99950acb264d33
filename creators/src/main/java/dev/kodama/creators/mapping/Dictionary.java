package dev.kodama.creators.mapping;

import dev.kodama.creators.mapping.HeaderWords.Phrase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The phrases of `headers.txt`. What a phrase stands for is the name of an [dev.kodama.creators.ImportField], or one
/// of [#NAME], [#ID], [#ASIDE], [#COMMENT] and [#TEXT], which need a look at the values; with [#SECOND] behind it, a
/// field that only counts where no other column is one.
final class Dictionary {
    static final String NAME = "NAME";
    static final String ID = "ID";
    static final String ASIDE = "aside";

    /// How many comments, or what one says.
    static final String COMMENT = "COMMENT";

    /// What a comment says, or a post.
    static final String TEXT = "TEXT";

    static final String SECOND = "?";

    private static final List<Meaning> MEANINGS = read();

    private record Meaning(String name, Phrase phrase) {}

    /// @param strength above 1000 if the header says nothing else
    record Found(String meaning, int strength) {
        boolean isExact() {
            return strength > 1000;
        }
    }

    private Dictionary() {}

    static @Nullable Found lookUp(HeaderWords header) {
        Found best = null;
        for (var meaning : MEANINGS) {
            var strength = header.match(meaning.phrase());
            if (strength > 0 && (best == null || strength > best.strength())) {
                best = new Found(meaning.name(), strength);
            }
        }
        return best;
    }

    private static List<Meaning> read() {
        try (var in = Objects.requireNonNull(Dictionary.class.getResourceAsStream("headers.txt"), "headers.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var meanings = new ArrayList<Meaning>();
            for (var line : reader.lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var colon = line.indexOf(':');
                for (var phrase : line.substring(colon + 1).split("\\|")) {
                    meanings.add(new Meaning(line.substring(0, colon), Phrase.of(phrase.strip())));
                }
            }
            return List.copyOf(meanings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
