package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Toast;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.MappingShelf;
import dev.kodama.creators.MappingShelf.SaveOutcome;
import dev.kodama.creators.NamedMapping;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Under which name this kind of file is known: choosing one, keeping the present reading, renaming, forgetting.
final class MappingChoice extends Composite<Div> {
    private final MappingShelf shelf;
    private final Supplier<ImportPreview> preview;
    private final Consumer<@Nullable UUID> choose;
    private final String user;

    /// @param preview as it is now, with every correction made so far
    /// @param choose reads the file by that mapping; null for the words of its headers
    MappingChoice(MappingShelf shelf, Supplier<ImportPreview> preview, Consumer<@Nullable UUID> choose, String user) {
        this.shelf = shelf;
        this.preview = preview;
        this.choose = choose;
        this.user = user;
    }

    @Override
    protected Div initContent() {
        var now = preview.get();
        var mapping = now.mapping();
        var row = new Div();
        row.addClassName("filters");
        if (!now.fitting().isEmpty() || mapping != null) {
            row.add(box(now, mapping));
        }
        row.add(Buttons.plain(text("intake.mapping.keep"), () -> keep(mapping)));
        if (mapping != null) {
            row.add(
                    Buttons.quiet(text("intake.mapping.rename"), () -> rename(mapping)),
                    Buttons.quiet(text("intake.mapping.delete"), () -> delete(mapping)));
        }
        return row;
    }

    private Select<NamedMapping> box(ImportPreview now, @Nullable NamedMapping mapping) {
        var items = new ArrayList<>(now.fitting());
        if (mapping != null && !items.contains(mapping)) {
            items.add(mapping);
        }
        var box = new Select<NamedMapping>();
        box.setLabel(text("intake.mapping.label"));
        box.setItems(items);
        box.setItemLabelGenerator(one -> one == null ? text("intake.mapping.none") : one.name());
        box.setEmptySelectionAllowed(true);
        box.setEmptySelectionCaption(text("intake.mapping.none"));
        box.setWidth("16rem");
        box.setValue(mapping);
        box.addValueChangeListener(change -> {
            var chosen = change.getValue();
            choose.accept(chosen == null ? null : chosen.id());
        });
        return box;
    }

    private void keep(@Nullable NamedMapping mapping) {
        ask(
                text("intake.mapping.keep.title"),
                mapping == null ? "" : mapping.name(),
                name -> shelf.save(
                        name,
                        preview.get().fileId(),
                        preview.get().plan(),
                        mapping != null && mapping.name().equals(name.strip()),
                        user));
    }

    private void rename(NamedMapping mapping) {
        ask(text("intake.mapping.rename"), mapping.name(), name -> shelf.rename(mapping.id(), name));
    }

    private void ask(String title, String before, Function<String, SaveOutcome> save) {
        var name = new TextField(text("intake.mapping.name"));
        name.setMaxLength(MappingShelf.LONGEST_NAME);
        name.setValue(before);
        name.focus();
        new FormDialog(title, name)
                .onSave(text("intake.mapping.save"), () -> {
                    var outcome = save.apply(name.getValue());
                    if (outcome instanceof SaveOutcome.Saved(var saved)) {
                        Toast.done(text("intake.mapping.kept", saved.name()));
                        choose.accept(saved.id());
                        return Optional.empty();
                    }
                    return Optional.of(refusal(outcome));
                })
                .open();
    }

    private void delete(NamedMapping mapping) {
        Confirm.danger(
                text("intake.mapping.delete.title", mapping.name()),
                text("intake.mapping.delete.about"),
                text("intake.mapping.delete"),
                () -> {
                    shelf.delete(mapping.id());
                    choose.accept(null);
                });
    }

    private static String refusal(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved _ -> "";
            case SaveOutcome.NameTaken(var other) -> text("intake.mapping.refused.taken", other.name());
            case SaveOutcome.NoName _ -> text("intake.mapping.refused.no-name", MappingShelf.LONGEST_NAME);
            case SaveOutcome.NothingToKeep _ -> text("intake.mapping.refused.nothing");
            case SaveOutcome.ShelfFull _ -> text("intake.mapping.refused.full", MappingShelf.MOST);
            case SaveOutcome.NotFound _ -> text("intake.mapping.refused.gone");
            case SaveOutcome.Refused(var why) -> ImportWords.refusal(why);
        };
    }
}
