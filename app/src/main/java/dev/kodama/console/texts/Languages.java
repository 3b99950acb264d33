package dev.kodama.console.texts;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages of the console and how a reader's is found: what they chose (a cookie, so that the login page knows it
/// too), else the first of the browser's languages that is spoken here, else Japanese.
public final class Languages {
    public static final Locale JAPANESE = Locale.JAPAN;
    public static final Locale ENGLISH = Locale.US;
    public static final List<Locale> ALL = List.of(JAPANESE, ENGLISH);

    /// Holds `ja` or `en`.
    public static final String COOKIE = "kodama-language";

    private Languages() {}

    public static Locale of(VaadinRequest request) {
        return chosen(request)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> spoken(locale.getLanguage()).stream())
                        .findFirst())
                .orElse(JAPANESE);
    }

    /// That language if it is spoken here, else Japanese.
    public static Locale supported(Locale locale) {
        return spoken(locale.getLanguage()).orElse(JAPANESE);
    }

    /// The one that a switch on a page in this language offers.
    public static Locale other(Locale locale) {
        return supported(locale).equals(JAPANESE) ? ENGLISH : JAPANESE;
    }

    private static Optional<Locale> chosen(VaadinRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : List.of(cookies).stream()
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(language -> spoken(language).stream())
                        .findFirst();
    }

    private static Optional<Locale> spoken(String language) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
