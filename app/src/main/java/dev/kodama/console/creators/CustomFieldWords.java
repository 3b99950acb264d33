package dev.kodama.console.creators;

import dev.kodama.console.texts.Texts;
import dev.kodama.creators.CustomField;
import java.util.Locale;

/// The house's own fields by the names that it gave them.
public final class CustomFieldWords {
    private CustomFieldWords() {}

    public static String label(CustomField field) {
        return Texts.locale().getLanguage().equals(Locale.JAPANESE.getLanguage()) ? field.labelJa() : field.labelEn();
    }
}
