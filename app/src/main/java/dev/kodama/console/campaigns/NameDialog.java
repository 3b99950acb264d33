package dev.kodama.console.campaigns;

import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.console.parts.FormDialog;
import java.util.Optional;
import java.util.function.Function;

/// Asks for one name.
final class NameDialog {
    private static final int MAX_NAME = 200;

    private final FormDialog dialog;
    private final TextField name;

    NameDialog(String title, String label, String before) {
        name = new TextField(label);
        name.setValue(before);
        name.setMaxLength(MAX_NAME);
        name.setRequiredIndicatorVisible(true);
        name.focus();
        dialog = new FormDialog(title, name);
    }

    /// @param save gives nothing, or the words that say why not
    NameDialog onSave(String label, Function<String, Optional<String>> save) {
        dialog.onSave(label, () -> save.apply(name.getValue()));
        return this;
    }

    void open() {
        dialog.open();
    }
}
