package dev.kodama.console.texts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Countries and languages by their ISO codes, in the reader's words.
public final class Regions {
    private Regions() {}

    /// @param code ISO 3166-1 alpha-2, or ISO 3166-2, of which the subdivision stays a code outside of Japan
    public static String country(@Nullable String code) {
        if (code == null) {
            return Formats.MISSING;
        }
        var known = "console.region." + code;
        if (Texts.exists(known)) {
            return Texts.text(known);
        }
        var parts = code.split("-", 2);
        var name = Locale.of("", parts[0]).getDisplayCountry(Texts.locale());
        return parts.length == 1 ? name : name + " " + parts[1];
    }

    /// @param code ISO 639-1
    public static String language(@Nullable String code) {
        return code == null ? Formats.MISSING : Locale.of(code).getDisplayLanguage(Texts.locale());
    }

    /// Every country's code, those of the house's markets first.
    public static List<String> countries() {
        return ordered(List.of("JP", "TW", "KR", "US"), Locale.getISOCountries());
    }

    /// Every language's code, those of the house's markets first.
    public static List<String> languages() {
        return ordered(List.of("ja", "en", "zh", "ko"), Locale.getISOLanguages());
    }

    private static List<String> ordered(List<String> first, String[] all) {
        return Arrays.stream(all)
                .sorted(Comparator.comparingInt((String code) -> first.contains(code) ? first.indexOf(code) : 99)
                        .thenComparing(code -> code))
                .toList();
    }
}
