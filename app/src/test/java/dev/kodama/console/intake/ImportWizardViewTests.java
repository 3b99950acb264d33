package dev.kodama.console.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.MappingShelf;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.UndoDesk;
import dev.kodama.creators.UndoOutcome;
import dev.kodama.creators.UndoProgress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportWizardViewTests extends ConsoleTest {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @Autowired
    private ImportDesk desk;

    @Autowired
    private CreatorDirectory directory;

    @Autowired
    private MappingShelf shelf;

    @Autowired
    private UndoDesk undoDesk;

    @Autowired
    private CustomFields fields;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void beginsWithTheFile() {
        navigate(ImportWizardView.class);

        assertThat(words()).contains("ファイルを選ぶ").contains("この段階では何も変わりません");
    }

    @Test
    void showsWhatWasDetectedAndWhatTheColumnsMean() throws IOException {
        visit("imports/new?file=" + uploaded().fileId());

        assertThat(words()).contains("フォロワー数").contains("杉本 " + mark);
        assertThat(find(ComboBox.class).all())
                .extracting(ImportWizardViewTests::meaning)
                .contains(ImportField.DISPLAY_NAME, ImportField.FOLLOWERS);
        assertThat(findButton().withText("試しに実行する").component().isEnabled()).isTrue();
    }

    private static @Nullable ImportField meaning(ComboBox<?> box) {
        return box.getValue() instanceof ColumnMeaning meaning ? meaning.field() : null;
    }

    @Test
    void aFieldOfTheHousesOwnIsProposedByItsLabelAndCanBeChosen() throws IOException {
        var field = ((Outcome.Done<CustomField>) fields.define(
                        "admin", new CustomField.Wish("所属" + mark, "Agency " + mark, CustomField.Type.TEXT, List.of())))
                .thing();

        visit("imports/new?file="
                + uploaded("list.csv", "name,platform,handle,所属%1$s\n%1$s,TikTok,@x%1$s,A社\n".formatted(mark))
                        .fileId());

        var box = find(ComboBox.class).all().stream()
                .filter(one -> meaning(one) == ImportField.CUSTOM)
                .findFirst()
                .orElseThrow();
        assertThat(box.getValue()).isEqualTo(new ColumnMeaning(ImportField.CUSTOM, field.id(), "独自の項目: 所属" + mark));
        assertThat(findButton().withText("試しに実行する").component().isEnabled()).isTrue();
        fields.retire(field.id(), true);
    }

    @Test
    void aDailySeriesInAGzipIsTakenForFiguresOverTime() throws IOException {
        finished(
                uploaded(
                        "creators.csv",
                        "id,name,youtube_id,youtube_subscribers\n%1$s0123456789abcdef01234567,%1$s,UC%1$s012345678901-_,655\n"
                                .formatted(mark)),
                false);
        var days = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(days)) {
            gzip.write("""
                    id,date,youtube_subscribers
                    %1$s0123456789abcdef01234567,2026-06-13,655
                    %1$s0123456789abcdef01234567,2026-06-14,660
                    """.formatted(mark).getBytes(UTF_8));
        }
        var outcome = desk.upload("daily.csv.gz", new ByteArrayInputStream(days.toByteArray()), "test");
        var preview = ((PreviewOutcome.Readable) outcome).preview();

        visit("imports/new?file=" + preview.fileId());

        assertThat(find(ComboBox.class).all())
                .extracting(ImportWizardViewTests::meaning)
                .contains(ImportField.EXTERNAL_ID, ImportField.CAPTURED_AT, ImportField.FOLLOWERS);
        assertThat(findButton().withText("試しに実行する").component().isEnabled()).isTrue();
        var done = finished(preview, false);
        assertThat(done.kind()).isEqualTo(ImportKind.SNAPSHOTS);
        assertThat(done.counts().snapshotsAdded()).isEqualTo(2);
    }

    @Test
    void anImportWithoutARecordIsNotOfferedToBeTakenBackAndSaysWhy() throws IOException {
        var done = finished(uploaded(), false);
        jdbc.sql("update creators.import_run set journaled = false where id = ?")
                .param(done.id())
                .update();

        visit("imports/" + done.id());

        assertThat(words()).contains("この取り込みは取り消せません");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("取り消すとどうなるか調べる", "取り込みを取り消す");
    }

    @Test
    void withoutWhoTheRowsAreAboutItCannotBegin() throws IOException {
        var preview = uploaded();
        visit("imports/new?file=" + preview.fileId());

        for (var box : find(ComboBox.class).all()) {
            if (meaning(box) == ImportField.HANDLE) {
                box.clear();
                break;
            }
        }

        assertThat(words()).contains("誰の行かを示す列がありません");
        assertThat(findButton().withText("試しに実行する").component().isEnabled()).isFalse();
    }

    @Test
    void aDownloadThatNamesNoAccountIsOfTheOneThatIsChosen() throws IOException {
        var registered = finished(uploaded(), false);
        assertThat(registered.counts().accountsAdded()).isPositive();
        var creator = directory
                .page(CreatorFilter.text("杉本 " + mark), CreatorSort.MOST_FOLLOWERS, null, 1)
                .items()
                .getFirst();
        var csv = "コンテンツ,動画のタイトル,動画公開時刻,視聴回数,高評価\n合計,,,100,9\n%s-01x,秋の動画,2026/10/07,100,9\n".formatted(mark);
        var preview = uploaded("表データ.csv", csv);

        visit("imports/new?file=" + preview.fileId());
        assertThat(words()).contains("誰の行かを示す列がありません");
        assertThat(findButton().withText("試しに実行する").component().isEnabled()).isFalse();

        visit("imports/new?file=" + preview.fileId() + "&account=" + creator.mainAccountId());
        assertThat(words()).doesNotContain("誰の行かを示す列がありません");
        assertThat(findButton().withText("試しに実行する").component().isEnabled()).isTrue();
        assertThat(find(AccountPicker.class).single().getValue().inWords())
                .isEqualTo("杉本 %1$s · TikTok sugi%1$s".formatted(mark));
    }

    @Test
    void aTrialChangesNothingAndSaysWhatWouldHappen() throws IOException {
        var preview = uploaded();

        var trial = finished(preview, true);

        visit("imports/" + trial.id());
        assertThat(words()).contains("試し").contains("まだ何も変わっていません").contains("マイナス");
        assertThat(directory.count(CreatorFilter.text(mark)).value()).isZero();
    }

    @Test
    void theResultNamesRowColumnValueAndReason() throws IOException {
        var done = finished(uploaded(), false);

        visit("imports/" + done.id());

        assertThat(words()).contains("取り込みの結果").contains("CSV でダウンロード");
        assertThat(directory.count(CreatorFilter.text(mark)).value()).isPositive();
    }

    @Test
    void aReadingThatWasKeptIsOfferedByItsName() throws IOException {
        var preview = uploaded();
        shelf.save("週次 " + mark, preview.fileId(), preview.plan(), false, "test");

        visit("imports/new?file=" + uploaded().fileId());

        assertThat(words()).contains("週次 " + mark);
        assertThat(findButton().withText("名前を変える").component().isVisible()).isTrue();
        shelf.all().forEach(mapping -> shelf.delete(mapping.id()));
    }

    @Test
    void anImportIsTakenBackAfterSeeingWhatWouldGo() throws IOException {
        var done = finished(uploaded(), false);
        assertThat(undoDesk.start(done.id(), true, "test")).isInstanceOf(UndoOutcome.Started.class);
        ended(done);

        visit("imports/" + done.id());
        assertThat(words()).contains("まだ何も変わっていません", "消えるクリエイター");
        assertThat(directory.count(CreatorFilter.text(mark)).value()).isPositive();
        assertThat(findButton().withText("取り込みを取り消す").component().isEnabled()).isTrue();

        undoDesk.start(done.id(), false, "test");
        ended(done);
        visit("imports/" + done.id());
        assertThat(words()).contains("test さんが取り消しました");
        assertThat(directory.count(CreatorFilter.text(mark)).value()).isZero();
    }

    private void ended(ImportProgress run) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Objects.requireNonNull(
                                        undoDesk.ofImports(Set.of(run.id())).get(run.id()))
                                .status()
                        == UndoProgress.Status.DONE);
    }

    @Test
    void aFileThatIsNotThereAsksForItAgain() {
        visit("imports/new?file=" + UUID.randomUUID());

        assertThat(words()).contains("もう一度アップロードしてください");
    }

    private ImportPreview uploaded() throws IOException {
        var csv = """
                名前,プラットフォーム,ハンドル,フォロワー数
                杉本 %1$s,TikTok,sugi%1$s,1.2万
                マイナス %1$s,TikTok,minus%1$s,-5
                """.formatted(mark);
        return uploaded("一覧.csv", csv);
    }

    private ImportPreview uploaded(String fileName, String csv) throws IOException {
        return desk.upload(fileName, new ByteArrayInputStream(csv.getBytes(SHIFT_JIS)), "test")
                        instanceof PreviewOutcome.Readable(var preview)
                ? preview
                : fail("The file was refused");
    }

    private ImportProgress finished(ImportPreview preview, boolean dryRun) {
        if (!(desk.start(preview.fileId(), preview.plan(), dryRun, "test") instanceof StartOutcome.Started(var id))) {
            throw new AssertionError("The import was refused");
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Objects.requireNonNull(desk.progress(id)).status().isFinished());
        return Objects.requireNonNull(desk.progress(id));
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
