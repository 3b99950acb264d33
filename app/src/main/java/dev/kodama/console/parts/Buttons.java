package dev.kodama.console.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/// Buttons by what they mean: one `primary` a page at most, `danger` for what hurts.
public final class Buttons {
    private Buttons() {}

    public static Button primary(String label, Runnable action) {
        var button = plain(label, action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    public static Button plain(String label, Runnable action) {
        return new Button(label, click -> action.run());
    }

    public static Button quiet(String label, Runnable action) {
        var button = plain(label, action);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    public static Button danger(String label, Runnable action) {
        var button = plain(label, action);
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }

    /// @param name what the button does, for the tooltip and for screen readers
    public static Button icon(VaadinIcon icon, String name, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }
}
