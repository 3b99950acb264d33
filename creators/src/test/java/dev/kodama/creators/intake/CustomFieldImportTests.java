package dev.kodama.creators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomField.Type;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportPreview.PlanFault;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProblem.Severity;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.MappingShelf;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.UndoDesk;
import dev.kodama.creators.UndoOutcome;
import dev.kodama.creators.UndoProgress;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.jobs.Job;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The house's own fields, filled from files.
@SpringBootTest(classes = CreatorsTestApplication.class, properties = "kodama.creators.intake.batch=100")
@NullUnmarked
class CustomFieldImportTests {
    private static final String FILE = """
            username,契約開始,身長,所属,既契約,備考2
            hana,2026/4/1,１７０,a社,はい,よい
            sora,四月,高い,C社,たぶん,
            yuki,-,1.6千,B社,なし,N/A
            """;

    @Autowired
    ImportDesk desk;

    @Autowired
    UndoDesk undoDesk;

    @Autowired
    MappingShelf shelf;

    @Autowired
    CustomFields fields;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    List<Job> jobs;

    @Autowired
    JdbcClient jdbc;

    private UUID start;
    private UUID height;
    private UUID agency;
    private UUID contracted;

    @BeforeEach
    void fourFields() {
        jdbc.sql("truncate creators.creator, creators.account, creators.snapshot, creators.source, creators.audience,"
                        + " creators.rate, creators.import_file, creators.import_file_chunk, creators.import_run,"
                        + " creators.import_problem, creators.scheduled_tasks, creators.withdrawn,"
                        + " creators.named_mapping, creators.import_batch, creators.import_change,"
                        + " creators.import_undo, creators.import_kept, creators.custom_field, creators.custom_value")
                .update();
        start = define("契約開始", "Contract start", Type.DATE);
        height = define("身長", "Height", Type.NUMBER);
        agency = define("所属", "Agency", Type.CHOICE, "A社", "B社");
        contracted = define("既契約", "Under contract", Type.YES_NO);
    }

    @Test
    void aColumnThatIsCalledLikeAFieldIsProposedForIt() {
        assertThat(own(upload("ja.csv", FILE)))
                .containsExactly(tuple(1, start), tuple(2, height), tuple(3, agency), tuple(4, contracted));
        assertThat(own(upload("en.csv", "username,AGENCY,under  contract\nhana,A社,yes\n")))
                .containsExactly(tuple(1, agency), tuple(2, contracted));
    }

    @Test
    void whatEveryHouseKnowsGoesBeforeAFieldOfTheSameName() {
        define("国", "Country", Type.TEXT);

        assertThat(upload("list.csv", "username,country\nhana,JP\n").plan().columns())
                .extracting(ColumnUse::field)
                .contains(ImportField.COUNTRY)
                .doesNotContain(ImportField.CUSTOM);
    }

    @Test
    void valuesAreReadAsTheirFieldsWantThemAndBadOnesReportedInTheirPlace() {
        var progress = imported("list.csv", FILE);

        assertThat(progress.counts().rowsTaken()).isEqualTo(3);
        assertThat(values("hana")).containsExactly("2026-04-01", "170", "A社", "yes");
        assertThat(values("sora")).isEmpty();
        assertThat(values("yuki")).as("1.6千, B社, なし").containsExactly("1600", "B社", "no");
        assertThat(desk.problems(progress.id(), null, 50).items())
                .extracting(
                        ImportProblem::line,
                        ImportProblem::severity,
                        ImportProblem::header,
                        ImportProblem::value,
                        ImportProblem::reason,
                        ImportProblem::arguments)
                .containsExactlyInAnyOrder(
                        tuple(3L, Severity.VALUE_UNKNOWN, "契約開始", "四月", Reason.NOT_A_DATE, List.of()),
                        tuple(3L, Severity.VALUE_UNKNOWN, "身長", "高い", Reason.NOT_A_NUMBER, List.of()),
                        tuple(3L, Severity.VALUE_UNKNOWN, "所属", "C社", Reason.NOT_A_CHOICE, List.of("A社, B社")),
                        tuple(3L, Severity.VALUE_UNKNOWN, "既契約", "たぶん", Reason.NEITHER_YES_NOR_NO, List.of()),
                        tuple(4L, Severity.VALUE_UNKNOWN, "契約開始", "-", Reason.MARKED_UNKNOWN, List.of()));
    }

