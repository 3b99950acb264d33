package dev.kodama.creators.mapping;

import static dev.kodama.creators.ImportField.COMMENT_AT;
import static dev.kodama.creators.ImportField.COMMENT_AUTHOR;
import static dev.kodama.creators.ImportField.COMMENT_BY_OWNER;
import static dev.kodama.creators.ImportField.COMMENT_ID;
import static dev.kodama.creators.ImportField.COMMENT_PARENT;
import static dev.kodama.creators.ImportField.COMMENT_TEXT;
import static dev.kodama.creators.ImportField.HANDLE;
import static dev.kodama.creators.ImportField.POST_CAPTION;
import static dev.kodama.creators.ImportField.POST_COMMENTS;
import static dev.kodama.creators.ImportField.POST_FORMAT;
import static dev.kodama.creators.ImportField.POST_ID;
import static dev.kodama.creators.ImportField.POST_LIKES;
import static dev.kodama.creators.ImportField.POST_PUBLISHED_AT;
import static dev.kodama.creators.ImportField.POST_REACH;
import static dev.kodama.creators.ImportField.POST_SAVES;
import static dev.kodama.creators.ImportField.POST_SHARES;
import static dev.kodama.creators.ImportField.POST_URL;
import static dev.kodama.creators.ImportField.POST_VIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.reading.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/// The files that platforms let their users download, by the headers they have today; sources in decision 26.
@NullUnmarked
class InsightExportTests {
    @Test
    void metaBusinessSuiteInEnglish() {
        var proposal = propose(
                "Sep-01-2026_Sep-30-2026_1784.csv",
                "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,"
                        + "Data comment,Date,Views,Likes,Shares,Comments,Saves,Reach,Follows",
                "18011,1784,hana_m,はな,新作 #PR,44,10/03/2026 08:31,https://www.instagram.com/reel/DAbc123/,IG reel,,Lifetime,"
                        + "\"12,400\",610,88,57,230,9100,41");

        assertThat(proposal.kind()).isEqualTo(ImportKind.POSTS);
        assertThat(proposal.platform()).isEqualTo(Platform.INSTAGRAM);
        assertThat(fields(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(2, HANDLE),
                        Map.entry(4, POST_CAPTION),
                        Map.entry(6, POST_PUBLISHED_AT),
                        Map.entry(7, POST_URL),
                        Map.entry(8, POST_FORMAT),
                        Map.entry(11, POST_VIEWS),
                        Map.entry(12, POST_LIKES),
                        Map.entry(13, POST_SHARES),
                        Map.entry(14, POST_COMMENTS),
                        Map.entry(15, POST_SAVES),
                        Map.entry(16, POST_REACH),
                        Map.entry(0, POST_ID)));
    }

    @Test
    void metaBusinessSuiteInJapanese() {
        var proposal = propose(
                "2026年9月1日_2026年9月30日.csv",
                "投稿ID,アカウントID,アカウントのユーザーネーム,アカウント名,説明,時間(秒),公開時間,リンク,投稿タイプ,データコメント,日時,ビュー,リーチ,"
                        + "いいね！の数,シェア数,フォロー数,コメント数,保存数",
                "17881,1784,hana_m,はな,神戸あるある,38,09/22/2026 23:48,https://www.instagram.com/reel/DAbc124/,IGリール動画,,通算,"
                        + "105375,70894,448,47,122,136,149");

        assertThat(proposal.kind()).isEqualTo(ImportKind.POSTS);
        assertThat(proposal.platform()).isEqualTo(Platform.INSTAGRAM);
        assertThat(fields(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(0, POST_ID),
                        Map.entry(2, HANDLE),
                        Map.entry(4, POST_CAPTION),
                        Map.entry(6, POST_PUBLISHED_AT),
                        Map.entry(7, POST_URL),
                        Map.entry(8, POST_FORMAT),
                        Map.entry(11, POST_VIEWS),
                        Map.entry(12, POST_REACH),
                        Map.entry(13, POST_LIKES),
                        Map.entry(14, POST_SHARES),
                        Map.entry(16, POST_COMMENTS),
                        Map.entry(17, POST_SAVES)));
    }

