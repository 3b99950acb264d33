package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Toast;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.EditOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Adds tags to everyone who is selected; takes none away.
final class TagSelectionDialog {
    private final CreatorDirectory directory;
    private final List<CreatorSummary> creators;
    private final Runnable afterwards;
    private final MultiSelectComboBox<String> tags;

    TagSelectionDialog(CreatorDirectory directory, List<CreatorSummary> creators, Runnable afterwards) {
        this.directory = directory;
        this.creators = creators;
        this.afterwards = afterwards;
        this.tags = tagBox(directory, Set.of());
    }

    /// A field for tags: offers those in use, takes new ones.
    static MultiSelectComboBox<String> tagBox(CreatorDirectory directory, Set<String> chosen) {
        var box = new MultiSelectComboBox<String>(text("creators.field.tags"));
        box.setHelperText(text("creators.field.tags.help"));
        box.setItems(query -> RegisterFilters.suggested(
                directory, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> {
            var wanted = new HashSet<>(box.getValue());
            wanted.add(typed.getDetail().strip());
            box.setValue(wanted);
        });
        box.setValue(chosen);
        return box;
    }

    void open() {
        new FormDialog(text("creators.selection.tag.title", creators.size()), tags)
                .onSave(text("creators.selection.tag"), this::save)
                .open();
    }

    private Optional<String> save() {
        if (tags.getValue().isEmpty()) {
            return Optional.of(text("creators.selection.tag.missing"));
        }
        var missed = new ArrayList<String>();
        for (var creator : creators) {
            var wanted = new HashSet<>(creator.tags());
            wanted.addAll(tags.getValue());
            switch (directory.setTags(creator.id(), creator.version(), wanted)) {
                case EditOutcome.Done done -> {}
                // Someone changed the creator meanwhile: adding tags still means the same.
                case EditOutcome.Conflict(var current) -> {
                    wanted.addAll(current.tags());
                    if (!(directory.setTags(current.id(), current.version(), wanted) instanceof EditOutcome.Done)) {
                        missed.add(creator.displayName());
                    }
                }
                case EditOutcome.NotFound gone -> missed.add(creator.displayName());
                case EditOutcome.AccountTaken impossible -> missed.add(creator.displayName());
                case EditOutcome.Invalid invalid -> missed.add(creator.displayName());
            }
        }
        afterwards.run();
        if (missed.isEmpty()) {
            Toast.done(text("creators.selection.tag.done", creators.size()));
        } else {
            Toast.problem(text("creators.selection.tag.missed", String.join("、", missed)));
        }
        return Optional.empty();
    }
}
