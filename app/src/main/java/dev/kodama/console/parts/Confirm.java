package dev.kodama.console.parts;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/// Asks before something that cannot be taken back. What can be undone should just happen, with [Toast#undo].
public final class Confirm {
    private Confirm() {}

    /// @param doIt the verb on the button, such as "Opt out", never "OK"
    public static void ask(String question, String consequence, String doIt, Runnable action) {
        open(question, consequence, doIt, "primary", action);
    }

    /// Like [#ask], for what hurts: the button is red.
    public static void danger(String question, String consequence, String doIt, Runnable action) {
        open(question, consequence, doIt, "error primary", action);
    }

    private static void open(String question, String consequence, String doIt, String theme, Runnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(text("console.cancel"));
        dialog.setConfirmText(doIt);
        dialog.setConfirmButtonTheme(theme);
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
    }
}
