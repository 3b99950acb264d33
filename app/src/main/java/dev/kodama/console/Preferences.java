package dev.kodama.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import dev.kodama.console.texts.Languages;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.stream.Stream;

/// What a person likes in this browser: language and light or dark. Kept in cookies for a year, since the login page
/// has to know it as well, before anyone has signed in.
final class Preferences {
    private static final String SCHEME = "kodama-scheme";

    private Preferences() {}

    /// Applies them to a page that is just coming up.
    static void apply(UI ui, VaadinRequest request) {
        ui.setLocale(Languages.of(request));
        ui.getPage().setColorScheme(isDark(request) ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    }

    /// Remembers the language and loads the page again in it.
    static void speak(UI ui, Locale language) {
        remember(ui, Languages.COOKIE, language.getLanguage());
        ui.setLocale(language);
        ui.getPage().reload();
    }

    static void toggleScheme(UI ui) {
        var dark = ui.getPage().getColorScheme() == ColorScheme.Value.DARK;
        ui.getPage().setColorScheme(dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK);
        remember(ui, SCHEME, dark ? "light" : "dark");
    }

    private static boolean isDark(VaadinRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(SCHEME))
                        .map(Cookie::getValue)
                        .anyMatch("dark"::equals);
    }

    private static void remember(UI ui, String name, String value) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'"
                                + " + (location.protocol === 'https:' ? ';secure' : '')",
                        name,
                        value);
    }
}
