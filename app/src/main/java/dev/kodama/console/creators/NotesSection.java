package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorNotes;
import dev.kodama.creators.Note;
import dev.kodama.creators.Outcome;
import java.util.List;
import java.util.Set;

/// What people have written down about a creator, pinned notes first.
final class NotesSection extends Composite<Section> {
    private final CreatorNotes notes;
    private final BrandBook brands;
    private final OwnBrands ownBrands;
    private final Onlookers onlookers;
    private final Creator creator;
    private final Runnable changed;

    NotesSection(
            CreatorNotes notes,
            BrandBook brands,
            OwnBrands ownBrands,
            Onlookers onlookers,
            Creator creator,
            Runnable changed) {
        this.notes = notes;
        this.brands = brands;
        this.ownBrands = ownBrands;
        this.onlookers = onlookers;
        this.creator = creator;
        this.changed = changed;
    }

    @Override
    protected Section initContent() {
        var written =
                notes.ofCreators(onlookers.present(), Set.of(creator.id())).getOrDefault(creator.id(), List.of());
        var names = ownBrands.names(written.stream().map(Note::brandId).toList());
        var lines = new Div();
        lines.addClassName("notes-list");
        for (var note : written) {
            lines.add(line(note, names));
        }
        if (written.isEmpty()) {
            var none = new Paragraph(text("relations.notes.none"));
            none.addClassName("quiet");
            lines.add(none);
        }
        var section = new Section(text("relations.notes.title"), lines);
        if (!written.isEmpty()) {
            section.note(text("relations.notes.count", written.size()));
        }
        if (onlookers.user().mayWrite()) {
            section.actions(Buttons.plain(text("relations.notes.write"), this::write));
        }
        return section;
    }

    private Component line(Note note, OwnBrands.Names names) {
        var words = new Paragraph(note.text());
        words.addClassName("notes");
        var about = new Span(text(
                note.editedAt() == null ? "relations.notes.by" : "relations.notes.by.edited",
                note.author(),
                Formats.moment(note.createdAt())));
        about.addClassNames("quiet", "small");
        var foot = new Div(about, new Badge(names.visibility(note.brandId()), Badge.Tone.NEUTRAL));
        foot.addClassName("note-foot");
        if (note.pinned()) {
            foot.add(new Badge(text("relations.notes.pinned"), Badge.Tone.ACCENT));
        }
        if (onlookers.user().mayWrite()) {
            foot.add(Buttons.icon(
                    VaadinIcon.PIN,
                    text(note.pinned() ? "relations.notes.unpin" : "relations.notes.pin"),
                    () -> finish(notes.pin(onlookers.present(), note.id(), !note.pinned()))));
            if (note.author().equals(onlookers.user().username())) {
                foot.add(
                        Buttons.icon(VaadinIcon.EDIT, text("relations.notes.edit"), () -> edit(note)),
                        Buttons.icon(VaadinIcon.TRASH, text("relations.notes.remove"), () -> remove(note)));
            }
        }
        var line = new Div(words, foot);
        line.addClassName("note");
        return line;
    }

    private void finish(Outcome<Note> outcome) {
        Outcomes.finishNow(outcome, note -> changed.run());
    }

    private void write() {
        var area = area("");
        var visibility = VisibilityField.ofHouseOrBrand(brands, onlookers.user());
        new FormDialog(text("relations.notes.write"), area, visibility)
                .onSave(
                        text("console.save"),
                        () -> Outcomes.finish(
                                notes.write(
                                        onlookers.present(),
                                        creator.id(),
                                        area.getValue(),
                                        visibility.getValue().brandId()),
                                note -> changed.run()))
                .open();
    }

    private void edit(Note note) {
        var area = area(note.text());
        new FormDialog(text("relations.notes.edit"), area)
                .onSave(
                        text("console.save"),
                        () -> Outcomes.finish(
                                notes.edit(onlookers.present(), note.id(), area.getValue()), edited -> changed.run()))
                .open();
    }

    /// Taken away at once; writing it anew is the way back.
    private void remove(Note note) {
        Outcomes.finishNow(notes.remove(onlookers.present(), note.id()), gone -> {
            changed.run();
            Toast.undo(
                    text("relations.notes.removed"),
                    () -> finish(notes.write(onlookers.present(), creator.id(), gone.text(), gone.brandId())));
        });
    }

    private static TextArea area(String words) {
        var area = new TextArea(text("relations.field.text"));
        area.setMinRows(5);
        area.setValue(words);
        area.focus();
        return area;
    }
}
