package dev.kodama.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/// A message that stays where it belongs in the page.
public final class Notice extends Div {
    private Notice(String tone, VaadinIcon icon, String message, Component... more) {
        addClassNames("notice", tone);
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(message));
        add(more);
    }

    public static Notice info(String message, Component... more) {
        return new Notice("info", VaadinIcon.INFO_CIRCLE_O, message, more);
    }

    public static Notice success(String message, Component... more) {
        return new Notice("success", VaadinIcon.CHECK_CIRCLE_O, message, more);
    }

    public static Notice warning(String message, Component... more) {
        return new Notice("warning", VaadinIcon.WARNING, message, more);
    }

    public static Notice problem(String message, Component... more) {
        var notice = new Notice("problem", VaadinIcon.EXCLAMATION_CIRCLE_O, message, more);
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }
}
