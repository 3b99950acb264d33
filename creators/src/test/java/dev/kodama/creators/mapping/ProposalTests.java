package dev.kodama.creators.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.reading.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class ProposalTests {
    @Test
    void ofTwoColumnsForOneFigureTheExactOneGoesFirst() {
        var proposal = propose("list.csv", "username,followers,followers", "hana,48.5M,48500000", "neko,1.2K,1200");

        assertThat(proposal.columns())
                .containsExactly(
                        new ColumnUse(0, ImportField.HANDLE, null),
                        new ColumnUse(2, ImportField.FOLLOWERS, null),
                        new ColumnUse(1, ImportField.FOLLOWERS, null));
    }

    @Test
    void ofTwoNamesTheOneThatLooksLikeHandlesIsTheHandle() {
        var proposal = propose("tiktok 2026.csv", "Creator,Creator name", "Hana ❤,hana_m", "ねこ,neko.neko", "Inu,inu");

        assertThat(use(proposal, 1)).isEqualTo(ImportField.HANDLE);
        assertThat(use(proposal, 0)).isEqualTo(ImportField.DISPLAY_NAME);
        assertThat(proposal.platform()).isEqualTo(Platform.TIKTOK);
    }

    @Test
    void oneLineMayHaveSeveralPlatforms() {
        var proposal = propose(
                "creators.csv",
                "name,youtube_id,youtube_subscribers,twitch_id,twitch_followers,twitter",
                "はな,UCNW1Ex0r6HsWRD4LCtPwvoQ,1000,hana,20,hana_x");

        assertThat(proposal.columns())
                .contains(
                        new ColumnUse(1, ImportField.HANDLE, Platform.YOUTUBE),
                        new ColumnUse(2, ImportField.FOLLOWERS, Platform.YOUTUBE),
                        new ColumnUse(3, ImportField.HANDLE, Platform.TWITCH),
                        new ColumnUse(4, ImportField.FOLLOWERS, Platform.TWITCH),
                        new ColumnUse(5, ImportField.HANDLE, Platform.X),
                        new ColumnUse(0, ImportField.DISPLAY_NAME, null));
        assertThat(proposal.kind()).isEqualTo(ImportKind.CREATORS);
    }

    @Test
    void groupsOfAnAudienceAreColumnsOfTheirOwn() {
        var proposal = propose(
                "インスタ.csv",
                "アカウントID,フォロワー数,女性比率,男性の割合(%),18〜24歳,Top countries,20代,エンゲージメント率",
                "hana,1.2万,62%,38,0.3,\"日本 70%, US 12%\",多い,3.2%");

        assertThat(proposal.columns())
                .filteredOn(use -> use.field() == ImportField.AUDIENCE_MARGINAL)
                .extracting(ColumnUse::column)
                .containsExactlyInAnyOrder(2, 3, 4, 5);
        assertThat(proposal.kind()).isEqualTo(ImportKind.CREATORS);
    }

    @Test
    void profilesOfFollowersAreToldFromCreators() {
        var proposal = propose(
                "followers.csv",
                "account,profile pic,nums/length username,fullname words,nums/length fullname,name==username,"
                        + "description length,external URL,private,#posts,#followers,#follows",
                "hana,1,0.27,0,0,0,53,0,0,32,1000,955",
                "hana,0,0.5,1,0,0,0,0,1,0,3,900");

        assertThat(proposal.kind()).isEqualTo(ImportKind.FOLLOWER_PROFILES);
        assertThat(proposal.columns().stream().map(ColumnUse::field))
                .containsExactlyInAnyOrder(
                        ImportField.HANDLE,
                        ImportField.FOLLOWER_PICTURE,
                        ImportField.FOLLOWER_USER_NAME_DIGITS,
                        ImportField.FOLLOWER_FULL_NAME_WORDS,
                        ImportField.FOLLOWER_FULL_NAME_DIGITS,
                        ImportField.FOLLOWER_NAME_IS_USER_NAME,
                        ImportField.FOLLOWER_DESCRIPTION_LENGTH,
                        ImportField.FOLLOWER_LINK,
                        ImportField.FOLLOWER_PRIVATE,
                        ImportField.FOLLOWER_POSTS,
                        ImportField.FOLLOWER_FOLLOWERS,
                        ImportField.FOLLOWER_FOLLOWS);
    }

    @Test
    void aPlatformAboveItsColumnsIsPartOfTheirNames() {
        var rows = List.of(
                new Row(1, List.of("", "YouTube", "", "Instagram", "")),
                new Row(2, List.of("name", "handle", "followers", "handle", "followers")),
                new Row(3, List.of("はな", "@hana", "1000", "hana_m", "20")));
        var head = TableHead.among(rows);

        var proposal = Proposal.of("list.xlsx", head, rows.subList(2, 3), null, List.of());

        assertThat(head.line()).isEqualTo(2);
        assertThat(proposal.columns())
                .contains(
                        new ColumnUse(0, ImportField.DISPLAY_NAME, null),
                        new ColumnUse(1, ImportField.HANDLE, Platform.YOUTUBE),
                        new ColumnUse(2, ImportField.FOLLOWERS, Platform.YOUTUBE),
                        new ColumnUse(3, ImportField.HANDLE, Platform.INSTAGRAM),
                        new ColumnUse(4, ImportField.FOLLOWERS, Platform.INSTAGRAM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Benutzername,Kategorie,Abonnenten,Land",
                "identifiant,catégorie,abonnés,pays",
                "usuário,categoria,inscritos,país",
                "帳號,分類,粉絲數,國家",
                "账号,分类,粉丝数,国家",
                "아이디,카테고리,팔로워 수,국가"
            })
    void headersOfOtherLanguagesAreUnderstood(String header) {
        var proposal = propose("instagram.csv", header, "hana,Music,12000,Japan");

        assertThat(proposal.columns())
                .containsExactlyInAnyOrder(
                        new ColumnUse(0, ImportField.HANDLE, null),
                        new ColumnUse(1, ImportField.TOPICS, null),
                        new ColumnUse(2, ImportField.FOLLOWERS, null),
                        new ColumnUse(3, ImportField.COUNTRY, null));
    }

    @Test
    void japaneseHeadersAreUnderstood() {
        var proposal = propose("インスタ.csv", "アカウントID,名前,フリガナ,フォロワー数,平均いいね数,ジャンル,国,タグ", "hana,花,ハナ,1.2万,300,美容,日本,春");

        assertThat(proposal.columns().stream().map(ColumnUse::field))
                .containsExactlyInAnyOrder(
                        ImportField.HANDLE,
                        ImportField.DISPLAY_NAME,
                        ImportField.KANA,
                        ImportField.FOLLOWERS,
                        ImportField.AVG_LIKES,
                        ImportField.TOPICS,
                        ImportField.COUNTRY,
                        ImportField.TAGS);
        assertThat(proposal.platform()).isEqualTo(Platform.INSTAGRAM);
    }

    @Test
    void spanishHeadersAreUnderstood() {
        var proposal = propose(
                "lista.csv", "Usuario,Nombre,Seguidores,País,Plataforma", "hana,Hana,\"1.234.567\",España,Instagram");

        assertThat(proposal.columns().stream().map(ColumnUse::field))
                .containsExactlyInAnyOrder(
                        ImportField.HANDLE,
                        ImportField.DISPLAY_NAME,
                        ImportField.FOLLOWERS,
                        ImportField.COUNTRY,
                        ImportField.PLATFORM);
    }

    @Test
    void lineBreaksAndPunctuationInHeadersDoNotMatter() {
        var proposal = propose("a.csv", "\nUsername,\"\nViews (Avg.)\",Likes  avg.", "hana,100,20");

        assertThat(proposal.columns().stream().map(ColumnUse::field))
                .containsExactlyInAnyOrder(ImportField.HANDLE, ImportField.AVG_VIEWS, ImportField.AVG_LIKES);
    }

    @Test
    void whatOnlyLooksLikeOursIsLeftAside() {
        var proposal = propose(
                "a.csv",
                "Rank,username,Audience country(mostly),debut_date,engagement rate,following",
                "1,hana,Japan,2020-01-01,3%,500");

        assertThat(proposal.columns()).containsExactly(new ColumnUse(1, ImportField.HANDLE, null));
    }

    @Test
    void aHeaderWithoutFittingValuesBelowItIsNotBelieved() {
        var proposal = propose("a.csv", "username,followers,country", "hana,many,1", "neko,some,2");

        assertThat(proposal.columns()).containsExactly(new ColumnUse(0, ImportField.HANDLE, null));
    }

    @Test
    void aFileOfDatesAndFiguresIsAHistory() {
        var proposal = propose(
                "daily.csv",
                "id,date,youtube_subscribers",
                "004e635d5d494045a810b2d026e769c7,2026-06-13,655",
                "104e635d5d494045a810b2d026e769c7,2026-06-13,700");

        assertThat(proposal.kind()).isEqualTo(ImportKind.SNAPSHOTS);
        assertThat(proposal.columns())
                .containsExactlyInAnyOrder(
                        new ColumnUse(0, ImportField.EXTERNAL_ID, null),
                        new ColumnUse(1, ImportField.CAPTURED_AT, null),
                        new ColumnUse(2, ImportField.FOLLOWERS, Platform.YOUTUBE));
    }

    @Test
    void cellsOfAnAudienceAreRecognised() {
        var proposal = propose(
                "audience.csv",
                "handle,platform,age,gender,interest,region,share (%)",
                "hana,Instagram,18-24,female,fashion,JP,12.5");

        assertThat(proposal.kind()).isEqualTo(ImportKind.AUDIENCES);
        assertThat(proposal.columns()).hasSize(7);
    }

    @Test
    void runningNumbersAreNobodysId() {
        assertThat(propose("a.csv", "id,username", "1,hana", "2,neko").columns())
                .containsExactly(new ColumnUse(1, ImportField.HANDLE, null));
    }

    @Test
    void theFilesNameMayTellTheDayOrTheMonth() {
        assertThat(propose("list-2026-11-20.csv", "username", "hana").capturedAt())
                .isEqualTo(Instant.parse("2026-11-19T15:00:00Z"));
        assertThat(propose("instagram-dec-2022.csv", "username", "hana").capturedAt())
                .isEqualTo(Instant.parse("2022-11-30T15:00:00Z"));
        assertThat(propose("list.csv", "username", "hana").capturedAt()).isNull();
        assertThat(propose("20261399.csv", "username", "hana").capturedAt()).isNull();
    }

    @Test
    void titleLinesAboveTheHeaderAreSkipped() {
        var head = TableHead.among(List.of(
                new Row(1, List.of("インフルエンサー一覧 2026年")),
                new Row(3, List.of("ユーザー名", "フォロワー数")),
                new Row(4, List.of("hana", "100"))));

        assertThat(head.line()).isEqualTo(3);
    }

    private static ImportField use(Proposal proposal, int column) {
        return proposal.columns().stream()
                .filter(use -> use.column() == column)
                .findFirst()
                .orElseThrow()
                .field();
    }

    private static Proposal propose(String fileName, String... lines) {
        var rows = new ArrayList<Row>();
        var number = 1L;
        for (var line : lines) {
            rows.add(new Row(
                    number++,
                    CsvReader.builder()
                            .ofSingleCsvRecord(line.startsWith("\n") ? line.substring(1) : line)
                            .getFields()));
        }
        return Proposal.of(
                fileName, TableHead.among(rows.subList(0, 1)), rows.subList(1, rows.size()), null, List.of());
    }
}