    @Test
    void youtubeStudioInEnglishWithItsTotals() {
        var proposal = propose(
                "Table data.csv",
                "Content,Video title,Video publish time,Duration,Likes,Dislikes,Likes (vs. dislikes) (%),Comments added,Shares,"
                        + "Views,Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%)",
                "Total,,,,7940,433,94.8,300,50,504631,42600.6525,7421,5943695,5.22",
                "2q4TS4z4Rpk,Autumn colours,\"Sep 26, 2026\",620,300,5,98.1,20,9,12000,800.5,40,90000,4.1");

        assertThat(proposal.kind()).isEqualTo(ImportKind.POSTS);
        assertThat(fields(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0,
                        POST_ID,
                        1,
                        POST_CAPTION,
                        2,
                        POST_PUBLISHED_AT,
                        4,
                        POST_LIKES,
                        7,
                        POST_COMMENTS,
                        8,
                        POST_SHARES,
                        9,
                        POST_VIEWS));
    }

    @Test
    void youtubeStudioInJapanese() {
        var proposal = propose(
                "表データ.csv",
                "コンテンツ,動画のタイトル,動画公開時刻,長さ,視聴回数,総再生時間（単位: 時間）,チャンネル登録者,インプレッション数," + "インプレッションのクリック率 (%),高評価,コメントの追加回数",
                "合計,,,,10,1.0,3,100,1.0,5,2",
                "abcDEF12345,テスト動画,2026/10/07,30,\"1,234\",12.5,3,5000,2.5,80,6");

        assertThat(proposal.kind()).isEqualTo(ImportKind.POSTS);
        assertThat(fields(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0,
                        POST_ID,
                        1,
                        POST_CAPTION,
                        2,
                        POST_PUBLISHED_AT,
                        4,
                        POST_VIEWS,
                        9,
                        POST_LIKES,
                        10,
                        POST_COMMENTS));
    }

    @Test
    void tiktokStudio() {
        var proposal = propose(
                "Content.csv",
                "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,Average watch time,"
                        + "Add to favorites",
                "Autumn,https://www.tiktok.com/@hana/video/7412345678901234567,2026-08-02 19:05:00,1.2K,48,31,\"18,400\",11.5,40");

        assertThat(proposal.kind()).isEqualTo(ImportKind.POSTS);
        assertThat(proposal.platform()).isEqualTo(Platform.TIKTOK);
        assertThat(fields(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0,
                        POST_CAPTION,
                        1,
                        POST_URL,
                        2,
                        POST_PUBLISHED_AT,
                        3,
                        POST_LIKES,
                        4,
                        POST_COMMENTS,
                        5,
                        POST_SHARES,
                        6,
                        POST_VIEWS,
                        8,
                        POST_SAVES));
    }

    @Test
    void xAnalyticsInEnglishTakesRepostsForShares() {
        var proposal = propose(
                "account_analytics_content_2026-06-01_2026-06-30.csv",
                "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,"
                        + "Profile visits",
                "9500000111,\"Fri, Jun 5, 2026\",hello,https://x.com/hana/status/9500000111,\"1,234\",24,60,2,1,13,32,4,20");

        assertThat(proposal.kind()).isEqualTo(ImportKind.POSTS);
        assertThat(proposal.platform()).isEqualTo(Platform.X);
        assertThat(fields(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0,
                        POST_ID,
                        1,
                        POST_PUBLISHED_AT,
                        2,
                        POST_CAPTION,
                        3,
                        POST_URL,
                        4,
                        POST_VIEWS,
                        5,
                        POST_LIKES,
                        7,
                        POST_SAVES,
                        10,
                        POST_COMMENTS,
                        11,
                        POST_SHARES));
    }