    @Test
    void theOriginOfAValueIsTheFile() {
        imported("list.csv", FILE);

        assertThat(ofCreator("hana")).extracting(CustomField.Value::setBy).containsOnly("import:list.csv");
    }

    @Test
    void whatIsSaidAlreadyStaysAndTheSameFileAgainChangesNothing() {
        imported("seed.csv", "username\nhana\n");
        fields.set("mori", creator("hana").id(), height, "165");

        imported("list.csv", FILE);
        assertThat(values("hana")).contains("165").doesNotContain("170");

        assertThat(imported("again.csv", FILE).counts().rowsUnchanged()).isEqualTo(3);
    }

    @Test
    void aFieldThatIsGoneOrRetiredKeepsThePlanFromBeingStarted() {
        var preview = upload("list.csv", FILE);
        fields.retire(height, true);

        assertThat(readable(desk.check(preview.fileId(), preview.plan().on(Platform.INSTAGRAM)))
                        .faults())
                .containsExactly(PlanFault.NO_SUCH_FIELD);
        assertThat(own(upload("again.csv", FILE))).doesNotContain(tuple(2, height));
    }

    @Test
    void aNamedMappingKeepsTheFieldUnderAnotherHeader() {
        var file = "username,開始\nhana,2026/4/1\n";
        var preview = upload("list.csv", file);
        var plan = preview.plan()
                .on(Platform.INSTAGRAM)
                .withColumns(List.of(new ColumnUse(0, ImportField.HANDLE, null), ColumnUse.custom(1, start)));
        shelf.save("契約書", preview.fileId(), plan, false, "mori");

        assertThat(own(upload("next.csv", file.replace("hana", "sora")))).containsExactly(tuple(1, start));
    }

    @Test
    void takingTheImportBackTakesItsValuesBackAndNoOthers() {
        imported("seed.csv", "username\nhana\nsora\nyuki\n");
        var run = imported("list.csv", FILE);
        fields.set("mori", creator("hana").id(), height, "165");

        var undo = undone(run.id());

        assertThat(undo.counts().valuesRemoved()).isEqualTo(6);
        assertThat(values("hana")).containsExactly("165");
        assertThat(values("yuki")).isEmpty();
    }

    @Test
    void whomAnImportBroughtWithValuesOfItsOwnCanGo() {
        var run = imported("list.csv", FILE);

        assertThat(undone(run.id()).counts().creatorsRemoved()).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from creators.custom_value")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoHasAValueFromAPersonOrAnotherListStays() {
        var run = imported("list.csv", "username\nhana\nsora\nyuki\n");
        fields.set("mori", creator("hana").id(), height, "165");
        imported("values.csv", "username,所属\nsora,A社\n");

        assertThat(undone(run.id()).counts().creatorsKept()).isEqualTo(2);
    }

    private UUID define(String ja, String en, Type type, String... choices) {
        return ((Outcome.Done<CustomField>) fields.define("mori", new CustomField.Wish(ja, en, type, List.of(choices))))
                .thing()
                .id();
    }

    private static List<Tuple> own(ImportPreview preview) {
        return preview.plan().columns().stream()
                .filter(use -> use.field() == ImportField.CUSTOM)
                .map(use -> tuple(use.column(), use.customField()))
                .toList();
    }

    private CreatorSummary creator(String name) {
        return directory
                .page(CreatorFilter.text(name), new CreatorSort(CreatorSort.Key.NAME, false), null, 10)
                .items()
                .getFirst();
    }

    private List<CustomField.Value> ofCreator(String name) {
        var id = creator(name).id();
        return fields.ofCreators(Set.of(id)).getOrDefault(id, List.of());
    }

    private List<String> values(String name) {
        return ofCreator(name).stream().map(CustomField.Value::value).toList();
    }

    private ImportProgress imported(String fileName, String content) {
        var preview = upload(fileName, content);
        var plan = preview.plan().on(Platform.INSTAGRAM);
        var run = ((StartOutcome.Started) desk.start(preview.fileId(), plan, false, "mori")).importId();
        job("import").run(run, () -> false);
        return desk.progress(run);
    }

    private UndoProgress undone(UUID run) {
        var undo = ((UndoOutcome.Started) undoDesk.start(run, false, "mori")).undoId();
        job("import-undo").run(undo, () -> false);
        return undoDesk.byId(undo);
    }

    private Job job(String name) {
        return jobs.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
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
        return ((PreviewOutcome.Readable) outcome).preview();
    }
}
