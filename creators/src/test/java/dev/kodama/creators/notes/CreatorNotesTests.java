package dev.kodama.creators.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorNotes;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.Note;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.ProfileEdit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = dev.kodama.CreatorsTestApplication.class)
@NullUnmarked
class CreatorNotesTests {
    private static final UUID OURS = UUID.randomUUID();
    private static final Onlooker MORI = new Onlooker("mori", Set.of(OURS));
    private static final Onlooker SATO = new Onlooker("sato", Set.of(OURS));
    private static final Onlooker KATO = new Onlooker("kato", Set.of(UUID.randomUUID()));

    @Autowired
    CreatorNotes notes;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    MergeDesk mergeDesk;

    @Test
    void pinnedNotesStandAboveTheLatest() {
        var hana = register("はな");
        var first = done(notes.write(MORI, hana.id(), " 一 ", null));
        done(notes.write(SATO, hana.id(), "二", OURS));

        done(notes.pin(SATO, first.id(), true));

        assertThat(texts(MORI, hana)).containsExactly("一", "二");
        done(notes.pin(SATO, first.id(), false));
        assertThat(texts(MORI, hana)).containsExactly("二", "一");
    }

    @Test
    void onlyTheAuthorEditsANoteOrTakesItAway() {
        var hana = register("はな");
        var note = done(notes.write(MORI, hana.id(), "一", null));

        assertThat(notes.edit(SATO, note.id(), "改")).isEqualTo(new Outcome.NotYours<>("mori"));
        assertThat(notes.remove(SATO, note.id())).isEqualTo(new Outcome.NotYours<>("mori"));
        assertThat(note.editedAt()).isNull();
        assertThat(done(notes.edit(MORI, note.id(), "改")).editedAt()).isNotNull();
        done(notes.remove(MORI, note.id()));
        assertThat(texts(MORI, hana)).isEmpty();
    }

    @Test
    void aNoteForAnotherBrandIsNotThere() {
        var hana = register("はな");
        var note = done(notes.write(MORI, hana.id(), "秘密", OURS));
        var missing = new Outcome.NotFound<Note>();

        assertThat(texts(KATO, hana)).isEmpty();
        assertThat(notes.byIds(KATO, Set.of(note.id()))).isEmpty();
        assertThat(notes.edit(KATO, note.id(), "x")).isEqualTo(missing);
        assertThat(notes.pin(KATO, note.id(), true)).isEqualTo(missing);
        assertThat(notes.remove(KATO, note.id())).isEqualTo(missing);
        assertThat(notes.write(KATO, hana.id(), "　", OURS))
                .isEqualTo(new Outcome.Invalid<>(
                        List.of(new Fault("text", Reason.EMPTY), new Fault("brandId", Reason.NOT_A_BRAND))));
    }

    @Test
    void notesFollowAMergeAndPartAgain() {
        var survivor = register("はな");
        var absorbed = register("ハナ");
        done(notes.write(MORI, survivor.id(), "一", null));
        done(notes.write(MORI, absorbed.id(), "二", null));

        var merging = ((MergeOutcome.Merged)
                        mergeDesk.merge(survivor.id(), survivor.version(), absorbed.id(), absorbed.version(), "mori"))
                .merging();
        done(notes.write(MORI, absorbed.id(), "三", null));

        assertThat(texts(MORI, survivor)).containsExactly("三", "二", "一");
        mergeDesk.undo(merging.id(), "mori");
        assertThat(texts(MORI, survivor)).containsExactly("三", "一");
        assertThat(texts(MORI, absorbed)).containsExactly("二");
    }

    private List<String> texts(Onlooker onlooker, Creator creator) {
        return notes.ofCreators(onlooker, Set.of(creator.id())).getOrDefault(creator.id(), List.of()).stream()
                .map(Note::text)
                .toList();
    }

    private Creator register(String name) {
        var outcome = directory.register(new ProfileEdit(name, null, null, null, List.of(), null), List.of());
        return ((EditOutcome.Done) outcome).creator();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).thing();
    }
}
