package dev.kodama.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.AccountBook;
import dev.kodama.security.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One campaign from the import to the report, played in the console by an account manager and on the personal link by
/// a creator.
@KodamaTest
class CampaignJourneyTests {
    private static final String PASSWORD = "a-password-for-tests";

    private static @Nullable Chromium chromium;

    @Autowired
    AccountBook accounts;

    @Autowired
    Frontend house;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String potter = "陶 はる " + mark;
    private final String weaver = "織部 みお " + mark;
    private final String topic = "うつわ" + mark;

    @BeforeAll
    static void startTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void oneCampaignFromTheImportToTheReport() {
        try (var office = window();
                var home = window()) {
            var manager = signedIn(office);
            importTheList(manager);
            planTheCampaign(manager);
            choose(manager);
            var letter = invite(manager);

            var creator = Place.whole(home.newPage());
            creator.page().navigate(letter);
            accept(creator);
            handIn(creator, "益子の器で朝ごはん");
            askForARevision(manager);
            readTheNoteAndHandInAgain(creator);
            approve(manager);
            creator.reloadUntil("下書きが承認されました");

            goLive(manager);
            var onScreen = report(manager);
            assertThat(onScreen)
                    .containsEntry("費用", "30000")
                    .containsEntry("リーチ", "12000")
                    .containsEntry("再生・閲覧数", "9000")
                    .containsEntry("エンゲージメント", "600")
                    .containsEntry("エンゲージメント率（リーチ比）", "5.00")
                    .containsEntry("CPE", "50.00")
                    .containsEntry("CPM", "2000.00");
            assertThat(exported(manager)).containsAllEntriesOf(onScreen);
        }
    }

    /// A list with a column that nobody could guess, and a line without an account.
    private void importTheList(Place manager) {
        var list = """
                名前,媒体,ハンドル,フォロワー数,平均いいね,平均コメント,ジャンル,ひとこと
                %2$s,Instagram,haru.%1$s,12000,540,60,%4$s,益子に工房
                %3$s,Instagram,mio.%1$s,8400,210,15,%4$s,織物も
                窯元,Instagram,,5000,10,1,%4$s,
                """.formatted(mark, potter, weaver, topic);
        manager.follow("取り込み").arrive("取り込み").part(".page-header").press("ファイルを取り込む");
        manager.arrive("ファイルを取り込む").drop("一覧-%s.csv".formatted(mark), list);

        manager.see("列の意味");
        assertThat(manager.read("「ハンドル」の列の取り込み先")).isEqualTo("ハンドル・チャンネル ID");
        assertThat(manager.read("「ひとこと」の列の取り込み先")).isEmpty();
        manager.pick("「ひとこと」の列の取り込み先", "メモ");

        manager.press("試しに実行する")
                .see("2 行を取り込めます。1 行は取り込めません。まだ何も変わっていません。")
                .press("この内容で取り込む")
                .see("2 行を取り込みました。1 行は取り込んでいません。")
                .see("どのアカウントのことか分かりません");
        assertThat(manager.download("CSV でダウンロード")).contains("4,行を除外");
    }

    private void planTheCampaign(Place manager) {
        manager.follow("ブランド").arrive("ブランド").part(".page-header").press("ブランドを登録");
        manager.dialog("ブランドを登録").write("名前", "木の店 " + mark).press("登録する");
        manager.arrive("木の店 " + mark).press("商品を追加");
        manager.dialog("商品を追加").write("名前", "飯碗").press("保存");

        manager.press("キャンペーンを作る")
                .arrive("キャンペーンを作る")
                .write("名前", "新米の季節 " + mark)
                .write("目的", "毎日の器を、作り手の言葉で知ってもらう")
                .write("予算（税抜）", "30万")
                .pick("話題", topic)
                .press("グループを追加")
                .pick("年齢", "25–34 歳")
                .press("作成する")
                .arrive("新米の季節 " + mark)
                .press("開始する")
                .question()
                .press("開始する");
        manager.see("キャンペーンを開始しました。");
    }

    /// The ranking knows who fits best, and says why.
    private void choose(Place manager) {
        manager.tab("ランキング")
                .reloadUntil("重み")
                .pick("話題", topic)
                .reloadUntil(potter)
                .see(weaver);
        manager.press("%s のスコアの理由".formatted(potter)).see("スコアの内訳");
        manager.choose(potter).press("候補に追加").see("1人を候補に追加しました");
    }

