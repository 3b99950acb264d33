package dev.kodama.console.parts;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/// A short message at the edge of the window: what was done, or what did not work.
public final class Toast {
    private Toast() {}

    public static void done(String message) {
        var toast = open(5_000, new Span(message));
        toast.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    /// For what was done and can be taken back; gives ten seconds to change one's mind.
    public static void undo(String message, Runnable undo) {
        var words = new Span(message);
        var toast = open(10_000, words);
        toast.add(Buttons.quiet(text("console.undo"), () -> {
            toast.close();
            undo.run();
        }));
    }

    /// For what was done, but has another side to it. Stays a while, or until it is closed.
    public static void warning(String message) {
        closable(15_000, message, NotificationVariant.LUMO_WARNING);
    }

    /// Stays until it is closed: a refusal should be read.
    public static void problem(String message) {
        closable(0, message, NotificationVariant.LUMO_ERROR).setAssertive(true);
    }

    private static Notification closable(int milliseconds, String message, NotificationVariant variant) {
        var toast = open(milliseconds, new Span(message));
        toast.add(Buttons.icon(VaadinIcon.CLOSE_SMALL, text("console.close"), toast::close));
        toast.addThemeVariants(variant);
        return toast;
    }

    private static Notification open(int milliseconds, Component content) {
        var toast = new Notification();
        toast.setPosition(Position.BOTTOM_END);
        toast.setDuration(milliseconds);
        var line = new Div(content);
        line.addClassName("toast");
        toast.add(line);
        toast.open();
        return toast;
    }
}
