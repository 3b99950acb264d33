package dev.kodama.console.texts;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Gives Vaadin's own machinery the same texts that the views use.
@Component
class ConsoleI18n implements I18NProvider {
    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Texts.in(locale, key, params);
    }
}