    @Test
    void xAnalyticsInJapanese() {
        var proposal = propose(
                "account_analytics_content.csv",
                "ポストID,日付,ポスト本文,ポストのリンク,インプレッション数,いいね,エンゲージメント,ブックマーク,共有された回数,新しいフォロー,返信," + "リポスト,プロフィールへのアクセス数",
                "9500000111,2026-06-05,新作です,https://x.com/hana/status/9500000111,5000,250,400,40,1,3,2,20,9");

        assertThat(proposal.kind()).isEqualTo(ImportKind.POSTS);
        assertThat(proposal.platform()).isEqualTo(Platform.X);
        assertThat(fields(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0,
                        POST_ID,
                        1,
                        POST_PUBLISHED_AT,
                        2,
                        POST_CAPTION,
                        3,
                        POST_URL,
                        4,
                        POST_VIEWS,
                        5,
                        POST_LIKES,
                        7,
                        POST_SAVES,
                        10,
                        POST_COMMENTS,
                        11,
                        POST_SHARES));
    }

    @Test
    void twitterAnalyticsAsItWas() {
        var proposal = propose(
                "tweet_activity.csv",
                "Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,favorites",
                "9001,https://x.com/hana/status/9001,hello,2026-09-18 12:00 +0000,120,3,0.02,1,2,5");

        assertThat(proposal.kind()).isEqualTo(ImportKind.POSTS);
        assertThat(fields(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        1,
                        POST_URL,
                        2,
                        POST_CAPTION,
                        3,
                        POST_PUBLISHED_AT,
                        4,
                        POST_VIEWS,
                        7,
                        POST_SHARES,
                        8,
                        POST_COMMENTS,
                        9,
                        POST_LIKES));
    }

    @Test
    void commentsWithTheirThreads() {
        var proposal = propose(
                "comments.csv",
                "Video ID,Comment ID,Parent ID,Author,Published At,Text,Author Is Channel Owner,Like Count",
                "2q4TS4z4Rpk,Ugx1,,@neko,2026-09-26T01:00:00Z,すてき,false,3",
                "2q4TS4z4Rpk,Ugx1.9a,Ugx1,@hana,2026-09-26T02:00:00Z,ありがとう,true,1");

        assertThat(proposal.kind()).isEqualTo(ImportKind.COMMENTS);
        assertThat(fields(proposal))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0,
                        POST_ID,
                        1,
                        COMMENT_ID,
                        2,
                        COMMENT_PARENT,
                        3,
                        COMMENT_AUTHOR,
                        4,
                        COMMENT_AT,
                        5,
                        COMMENT_TEXT,
                        6,
                        COMMENT_BY_OWNER));
    }

    @Test
    void commentsInJapaneseByUserName() {
        var proposal = propose(
                "コメント一覧.csv",
                "投稿URL,コメントID,返信先コメントID,ユーザー名,日時,コメント",
                "https://www.instagram.com/p/DAbc/,1,,neko,2026-09-26 10:00,すてき",
                "https://www.instagram.com/p/DAbc/,2,1,hana,2026-09-26 11:00,ありがとう");

        assertThat(proposal.kind()).isEqualTo(ImportKind.COMMENTS);
        assertThat(fields(proposal)).containsEntry(3, COMMENT_AUTHOR).containsEntry(5, COMMENT_TEXT);
        assertThat(proposal.platform()).isEqualTo(Platform.INSTAGRAM);
    }

    @Test
    void aListOfCreatorsWithACommentOfTheHouseStaysOne() {
        var proposal = propose("list.csv", "アカウント,名前,フォロワー数,コメント", "hana,はな,1000,来月連絡する");

        assertThat(proposal.kind()).isEqualTo(ImportKind.CREATORS);
        assertThat(fields(proposal)).doesNotContainKey(3);
    }

    private static Map<Integer, ImportField> fields(Proposal proposal) {
        var fields = new LinkedHashMap<Integer, ImportField>();
        proposal.columns().forEach(use -> fields.put(use.column(), use.field()));
        assertThat(proposal.columns()).extracting(ColumnUse::column).doesNotHaveDuplicates();
        return fields;
    }

    private static Proposal propose(String fileName, String... lines) {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            rows.add(new Row(
                    rows.size() + 1, CsvReader.builder().ofSingleCsvRecord(line).getFields()));
        }
        return Proposal.of(
                fileName, TableHead.among(rows.subList(0, 1)), rows.subList(1, rows.size()), null, List.of());
    }
}
