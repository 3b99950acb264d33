package dev.kodama.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.reporting.ReportLanguage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxTableTests {
    private static final List<Column> COLUMNS = List.of(
            new Column("name", "名前", Column.Kind.TEXT),
            new Column("yen", "円", Column.Kind.COUNT),
            new Column("rate", "率", Column.Kind.DECIMAL),
            new Column("day", "日", Column.Kind.DATE));

    @Test
    void textStaysTextAndNumbersStayNumbers() throws IOException {
        try (var book = written(1_000, new String[] {"=1+1", "-5", "1.25", "2026-04-01"})) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).asString()).isEqualTo("=1+1");
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo(new BigDecimal("-5"));
            assertThat(row.getCell(2).asNumber()).isEqualByComparingTo(new BigDecimal("1.25"));
            assertThat(row.getCell(3).asDate().toLocalDate()).isEqualTo(LocalDate.parse("2026-04-01"));
        }
    }

    @Test
    void nothingIsAnEmptyCell() throws IOException {
        try (var book = written(1_000, new @Nullable String[] {"花", null, null, null})) {
            assertThat(book.getFirstSheet().read().get(1).getOptionalCell(1)).isEmpty();
        }
    }

    @Test
    void aFullSheetGoesOnInTheNext() throws IOException {
        var rows = new String[5][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = new String[] {"花" + i, "1", "1", "2026-04-01"};
        }
        try (var book = written(3, rows)) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("データ", "データ 2", "データ 3", "定義");
            assertThat(sheets.get(0).read()).hasSize(3);
            assertThat(sheets.get(2).read().get(0).getCell(0).asString()).isEqualTo("名前");
            assertThat(sheets.get(2).read().get(1).getCell(0).asString()).isEqualTo("花4");
        }
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws IOException {
        try (var book = written(10, new @Nullable String[] {"a\u0001b" + "x".repeat(40_000), null, null, null})) {
            assertThat(book.getFirstSheet().read().get(1).getCell(0).asString())
                    .startsWith("a\ufffdb")
                    .hasSize(32_767);
        }
    }

    private static ReadableWorkbook written(int rowsPerSheet, @Nullable String[]... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var table = new XlsxTable(bytes, ReportLanguage.JA, rowsPerSheet);
        table.head(COLUMNS);
        for (var row : rows) {
            table.row(row);
        }
        table.finish(new DefinitionSheet(List.of(List.of("行数", "1"))));
        return new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
