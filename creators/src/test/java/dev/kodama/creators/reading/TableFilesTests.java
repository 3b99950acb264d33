package dev.kodama.creators.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kodama.creators.FileFormat;
import dev.kodama.creators.FileFormat.Container;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@NullUnmarked
class TableFilesTests {
    private static final String JAPANESE = "名前,フォロワー数\n松本 はな,12000\nﾎﾛﾗｲﾌﾞ①,300\n";

    private final TableFiles tables = new TableFiles(new ReadingLimits(
            DataSize.ofMegabytes(10),
            DataSize.ofMegabytes(50),
            DataSize.ofMegabytes(5),
            DataSize.ofMegabytes(5),
            200,
            50));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "UTF-16LE", "UTF-16BE"})
    void theEncodingOfJapaneseTextIsFound(String charset) throws IOException {
        var text = charset.equals("EUC-JP") ? JAPANESE.replace("①", "") : JAPANESE;
        var bytes = (charset.startsWith("UTF-16") ? "\uFEFF" + text : text).getBytes(charset);

        var detected = tables.detect(file(bytes), null);

        assertThat(detected.format().charset())
                .isEqualTo(Charset.forName(charset).name());
        assertThat(rows(bytes, detected.format()).get(1).cells()).containsExactly("松本 はな", "12000");
    }

    @Test
    void utf16WithoutAMarkIsFoundByItsZeros() throws IOException {
        var bytes = "name,followers\nhana,1\nneko,2\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(tables.detect(file(bytes), null).format().charset()).isEqualTo("UTF-16LE");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstHeader() throws IOException {
        var bytes = "\uFEFFname,followers\nhana,1\n".getBytes(StandardCharsets.UTF_8);

        assertThat(rows(bytes, tables.detect(file(bytes), null).format())
                        .getFirst()
                        .cell(0))
                .isEqualTo("name");
    }

    @Test
    void latinListsAreNotTakenForJapanese() throws IOException {
        var bytes = "usuario,categoría\npeña,Música\njosé,Fotografía\n".getBytes("windows-1252");

        assertThat(tables.detect(file(bytes), null).format().charset()).isEqualTo("windows-1252");
    }

    @ParameterizedTest
    @CsvSource({"';'", "'\t'", "','", "'|'"})
    void theDelimiterIsFound(String delimiter) throws IOException {
        var text = "a%1$sb%1$sc\n\"x,;|\t\ny\"%1$s2%1$s3\n1%1$s2%1$s3\n".formatted(delimiter);

        var detected = tables.detect(file(text.getBytes(StandardCharsets.UTF_8)), null);

        assertThat(detected.format().delimiter()).isEqualTo(delimiter);
        assertThat(rows(text.getBytes(StandardCharsets.UTF_8), detected.format()))
                .extracting(row -> row.cells().size())
                .containsExactly(3, 3, 3);
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() throws IOException {
        var text = "a,b\n\n\"1\n2\",3\r\nx,y\n";

        assertThat(rows(text.getBytes(StandardCharsets.UTF_8), csv("UTF-8")))
                .extracting(Row::line)
                .containsExactly(1L, 3L, 5L);
    }

    @Test
    void aWrongEncodingThatSomeoneInsistsOnIsRefused() {
        var bytes = JAPANESE.getBytes(Charset.forName("windows-31j"));

        assertRefused(() -> tables.detect(file(bytes), csv("UTF-8")), Reason.WRONG_ENCODING);
        assertRefused(() -> tables.detect(file(bytes), csv("klingon")), Reason.UNKNOWN_ENCODING);
    }

    @Test
    void oneBrokenCharacterDoesNotTakeTheFileAway() throws IOException {
        var bytes = ("name,followers\n" + "はな,1\n".repeat(500) + "XX,1\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xff;

        assertThat(rows(bytes, csv("UTF-8")).getLast().cell(0)).contains("\uFFFD");
    }

    @Test
    void whatIsNoTableIsRefusedByName() {
        assertRefused(() -> tables.detect(file(new byte[0]), null), Reason.EMPTY_FILE);
        assertRefused(() -> tables.detect(file(" \n\n ".getBytes(StandardCharsets.UTF_8)), null), Reason.EMPTY_FILE);
        assertRefused(
                () -> tables.detect(file("%PDF-1.7".getBytes(StandardCharsets.UTF_8)), null),
                Reason.UNSUPPORTED_FORMAT);
        assertRefused(
                () -> tables.detect(file(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}), null),
                Reason.UNSUPPORTED_FORMAT);
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        noise[0] = 7;
        assertRefused(() -> tables.detect(file(noise), null), Reason.NOT_A_TABLE);
    }

    @Test
    void aBrokenSpreadsheetOrArchiveIsRefused() {
        assertRefused(
                () -> tables.detect(file("PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.UTF_8)), null),
                Reason.BROKEN_ARCHIVE);
    }

    @Test
    void aSpreadsheetThatUnpacksWithoutEndIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 60; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertRefused(() -> tables.detect(file(bytes.toByteArray()), null), Reason.ZIP_BOMB);
    }

    @Test
    void aGzippedBombIsRefusedWhileItIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("name,followers\n".getBytes(StandardCharsets.UTF_8));
            var line = "hana,1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 900; i++) {
                gzip.write(line);
            }
        }
        var format = tables.detect(file(bytes.toByteArray()), null).format();

        assertThat(format.compressed()).isTrue();
        assertRefused(() -> rows(bytes.toByteArray(), format), Reason.ZIP_BOMB);
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheReading() {
        var text = "name,followers\nhana,1\n\"neko,2\n" + "x".repeat(2_000_000);

        assertRefused(() -> rows(text.getBytes(StandardCharsets.UTF_8), csv("UTF-8")), Reason.BROKEN_TEXT);
    }

    @Test
    void aTableTooWideIsRefused() {
        assertRefused(
                () -> rows(("a,".repeat(51) + "\n").getBytes(StandardCharsets.UTF_8), csv("UTF-8")),
                Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void objectsOneALineAreRowsAndWhatLiesDeeperIsAColumnOfItsOwn() throws IOException {
        var text = """
                {"name":"はな","stats":{"followers":1.2E4,"likes":null},"topics":["music","talk"]}

                {"name":"neko","bio":"a\\nb","stats":{"followers":300}}
                """;

        assertThat(tables.detect(file(utf8(text)), null).format()).isEqualTo(FileFormat.json("UTF-8", false));
        assertThat(rows(utf8(text), FileFormat.json("UTF-8", false)))
                .containsExactly(
                        new Row(0, List.of("name", "stats.followers", "stats.likes", "topics", "bio")),
                        new Row(1, List.of("はな", "12000", "", "music; talk", "")),
                        new Row(3, List.of("neko", "300", "", "", "a\nb")));
    }

    @Test
    void aBrokenLineIsReportedAndTheRestGoesOn() throws IOException {
        var text = "{\"name\":\"hana\"}\n{\"name\":\"ne\n[1]\n{\"name\":\"kuma\"} x\n{\"name\":\"inu\"}\n";

        var rows = rows(utf8(text), FileFormat.json("UTF-8", false));

        assertThat(rows).extracting(Row::line).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(rows.subList(2, 5))
                .allSatisfy(row -> assertThat(row.flaws())
                        .singleElement()
                        .satisfies(flaw -> assertThat(flaw.reason()).isEqualTo(ImportProblem.Reason.BROKEN_JSON)));
        assertThat(rows.getLast().cells()).containsExactly("inu");
    }

    @Test
    void aKeyThatOnlyLaterObjectsHaveIsReportedWithItsValue() throws IOException {
        var text = "{\"name\":\"hana\"}\n".repeat(1000) + "{\"name\":\"neko\",\"email\":\"n@example.com\"}\n";

        var rows = rows(utf8(text), FileFormat.json("UTF-8", false));

        assertThat(rows.getFirst().cells()).containsExactly("name");
        assertThat(rows.getLast().flaws())
                .containsExactly(new Row.Flaw("email", "n@example.com", ImportProblem.Reason.LATE_COLUMN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1},{\"a\":2}]",
                "\uFEFF[\n  {\n \"a\": 1\n  },\n  {\"a\": 2}\n]\n",
                "{\"ok\":true,\"tags\":[\"x\"],\"data\":[{\"a\":1},{\"a\":2}],\"next\":null}",
                "{\n  \"data\": [\n    {\"a\": 1},\n    {\"a\": 2}\n  ]\n}",
                "{\"a\":1}\r\n{\"a\":2}"
            })
    void anArrayIsReadWhereverItStands(String text) throws IOException {
        var format = tables.detect(file(utf8(text)), null).format();

        assertThat(format.container()).isEqualTo(Container.JSON);
        assertThat(rows(utf8(text), format))
                .containsExactly(new Row(0, List.of("a")), new Row(1, List.of("1")), new Row(2, List.of("2")));
    }

    @Test
    void anArrayThatBreaksOffKeepsWhatCameBefore() throws IOException {
        var text = utf8("[" + "{\"a\":1},".repeat(1500) + "{\"a\":");

        try (var rows = tables.open(file(text), FileFormat.json("UTF-8", false))) {
            assertThat(rows.next(1000)).hasSize(1000);
            assertRefused(() -> rows.next(1000), Reason.BROKEN_TEXT);
        }
    }

    @Test
    void anObjectWithoutEndCostsNoMemory() throws IOException {
        var text = utf8("[{\"a\":[" + "1,".repeat(200_000) + "1]},{\"a\":2}]");

        var rows = rows(text, FileFormat.json("UTF-8", false));

        assertThat(rows.get(1).flaws()).hasSize(1);
        assertThat(rows.get(2).cells()).containsExactly("2");
    }

    @Test
    void jsonInGzipIsJson() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(utf8("{\"a\":1}\n{\"a\":2}\n"));
        }
        var format = tables.detect(file(bytes.toByteArray()), null).format();

        assertThat(format).isEqualTo(FileFormat.json("UTF-8", true));
        assertThat(rows(bytes.toByteArray(), format)).hasSize(3);
    }

    @Test
    void theOnlyTableOfAnArchiveIsRead() throws IOException {
        var bytes = zip(
                StandardCharsets.UTF_8,
                "readme.pdf",
                utf8("%PDF"),
                "__MACOSX/._list.csv",
                utf8("?"),
                "data/list.csv",
                utf8("name,followers\nhana,1\n"));

        var detected = tables.detect(file(bytes), null);

        assertThat(detected.entries()).containsExactly("data/list.csv");
        assertThat(detected.format())
                .isEqualTo(FileFormat.text("UTF-8", ",", false).within("data/list.csv"));
        assertThat(rows(bytes, detected.format()))
                .extracting(Row::cells)
                .containsExactly(List.of("name", "followers"), List.of("hana", "1"));
    }

    @Test
    void ofSeveralTablesOneIsChosenWhateverItsKind() throws IOException {
        var gzipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(utf8("{\"a\":1}\n{\"a\":2}\n"));
        }
        var bytes = zip(
                Charset.forName("windows-31j"),
                "一覧.csv",
                JAPANESE.getBytes(Charset.forName("windows-31j")),
                "b.jsonl.gz",
                gzipped.toByteArray());

        assertThat(tables.detect(file(bytes), null).entries()).containsExactly("一覧.csv", "b.jsonl.gz");
        assertThat(tables.detect(file(bytes), null).format().charset()).isEqualTo("windows-31j");
        var other = tables.detect(file(bytes), FileFormat.unknownWithin("b.jsonl.gz"))
                .format();
        assertThat(other).isEqualTo(FileFormat.json("UTF-8", true).within("b.jsonl.gz"));
        assertThat(rows(bytes, other)).hasSize(3);
        assertRefused(() -> tables.detect(file(bytes), FileFormat.unknownWithin("c.csv")), Reason.NO_SUCH_ENTRY);
    }

    @Test
    void archivesThatMeanHarmOrAskForMoreAreRefusedByName() throws IOException {
        var list = utf8("name,followers\nhana,1\n");
        for (var name : List.of("../list.csv", "/etc/list.csv", "a/../../list.csv", "C:\\list.csv")) {
            var bytes = zip(StandardCharsets.UTF_8, name, list);
            assertRefused(() -> tables.detect(file(bytes), null), Reason.UNSAFE_ARCHIVE);
        }
        var nested = zip(StandardCharsets.UTF_8, "inner.zip", zip(StandardCharsets.UTF_8, "list.csv", list));
        assertRefused(() -> tables.detect(file(nested), null), Reason.NESTED_ARCHIVE);
        assertRefused(() -> tables.detect(file(zip(StandardCharsets.UTF_8)), null), Reason.NO_TABLE_IN_ARCHIVE);
        assertRefused(
                () -> tables.detect(file(encrypted(zip(StandardCharsets.UTF_8, "list.csv", list))), null),
                Reason.ENCRYPTED_ARCHIVE);
        var cut = zip(StandardCharsets.UTF_8, "list.csv", list);
        assertRefused(() -> tables.detect(file(Arrays.copyOf(cut, cut.length - 30)), null), Reason.BROKEN_ARCHIVE);
    }

    @Test
    void aTableInAnArchiveThatUnpacksWithoutEndIsRefusedWhileItIsRead() throws IOException {
        var bytes = zip(
                StandardCharsets.UTF_8,
                "list.csv",
                utf8("name,followers\n" + ("hana," + "1".repeat(90) + "\n").repeat(600_000)));
        var format = tables.detect(file(bytes), null).format();

        assertRefused(() -> rows(bytes, format), Reason.ZIP_BOMB);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @param files names and bytes in turn
    private static byte[] zip(Charset names, Object... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) files[i]));
                zip.write((byte[]) files[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// Says of its first entry that it is encrypted.
    private static byte[] encrypted(byte[] zip) {
        zip[6] |= 1;
        for (var i = 0; i < zip.length - 3; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }

    private static void assertRefused(ThrowingCallable reading, Reason reason) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    private List<Row> rows(byte[] bytes, FileFormat format) throws IOException {
        try (var rows = tables.open(file(bytes), format)) {
            return rows.next(Integer.MAX_VALUE / 1000);
        }
    }

    private static FileFormat csv(String charset) {
        return FileFormat.text(charset, ",", false);
    }

    private static StoredFile file(byte[] bytes) {
        return new StoredFile() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
