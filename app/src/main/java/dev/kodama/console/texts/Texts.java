package dev.kodama.console.texts;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of the console, by key, in the language of the current page.
///
/// A key begins with its slice: `creators.register.title` stands in `texts/creators_ja.properties` and
/// `texts/creators_en.properties`. Patterns are ICU messages, so a count can choose its words:
/// `{0, plural, one {# creator} other {# creators}}`.
public final class Texts {
    private static final Logger log = LoggerFactory.getLogger(Texts.class);
    private static final TextBundles bundles = TextBundles.onClasspath();
    private static final Set<String> reported = ConcurrentHashMap.newKeySet();

    private Texts() {}

    /// @param arguments what `{0}`, `{1}` … stand for; format figures with [Formats] before they get here
    public static String text(String key, Object... arguments) {
        return in(locale(), key, arguments);
    }

    public static String in(Locale locale, String key, Object... arguments) {
        var pattern = bundles.find(Languages.supported(locale), key);
        if (pattern == null) {
            if (reported.add(key)) {
                log.error("No text for {}; a page shows a marker instead", key);
            }
            return "⟦" + key + "⟧";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /// The word for a constant: `Tier.MICRO` under `console.tier` is the text `console.tier.MICRO`.
    public static String word(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    public static boolean exists(String key) {
        return bundles.find(Languages.supported(locale()), key) != null;
    }

    /// The language of the current page; Japanese where there is no page.
    public static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Languages.JAPANESE : ui.getLocale();
    }
}
