package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Brand;
import dev.kodama.creators.CreatorNotes;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.Note;
import dev.kodama.creators.Outcome;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What people have written down about creators.
@Controller
class NoteController implements NodeSource {
    private static final String TYPE = "Note";

    private final CreatorNotes notes;
    private final Onlookers onlookers;
    private final OwnBrands brands;

    NoteController(CreatorNotes notes, Onlookers onlookers, OwnBrands brands) {
        this.notes = notes;
        this.onlookers = onlookers;
        this.brands = brands;
    }

    @BatchMapping(typeName = CreatorController.TYPE, field = "notes")
    Map<CreatorSummary, List<Note>> notes(List<CreatorSummary> creators) {
        var found = notes.ofCreators(
                onlookers.present(), creators.stream().map(CreatorSummary::id).collect(toSet()));
        var answer = new HashMap<CreatorSummary, List<Note>>();
        creators.forEach(creator -> answer.put(creator, found.getOrDefault(creator.id(), List.of())));
        return answer;
    }

    @BatchMapping(typeName = TYPE)
    Map<Note, @Nullable Brand> brand(List<Note> found) {
        return brands.of(found, Note::brandId);
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload writeNote(@Argument WriteNoteInput input) {
        return kept(
                notes.write(
                        onlookers.present(),
                        input.creator().of(CreatorController.TYPE),
                        input.text(),
                        input.brand() == null ? null : input.brand().of("Brand")),
                input.creator());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload editNote(@Argument EditNoteInput input) {
        return kept(notes.edit(onlookers.present(), input.note().of(TYPE), input.text()), input.note());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload pinNote(@Argument PinNoteInput input) {
        return kept(notes.pin(onlookers.present(), input.note().of(TYPE), input.pinned()), input.note());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload removeNote(@Argument RemoveNoteInput input) {
        return KeptThings.answer(
                notes.remove(onlookers.present(), input.note().of(TYPE)),
                input.note(),
                note -> new NoteRemoved(note.id()));
    }

    @SchemaMapping(typeName = "NoteKept", field = "note")
    Note note(NoteKept payload) {
        return Objects.requireNonNull(
                notes.byIds(onlookers.present(), Set.of(payload.noteId())).get(payload.noteId()));
    }

    @SchemaMapping(typeName = "NoteRemoved", field = "id")
    String id(NoteRemoved payload) {
        return new GlobalId(TYPE, payload.noteId()).toString();
    }

    private static Payload kept(Outcome<Note> outcome, GlobalId sought) {
        return KeptThings.answer(outcome, sought, note -> new NoteKept(note.id()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(Note.class);
    }

    @Override
    public Map<UUID, Note> byIds(Set<UUID> ids) {
        return notes.byIds(onlookers.present(), ids);
    }

    record WriteNoteInput(
            String idempotencyKey,
            GlobalId creator,
            String text,
            @Nullable GlobalId brand) implements MutationInput {}

    record EditNoteInput(String idempotencyKey, GlobalId note, String text) implements MutationInput {}

    record PinNoteInput(String idempotencyKey, GlobalId note, boolean pinned) implements MutationInput {}

    record RemoveNoteInput(String idempotencyKey, GlobalId note) implements MutationInput {}
}
