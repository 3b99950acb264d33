package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Creator;
import dev.kodama.creators.ErasureDesk;
import dev.kodama.personal.PrivacyDesk;
import dev.kodama.security.PersonalAccess.Door;
import java.util.Optional;

/// What a person may ask for: all of their data, who has looked, and to be forgotten. For administrators.
final class PrivacySection extends Div {
    private static final int LONGEST_REASON = 1_000;

    private final PrivacyDesk desk;
    private final Creator creator;

    PrivacySection(PrivacyDesk desk, Creator creator) {
        this.desk = desk;
        this.creator = creator;
        if (!desk.may()) {
            setVisible(false);
            return;
        }
        var download = new Anchor(
                "exports/people/" + creator.id() + ".zip?purpose=CREATOR_ASKED", text("personal.export.download"));
        download.getElement().setAttribute("download", true);
        download.setRouterIgnore(true);
        add(new Section(
                text("personal.rights"),
                new Paragraph(text("personal.rights.about")),
                Page.row(
                        download,
                        Buttons.quiet(
                                text("personal.access.of-creator"),
                                () -> PersonalNavigation.openAccesses(creator.id())),
                        Buttons.danger(text("personal.erase"), this::erase))));
    }

    private void erase() {
        var preview = desk.preview(creator.id()).orElse(null);
        if (preview == null) {
            Toast.problem(text("creators.edit.gone"));
            return;
        }
        var name = new TextField(text("personal.erase.name"));
        name.setHelperText(text("personal.erase.name.help", preview.displayName()));
        var reason = new TextArea(text("personal.erase.reason"));
        reason.setHelperText(text("personal.erase.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        var what = new Div(
                Notice.warning(text("personal.erase.for-good")),
                new Paragraph(text(
                        "personal.erase.what",
                        preview.entries(),
                        preview.accounts(),
                        Formats.count(preview.snapshots()))),
                new Paragraph(text("personal.erase.stays", preview.pseudonym())));
        what.getElement().setAttribute("colspan", "2");
        new FormDialog(text("personal.erase.title", preview.displayName()), what, name, reason)
                .onSave(text("personal.erase.now"), () -> {
                    if (!name.getValue().strip().equals(preview.displayName())) {
                        name.setErrorMessage(text("personal.erase.name.wrong"));
                        name.setInvalid(true);
                        return Optional.of("");
                    }
                    if (reason.getValue().isBlank()) {
                        reason.setErrorMessage(text("personal.tax.fault.REQUIRED"));
                        reason.setInvalid(true);
                        return Optional.of("");
                    }
                    return finish(desk.erase(creator.id(), reason.getValue(), Door.CONSOLE));
                })
                .open();
    }

    private static Optional<String> finish(ErasureDesk.Outcome outcome) {
        return switch (outcome) {
            case ErasureDesk.Outcome.Done(var pseudonym) -> {
                Toast.done(text("personal.erase.done", pseudonym));
                CreatorsNavigation.search("");
                yield Optional.empty();
            }
            case ErasureDesk.Outcome.AlreadyErased(var at) ->
                Optional.of(text("personal.erase.already", Formats.moment(at)));
            case ErasureDesk.Outcome.NotFound _ -> Optional.of(text("creators.edit.gone"));
        };
    }
}
