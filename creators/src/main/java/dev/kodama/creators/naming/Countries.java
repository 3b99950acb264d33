package dev.kodama.creators.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Countries and languages as lists name them: codes, or names in English, Japanese, Spanish and Chinese.
public final class Countries {
    private static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.JAPANESE, Locale.of("es"), Locale.TRADITIONAL_CHINESE);
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> LANGUAGES = languages();

    private Countries() {}

    /// @return ISO 3166-1 alpha-2, or null if it names no country
    public static @Nullable String country(String written) {
        return COUNTRIES.get(Folding.fold(written));
    }

    /// A country or one of its subdivisions: `JP`, `Japan`, `JP-13`.
    public static @Nullable String region(String written) {
        var country = country(written);
        if (country != null) {
            return country;
        }
        var text = written.strip().toUpperCase(Locale.ROOT);
        return text.matches("[A-Z]{2}-[A-Z0-9]{1,3}")
                        && COUNTRIES.containsKey(text.substring(0, 2).toLowerCase(Locale.ROOT))
                ? text
                : null;
    }

    /// @return ISO 639-1, or null if it names no language
    public static @Nullable String language(String written) {
        var folded = Folding.fold(written);
        var exact = LANGUAGES.get(folded);
        return exact != null || folded.length() < 3 || folded.charAt(2) != '-'
                ? exact
                : LANGUAGES.get(folded.substring(0, 2));
    }

    private static Map<String, String> countries() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            for (var spoken : SPOKEN) {
                names.putIfAbsent(Folding.fold(country.getDisplayCountry(spoken)), code);
            }
            names.put(Folding.fold(country.getISO3Country()), code);
        }
        for (var code : Locale.getISOCountries()) {
            names.put(code.toLowerCase(Locale.ROOT), code);
        }
        names.put("uk", "GB");
        names.put("england", "GB");
        names.put("u.s.", "US");
        names.put("u.s.a.", "US");
        names.put("america", "US");
        names.put("ee.uu.", "US");
        names.put("korea", "KR");
        names.put("turkey", "TR");
        names.put("米国", "US");
        names.put("英国", "GB");
        names.put("hong kong", "HK");
        names.put("macau", "MO");
        names.put("香港", "HK");
        return Map.copyOf(names);
    }

    private static Map<String, String> languages() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            if (code.length() == 2) {
                var language = Locale.of(code);
                for (var spoken : SPOKEN) {
                    names.putIfAbsent(Folding.fold(language.getDisplayLanguage(spoken)), code);
                }
                names.put(language.getISO3Language(), code);
            }
        }
        for (var code : Locale.getISOLanguages()) {
            if (code.length() == 2) {
                names.put(code, code);
            }
        }
        return Map.copyOf(names);
    }
}
