package dev.kodama.console.creators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.MappingShelf;
import dev.kodama.creators.UndoDesk;
import dev.kodama.creators.UndoOutcome;
import dev.kodama.creators.UndoProgress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
                .extracting(box -> (Object) box.getValue())
                .contains(ImportField.DISPLAY_NAME, ImportField.FOLLOWERS);
        assertThat(findButton().withText("試しに実行する").component().isEnabled()).isTrue();
    }

    @Test
    void withoutWhoTheRowsAreAboutItCannotBegin() throws IOException {
        var preview = uploaded();
        visit("imports/new?file=" + preview.fileId());

        for (var box : find(ComboBox.class).all()) {
            if (box.getValue() == ImportField.HANDLE) {
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
