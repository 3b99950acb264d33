package dev.kodama.campaigns.collaborations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.FiguresImport.Problem;
import dev.kodama.campaigns.FiguresImport.Reason;
import dev.kodama.campaigns.collaborations.FiguresFile.Captured;
import dev.kodama.campaigns.collaborations.FiguresFile.Column;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresFileTests {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String POST = "https://x.com/hana/status/1";

    @Test
    void headersAreUnderstoodInBothLanguagesAndTheRestIsIgnored() {
        var content = read("投稿URL,メモ,リーチ,いいね数,保存\n" + POST + ",abc,\"1,200\",30,2\n");

        assertThat(content.problems()).isEmpty();
        assertThat(content.rows()).singleElement().satisfies(row -> {
            assertThat(row.figures()).isEqualTo(Map.of(Column.REACH, 1_200L, Column.LIKES, 30L, Column.SAVES, 2L));
            assertThat(row.key()).isEqualTo("x:1");
            assertThat(row.capturedAt()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"1.2万,12000", "48.5M,48500000", "１２３,123", "3千,3000", "2億,200000000", "1.5k,1500", "120回,120", "0,0"})
    void figuresAreReadAsPeopleWriteThem(String written, long figure) {
        assertThat(read("url,views\n" + POST + "," + written + "\n").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.figure(Column.VIEWS)).isEqualTo(figure));
    }

    @ParameterizedTest
    @CsvSource({
        "#VALOR!,NOT_A_NUMBER",
        "-5,NEGATIVE",
        "1.5,NOT_A_NUMBER",
        "99999999999999,NOT_A_NUMBER",
        "abc,NOT_A_NUMBER"
    })
    void aFigureThatIsNoneRefusesItsRowAndNamesTheCell(String written, Reason reason) {
        var content = read("url,likes,views\n" + POST + ",1," + written + "\n" + POST + ",1,2\n");

        assertThat(content.problems()).containsExactly(new Problem(2, "views", written, reason));
        assertThat(content.rows()).hasSize(1);
    }

    @Test
    void whatIsNotThereStaysUnknownAndIsNotNought() {
        assertThat(read("url,likes,views,saves\n" + POST + ",5,,-\n").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.figures()).isEqualTo(Map.of(Column.LIKES, 5L)));
    }

    @Test
    void aRowWithoutAnyFigureSaysSo() {
        assertThat(read("url,likes\n" + POST + ",\n").problems())
                .containsExactly(new Problem(2, null, POST, Reason.NO_FIGURES));
    }

    @Test
    void shiftJisWithTabsIsReadToo() {
        var bytes = ("投稿URL\t再生回数\t取得日\n" + POST + "\t10\t2026年11月20日\n").getBytes(Charset.forName("windows-31j"));

        assertThat(FiguresFile.read(new ByteArrayInputStream(bytes), NOW).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.figure(Column.VIEWS)).isEqualTo(10);
                    assertThat(row.capturedAt()).isEqualTo(new Captured.On(LocalDate.of(2026, 11, 20)));
                });
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(read("\uFEFFurl;views\n" + POST + ";7\n").rows()).hasSize(1);
    }

    @Test
    void todayInTokyoIsNotTheFutureButTomorrowIs() {
        // 03:00 UTC is noon of the 22nd in Tokyo.
        assertThat(read("url,views,date\n" + POST + ",7,2026/11/22\n").rows()).hasSize(1);
        assertThat(read("url,views,date\n" + POST + ",7,2026-11-23\n").problems())
                .containsExactly(new Problem(2, "date", "2026-11-23", Reason.DATE_IN_THE_FUTURE));
        assertThat(read("url,views,date\n" + POST + ",7,昨日\n").problems())
                .containsExactly(new Problem(2, "date", "昨日", Reason.NOT_A_DATE));
    }

    @Test
    void aFileThatCannotBeUsedSaysWhy() {
        assertThat(reasonOf("")).isEqualTo(Reason.EMPTY_FILE);
        assertThat(reasonOf("name,views\na,1\n")).isEqualTo(Reason.NO_URL_COLUMN);
        assertThat(reasonOf("url,name\n" + POST + ",a\n")).isEqualTo(Reason.NO_FIGURE_COLUMN);
        assertThat(reasonOf("url,views,再生数\n" + POST + ",1,2\n")).isEqualTo(Reason.DUPLICATE_COLUMN);
        assertThat(reasonOf("url,views\n" + POST + ",\"1\0")).isEqualTo(Reason.UNREADABLE_FILE);
        assertThat(reasonOf("a".repeat(FiguresFile.MAX_BYTES + 1))).isEqualTo(Reason.FILE_TOO_LARGE);
    }

    @Test
    void aFileWithAHeaderAloneHasNoRowsAndNoProblems() {
        assertThat(read("url,views\n")).isEqualTo(new FiguresFile.Content(java.util.List.of(), java.util.List.of()));
    }

    private static Reason reasonOf(String text) {
        var content = read(text);
        assertThat(content.rows()).isEmpty();
        return content.problems().getFirst().reason();
    }

    private static FiguresFile.Content read(String text) {
        return FiguresFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), NOW);
    }
}
