package dev.kodama.creators.notes;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorNotes;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Note;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class NoteBook implements CreatorNotes {
    private static final int LONGEST = 5_000;

    private final Notes notes;
    private final CreatorDirectory directory;

    NoteBook(Notes notes, CreatorDirectory directory) {
        this.notes = notes;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Note>> ofCreators(Onlooker onlooker, Set<UUID> creatorIds) {
        return notes.ofCreators(onlooker, creatorIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Note> byIds(Onlooker onlooker, Set<UUID> ids) {
        return notes.byIds(onlooker, ids);
    }

    @Override
    public Outcome<Note> write(Onlooker onlooker, UUID creatorId, String text, @Nullable UUID brandId) {
        var faults = new ArrayList<>(faults(text));
        if (!onlooker.sees(brandId)) {
            faults.add(new Fault("brandId", Reason.NOT_A_BRAND));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Invalid<>(List.copyOf(faults));
        }
        var creator = directory.byId(creatorId);
        if (creator == null) {
            return new Outcome.NotFound<>();
        }
        var id = TimeOrderedIds.next();
        notes.add(id, creator.id(), brandId, text.strip(), onlooker.username());
        return present(onlooker, id);
    }

    @Override
    public Outcome<Note> edit(Onlooker onlooker, UUID id, String text) {
        return ofAuthor(onlooker, id, known -> {
            var faults = faults(text);
            if (!faults.isEmpty()) {
                return new Outcome.Invalid<>(faults);
            }
            notes.edit(id, text.strip());
            return present(onlooker, id);
        });
    }

    @Override
    public Outcome<Note> pin(Onlooker onlooker, UUID id, boolean pinned) {
        if (notes.byIds(onlooker, List.of(id)).isEmpty()) {
            return new Outcome.NotFound<>();
        }
        notes.pin(id, pinned);
        return present(onlooker, id);
    }

    @Override
    public Outcome<Note> remove(Onlooker onlooker, UUID id) {
        return ofAuthor(onlooker, id, known -> {
            notes.remove(id);
            return new Outcome.Done<>(known);
        });
    }

    private Outcome<Note> ofAuthor(Onlooker onlooker, UUID id, Function<Note, Outcome<Note>> deed) {
        var known = notes.byIds(onlooker, List.of(id)).get(id);
        if (known == null) {
            return new Outcome.NotFound<>();
        }
        return known.author().equals(onlooker.username()) ? deed.apply(known) : new Outcome.NotYours<>(known.author());
    }

    private static List<Fault> faults(String text) {
        if (Folding.isBlank(text)) {
            return List.of(new Fault("text", Reason.EMPTY));
        }
        return text.length() > LONGEST ? List.of(new Fault("text", Reason.TOO_LONG)) : List.of();
    }

    private Outcome<Note> present(Onlooker onlooker, UUID id) {
        return new Outcome.Done<>(
                Objects.requireNonNull(notes.byIds(onlooker, List.of(id)).get(id), "just written"));
    }
}