    /// The address of the personal link, which is shown once.
    private String invite(Place manager) {
        manager.tab("クリエイター").press("招待する");
        manager.dialog("%s さんを招待".formatted(potter))
                .write("提示する報酬（税抜）", "3万")
                .write("クリエイターへのメッセージ", "はるさんの器に惹かれました。")
                .press("招待する");
        var dialog = manager.dialog("%s さんの個人リンク".formatted(potter));
        var link = dialog.read("個人リンク");
        dialog.press("閉じる");
        return link;
    }

    private void accept(Place creator) {
        creator.see("木の店 %s からのご依頼".formatted(mark))
                .see("はるさんの器に惹かれました。")
                .press("引き受ける")
                .question()
                .press("引き受ける");
        creator.see("下書きを提出してください");
    }

    private void handIn(Place creator, String draft) {
        creator.write("投稿の本文・構成", draft).press("下書きを提出").see("下書きを受け取りました。");
    }

    private void askForARevision(Place manager) {
        manager.reloadUntil("確認待ち").part(".board-list").press("下書きを確認");
        manager.dialog("%s さんの下書き（1 回目）".formatted(potter))
                .see("益子の器で朝ごはん")
                .write("クリエイターへの返事", "最初に #PR を入れてください")
                .press("修正を依頼");
        manager.see("%s さんに修正を依頼しました。".formatted(potter));
    }

    private void readTheNoteAndHandInAgain(Place creator) {
        creator.reloadUntil("最初に #PR を入れてください");
        handIn(creator, "#PR 益子の器で朝ごはん");
    }

    private void approve(Place manager) {
        manager.reloadUntil("確認待ち").part(".board-list").press("下書きを確認");
        manager.dialog("%s さんの下書き（2 回目）".formatted(potter)).see("#PR 益子の器で朝ごはん").press("承認する");
        manager.see("%s さんの下書きを承認しました。".formatted(potter));
    }

    private void goLive(Place manager) {
        manager.part(".board-list").press("投稿を登録");
        manager.dialog("%s さんの投稿を登録".formatted(potter))
                .write("投稿の URL", "https://www.instagram.com/p/%s/".formatted(mark))
                .press("投稿を登録");
        manager.part(".board-list").follow(potter);
        manager.press("数値を登録");
        manager.dialog("数値を登録")
                .write("リーチ", "12000")
                .write("インプレッション", "15000")
                .write("再生・閲覧", "9000")
                .write("いいね", "540")
                .write("コメント", "60")
                .press("保存");
        manager.see("数値を登録しました。");
    }

    /// Every figure at the top of the report by its name, in bare digits.
    private Map<String, String> report(Place manager) {
        manager.tab("レポート").reloadUntil("12,000");
        manager.see("推移").see("クリエイターごとの成果");
        var figures = new HashMap<String, String>();
        for (var tile : manager.here().locator(".report-tile").all()) {
            figures.put(
                    tile.locator(".report-tile-label").innerText(),
                    digits(tile.locator(".report-tile-value").innerText()));
            for (var note : tile.locator(".report-tile-note").allInnerTexts()) {
                var words = note.split(" ");
                if (words.length == 2) {
                    figures.put(words[0], digits(words[1]));
                }
            }
        }
        return figures;
    }

    /// The totals of the downloaded file by their headings.
    private Map<String, String> exported(Place manager) {
        manager.press("書き出す");
        var dialog = manager.dialog("書き出し：新米の季節 " + mark);
        dialog.tick("CSV").press("書き出しを始める").see("のファイルができました");
        var file = dialog.download(".csv");
        assertThat(file).startsWith("\uFEFF");
        var lines = new ArrayList<List<String>>();
        CsvReader.builder().ofCsvRecord(file.substring(1)).forEach(line -> lines.add(line.getFields()));
        var totals = lines.getLast();
        assertThat(totals).startsWith("合計");
        var figures = new HashMap<String, String>();
        for (var column = 0; column < totals.size(); column++) {
            var heading = lines.getFirst().get(column).replaceFirst("（(円|%|単価#\\d+)）$", "");
            figures.put(heading, totals.get(column).isEmpty() ? "—" : totals.get(column));
        }
        return figures;
    }

    private static String digits(String written) {
        return written.replaceAll("[¥￥,%*\\s]", "");
    }

    private Place signedIn(BrowserContext window) {
        var username = "journey-" + mark;
        accounts.open(username, "旅人", PASSWORD, Set.of(Role.MANAGER), Set.of(), Locale.JAPANESE);
        var page = window.newPage();
        page.navigate(house.address("/login").toString());
        var place = Place.whole(page);
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        return place.see("旅人 さん、こんにちは");
    }

    private static BrowserContext window() {
        return Objects.requireNonNull(chromium)
                .browser()
                .newContext(new Browser.NewContextOptions().setLocale("ja-JP").setAcceptDownloads(true));
    }
}
