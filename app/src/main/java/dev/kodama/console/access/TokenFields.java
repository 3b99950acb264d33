package dev.kodama.console.access;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.security.Scope;
import java.time.Duration;
import java.util.Set;

/// What a new token is called, what it may do, and for how long.
final class TokenFields {
    private static final Duration USUAL = Duration.ofDays(90);

    private final TextField name = new TextField(text("access.token.name"));
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>(text("access.token.scopes"));
    private final Select<Duration> lifetime = new Select<>();

    TokenFields() {
        name.setHelperText(text("access.token.name.help"));
        name.setRequiredIndicatorVisible(true);
        scopes.setItems(Scope.WRITE, Scope.EXPORT);
        scopes.setItemLabelGenerator(scope -> text("access.scope." + scope));
        scopes.setHelperText(text("access.token.scopes.help"));
        lifetime.setLabel(text("access.token.lifetime"));
        lifetime.setItems(Duration.ofDays(7), Duration.ofDays(30), USUAL, Duration.ofDays(365));
        lifetime.setItemLabelGenerator(days -> text("access.token.days", days.toDays()));
        lifetime.setValue(USUAL);
    }

    Component[] all() {
        return new Component[] {name, lifetime, scopes};
    }

    String name() {
        return name.getValue();
    }

    Set<Scope> scopes() {
        return scopes.getValue();
    }

    Duration lifetime() {
        return lifetime.getValue();
    }
}
