package dev.kodama.console.parts;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Supplier;

/// A form in a dialog. Fields carry a label always, a helper text where the unit or the range is not obvious, and their
/// own error below them (by `Binder`); a refusal of the whole stands above the fields and keeps what was typed.
///
/// ```java
/// new FormDialog(text("campaigns.brand.new"), name, site)
///         .onSave(text("campaigns.brand.create"), () -> switch (book.register(…)) {
///             case Registered done -> Optional.empty();
///             case NameTaken taken -> Optional.of(text("campaigns.brand.taken"));
///         })
///         .open();
/// ```
public final class FormDialog extends Dialog {
    private static final String TWO_COLUMNS_FROM = "26rem";

    private final Div refusal = new Div();

    public FormDialog(String title, Component... fields) {
        setHeaderTitle(title);
        setWidth("34rem");
        setMaxWidth("96vw");
        var form = new FormLayout(fields);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep(TWO_COLUMNS_FROM, 2));
        for (var field : fields) {
            if (field instanceof TextArea || field instanceof MomentField) {
                form.setColspan(field, 2);
            }
        }
        refusal.setVisible(false);
        add(refusal, form);
        getFooter().add(Buttons.quiet(text("console.cancel"), this::close));
    }

    /// @param save does it and gives nothing, or gives the words that say why it cannot be done; an empty text if the
    ///     fields themselves already say it
    public FormDialog onSave(String label, Supplier<Optional<String>> save) {
        var button = Buttons.primary(label, () -> save(save));
        button.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(button);
        return this;
    }

    private void save(Supplier<Optional<String>> save) {
        refusal.removeAll();
        refusal.setVisible(false);
        var problem = save.get();
        if (problem.isEmpty()) {
            close();
        } else if (!problem.get().isBlank()) {
            refusal.add(Notice.problem(problem.get()));
            refusal.setVisible(true);
        }
    }
}
