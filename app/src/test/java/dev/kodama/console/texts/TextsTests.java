package dev.kodama.console.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTests {
    private static final Path SOURCES = Path.of("src/main/java/dev/kodama");
    private static final Pattern WHOLE_KEY = Pattern.compile(
            "\"((?:console|creators|campaigns|scoring|reporting|access|operations|contact|personal|portfolio)(?:\\.[\\w-]+)+)\"");

    private final TextBundles bundles = TextBundles.onClasspath();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(texts(Languages.ENGLISH).keySet()))
                .isEqualTo(new TreeSet<>(texts(Languages.JAPANESE).keySet()));
    }

    @Test
    void everyKeyThatTheCodeNamesIsWritten() throws IOException {
        var written = texts(Languages.JAPANESE).keySet();
        assertThat(keysInCode())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(written)
                        .as("a text, or a group of texts, named %s", key)
                        .anyMatch(text -> text.equals(key) || text.startsWith(key + ".")));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        texts(Languages.JAPANESE)
                .forEach((key, pattern) -> assertThat(arguments(pattern))
                        .as(key)
                        .isEqualTo(arguments(texts(Languages.ENGLISH).getOrDefault(key, ""))));
    }

    @Test
    void aMissingTextShowsItsKey() {
        assertThat(Texts.in(Languages.JAPANESE, "console.nobody.wrote.this")).isEqualTo("⟦console.nobody.wrote.this⟧");
    }

    private Map<String, String> texts(Locale language) {
        return bundles.byLanguage().getOrDefault(language, Map.of());
    }

    private static TreeSet<String> arguments(String pattern) {
        return new MessageFormat(pattern).getArgumentNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> keysInCode() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().contains("console"))
                    .filter(path -> path.toString().endsWith(".java"))
                    .toList()) {
                var matcher = WHOLE_KEY.matcher(Files.readString(file).replaceAll("(?m)^\\s*///.*$", ""));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
