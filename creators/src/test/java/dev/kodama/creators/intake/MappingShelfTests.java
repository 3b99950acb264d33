package dev.kodama.creators.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.MappingShelf;
import dev.kodama.creators.MappingShelf.SaveOutcome;
import dev.kodama.creators.NamedMapping;
import dev.kodama.creators.events.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = CreatorsTestApplication.class)
@NullUnmarked
class MappingShelfTests {
    private static final String WEEKLY = "who,x1,x2\nhana,12000,Music\n";

    @Autowired
    MappingShelf shelf;

    @Autowired
    ImportDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingIsKept() {
        jdbc.sql("truncate creators.named_mapping").update();
    }

    @Test
    void aReadingThatWasKeptIsProposedForTheNextFileOfItsKind() {
        var kept = kept("Weekly", WEEKLY);

        var next = upload("other.csv", "x2,WHO ,x1,new column\nTalk,neko,300,?\n");

        assertThat(next.mapping()).isEqualTo(kept);
        assertThat(next.fitting()).containsExactly(kept);
        assertThat(next.plan().kind()).isEqualTo(ImportKind.CREATORS);
        assertThat(next.plan().platform()).isEqualTo(Platform.TIKTOK);
        assertThat(next.plan().columns())
                .containsExactly(
                        new ColumnUse(1, ImportField.HANDLE, null),
                        new ColumnUse(2, ImportField.FOLLOWERS, null),
                        new ColumnUse(0, ImportField.TOPICS, null));
        assertThat(next.faults()).isEmpty();
    }

    @Test
    void aFileThatLacksAColumnIsReadByTheWordsOfItsHeaders() {
        kept("Weekly", WEEKLY);

        assertThat(upload("list.csv", "who,x1\nhana,1\n").mapping()).isNull();
    }

    @Test
    void ofSeveralThatFitTheOneThatSpeaksOfMostIsProposedAndAnotherCanBeChosen() {
        var all = kept("All", WEEKLY);
        var preview = upload("list.csv", WEEKLY);
        var few = saved(shelf.save(
                "Few",
                preview.fileId(),
                plan(preview, List.of(new ColumnUse(0, ImportField.HANDLE, null))),
                false,
                "mori"));

        assertThat(upload("list.csv", WEEKLY).fitting()).containsExactly(all, few);
        assertThat(upload("list.csv", WEEKLY).mapping()).isEqualTo(all);
        var chosen = readable(desk.previewBy(preview.fileId(), null, few.id()));
        assertThat(chosen.mapping()).isEqualTo(few);
        assertThat(chosen.plan().columns()).containsExactly(new ColumnUse(0, ImportField.HANDLE, null));
        assertThat(readable(desk.preview(preview.fileId(), null, ImportKind.CREATORS))
                        .mapping())
                .as("whoever says what the lines are about wants no mapping")
                .isNull();
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        var preview = upload("list.csv", "who,n,n\nhana,1,2\n");
        saved(shelf.save(
                "Twice",
                preview.fileId(),
                plan(
                        preview,
                        List.of(
                                new ColumnUse(0, ImportField.HANDLE, null),
                                new ColumnUse(2, ImportField.FOLLOWERS, null))),
                false,
                "mori"));

        assertThat(upload("next.csv", "n,who,n\n5,neko,6\n").plan().columns())
                .containsExactly(
                        new ColumnUse(1, ImportField.HANDLE, null), new ColumnUse(2, ImportField.FOLLOWERS, null));
    }

    @Test
    void aNameIsGivenOnceWhateverItsSpelling() {
        var kept = kept("Weekly", WEEKLY);
        var preview = upload("list.csv", WEEKLY);

        assertThat(shelf.save("ＷＥＥＫＬＹ ", preview.fileId(), preview.plan(), false, "sato"))
                .isEqualTo(new SaveOutcome.NameTaken(kept));
        var replaced = saved(shelf.save("weekly", preview.fileId(), preview.plan(), true, "sato"));
        assertThat(shelf.all()).containsExactly(replaced);
        assertThat(replaced.id()).isEqualTo(kept.id());
        var other = kept("Monthly", WEEKLY);
        assertThat(shelf.rename(other.id(), "Weekly")).isInstanceOf(SaveOutcome.NameTaken.class);
        assertThat(saved(shelf.rename(other.id(), "monthly")).name()).isEqualTo("monthly");
        assertThat(shelf.rename(UUID.randomUUID(), "x")).isEqualTo(new SaveOutcome.NotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \t", "12345678901234567890123456789012345678901234567890123456789012345678901234567890x"})
    void aNameHasToBeOne(String name) {
        var preview = upload("list.csv", WEEKLY);

        assertThat(shelf.save(name, preview.fileId(), preview.plan(), false, "mori"))
                .isEqualTo(new SaveOutcome.NoName());
    }

    @Test
    void whatIsForgottenIsProposedNoMore() {
        var kept = kept("Weekly", WEEKLY);

        assertThat(shelf.delete(kept.id())).isTrue();
        assertThat(shelf.delete(kept.id())).isFalse();
        assertThat(upload("list.csv", WEEKLY).mapping()).isNull();
    }

    private NamedMapping kept(String name, String content) {
        var preview = upload("list.csv", content);
        return saved(shelf.save(
                name,
                preview.fileId(),
                plan(
                        preview,
                        List.of(
                                new ColumnUse(0, ImportField.HANDLE, null),
                                new ColumnUse(1, ImportField.FOLLOWERS, null),
                                new ColumnUse(2, ImportField.TOPICS, null))),
                false,
                "mori"));
    }

    private static ImportPlan plan(ImportPreview preview, List<ColumnUse> columns) {
        return new ImportPlan(
                ImportKind.CREATORS,
                preview.plan().format(),
                columns,
                Platform.TIKTOK,
                preview.plan().capturedAt());
    }

    private static NamedMapping saved(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved) outcome).mapping();
    }

    private ImportPreview upload(String fileName, String content) {
        try {
            return readable(
                    desk.upload(fileName, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "mori"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ImportPreview readable(PreviewOutcome outcome) {
        assertThat(outcome).isInstanceOf(PreviewOutcome.Readable.class);
        return ((PreviewOutcome.Readable) outcome).preview();
    }
}
