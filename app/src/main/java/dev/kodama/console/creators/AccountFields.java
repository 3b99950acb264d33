package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.events.Platform;
import org.jspecify.annotations.Nullable;

/// Where an account is: its platform, and its handle or address.
final class AccountFields {
    private final Select<Platform> platform = new Select<>();
    private final TextField handle = new TextField(text("creators.field.handle"));

    AccountFields() {
        platform.setLabel(text("creators.field.platform"));
        platform.setItems(Platform.values());
        platform.setItemLabelGenerator(value -> word("console.platform", value));
        platform.setValue(Platform.YOUTUBE);
        handle.setHelperText(text("creators.field.handle.help"));
    }

    Component[] all() {
        return new Component[] {platform, handle};
    }

    boolean isEmpty() {
        return handle.getValue().isBlank();
    }

    @Nullable
    NewAccount write() {
        var typed = handle.getValue().strip();
        if (typed.isEmpty()) {
            handle.setErrorMessage(text("creators.field.handle.missing"));
            handle.setInvalid(true);
            return null;
        }
        return new NewAccount(platform.getValue(), typed, typed.startsWith("http") ? typed : null);
    }
}
