package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.kodama.creators.CreatorDirectory;
import java.util.HashSet;
import java.util.Set;

/// A field for tags: offers those in use, takes new ones.
final class TagBox extends MultiSelectComboBox<String> {
    TagBox(CreatorDirectory directory, Set<String> chosen) {
        super(text("creators.field.tags"));
        setHelperText(text("creators.field.tags.help"));
        setItems(query -> RegisterFilters.suggested(
                directory, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> {
            var wanted = new HashSet<>(getValue());
            wanted.add(typed.getDetail().strip());
            setValue(wanted);
        });
        setValue(chosen);
    }
}
