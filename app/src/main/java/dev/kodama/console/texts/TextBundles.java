package dev.kodama.console.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every slice's texts, read once. Each slice keeps a pair of files of its own, so that two slices never edit the same
/// file.
record TextBundles(Map<Locale, Map<String, String>> byLanguage) {
    static TextBundles onClasspath() {
        var byLanguage = new HashMap<Locale, Map<String, String>>();
        for (var language : Languages.ALL) {
            byLanguage.put(language, read(language));
        }
        return new TextBundles(Map.copyOf(byLanguage));
    }

    @Nullable
    String find(Locale language, String key) {
        return byLanguage.getOrDefault(language, Map.of()).get(key);
    }

    private static Map<String, String> read(Locale language) {
        var texts = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:texts/*_%s.properties".formatted(language.getLanguage()));
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts for " + language + " cannot be read", e);
        }
        return Map.copyOf(texts);
    }
}
