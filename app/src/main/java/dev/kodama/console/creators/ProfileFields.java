package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.Creator;
import dev.kodama.creators.ProfileEdit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of a creator's profile, the same for a new one and for an edit.
final class ProfileFields {
    private static final int LONGEST_NAME = 200;

    private final TextField name = new TextField(text("creators.field.displayName"));
    private final TextField kana = new TextField(text("creators.field.kana"));
    private final ComboBox<String> language = new ComboBox<>(text("creators.field.language"));
    private final ComboBox<String> country = new ComboBox<>(text("creators.field.country"));
    private final TextField topics = new TextField(text("creators.field.topics"));
    private final TextArea notes = new TextArea(text("creators.field.notes"));
    private final Binder<ProfileEdit> binder = new Binder<>(ProfileEdit.class);

    ProfileFields() {
        kana.setHelperText(text("creators.field.kana.help"));
        language.setItems(Regions.languages());
        language.setItemLabelGenerator(Regions::language);
        language.setClearButtonVisible(true);
        country.setItems(Regions.countries());
        country.setItemLabelGenerator(Regions::country);
        country.setClearButtonVisible(true);
        topics.setHelperText(text("creators.field.topics.help"));
        notes.setMinRows(2);
        binder.forField(name)
                .asRequired(text("creators.field.displayName.missing"))
                .withValidator(value -> value.length() <= LONGEST_NAME, text("creators.fault.TOO_LONG"))
                .bind("displayName");
        binder.forField(kana).withNullRepresentation("").bind("kana");
        binder.forField(language).bind("language");
        binder.forField(country).bind("country");
        binder.forField(topics)
                .withConverter(ProfileFields::split, list -> list == null ? "" : String.join("、", list))
                .bind("topics");
        binder.forField(notes).withNullRepresentation("").bind("notes");
    }

    void read(Creator creator) {
        binder.readRecord(new ProfileEdit(
                creator.displayName(),
                creator.kana(),
                creator.language(),
                creator.country(),
                creator.topics(),
                creator.notes()));
    }

    Component[] all() {
        return new Component[] {name, kana, country, language, topics, notes};
    }

    /// What was typed; null if a field does not hold, and says so itself.
    @Nullable
    ProfileEdit write() {
        try {
            return binder.writeRecord();
        } catch (ValidationException shownAtTheFields) {
            return null;
        }
    }

    static List<String> split(@Nullable String words) {
        return words == null
                ? List.of()
                : Stream.of(words.split("[、,，;；|]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .map(String::toLowerCase)
                        .distinct()
                        .toList();
    }
}
