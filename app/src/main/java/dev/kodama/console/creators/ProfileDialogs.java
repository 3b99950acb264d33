package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What can be changed about a creator's profile, a dialog each.
final class ProfileDialogs {
    private final CreatorDirectory directory;
    private final Consumer<Creator> show;

    /// @param show what is to be done with the creator as they are then
    ProfileDialogs(CreatorDirectory directory, Consumer<Creator> show) {
        this.directory = directory;
        this.show = show;
    }

    void askOptOut(Creator creator) {
        Confirm.danger(
                text("creators.opt-out.question", creator.displayName()),
                text("creators.opt-out.consequence"),
                text("creators.opt-out"),
                () -> Edits.finishNow(directory.optOut(creator.id()), text("creators.opt-out.done"), show));
    }

    void askOptIn(Creator creator) {
        Confirm.ask(
                text("creators.opt-in.question", creator.displayName()),
                text("creators.opt-in.consequence"),
                text("creators.opt-in"),
                () -> Edits.finishNow(
                        directory.optIn(creator.id(), creator.version()), text("creators.opt-in.done"), show));
    }

    void edit(Creator creator) {
        var fields = new ProfileFields();
        fields.read(creator);
        new FormDialog(text("creators.edit.title"), fields.all())
                .onSave(text("console.save"), () -> {
                    var typed = fields.write();
                    return typed == null
                            ? Optional.of("")
                            : Edits.finish(
                                    directory.editProfile(creator.id(), creator.version(), typed),
                                    text("creators.edit.done"),
                                    show);
                })
                .open();
    }

    void editTags(Creator creator) {
        var box = new TagBox(directory, Set.copyOf(creator.tags()));
        new FormDialog(text("creators.tags.edit"), box)
                .onSave(
                        text("console.save"),
                        () -> Edits.finish(
                                directory.setTags(creator.id(), creator.version(), box.getValue()),
                                text("creators.tags.done"),
                                show))
                .open();
    }

    void editNotes(Creator creator) {
        var area = new TextArea(text("creators.field.notes"));
        area.setMinRows(6);
        area.setValue(creator.notes() == null ? "" : creator.notes());
        new FormDialog(text("creators.notes.edit"), area)
                .onSave(
                        text("console.save"),
                        () -> Edits.finish(
                                directory.setNotes(
                                        creator.id(),
                                        creator.version(),
                                        area.getValue().isBlank()
                                                ? null
                                                : area.getValue().strip()),
                                text("creators.notes.done"),
                                show))
                .open();
    }
}
