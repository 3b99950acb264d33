package dev.kodama.reporting.export;

import dev.kodama.reporting.ReportLanguage;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook, written row by row. Text cells are typed as text, which no spreadsheet runs as a formula, so they
/// stay as they are. A sheet that is full goes on in the next one.
final class XlsxTable implements TableWriter {
    /// How many rows a sheet can have, by the standard.
    static final int ROWS_PER_SHEET = 1_048_576;

    /// How many characters a cell can have.
    private static final int CHARACTERS_PER_CELL = 32_767;

    /// Rows that are kept before they are written: enough to be quick, few enough to be nothing.
    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private final ReportLanguage language;
    private final int rowsPerSheet;
    private List<Column> columns = List.of();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int next;

    XlsxTable(OutputStream out, ReportLanguage language, int rowsPerSheet) {
        this.workbook = new Workbook(out, "Kodama", "1.0");
        this.language = language;
        this.rowsPerSheet = rowsPerSheet;
        // Level 1 is three times as fast as the default and a tenth larger.
        workbook.setCompressionLevel(1);
    }

    @Override
    public void head(List<Column> columns) throws IOException {
        this.columns = columns;
        sheet = newSheet();
    }

    @Override
    public void row(@Nullable String[] cells) throws IOException {
        var current = sheet == null || next == rowsPerSheet ? newSheet() : sheet;
        for (var i = 0; i < columns.size(); i++) {
            var cell = cells[i];
            if (cell != null) {
                write(current, i, columns.get(i).kind(), cell);
            }
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
            current.flush();
        }
    }

    @Override
    public void finish(DefinitionSheet definitions) throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        var page = workbook.newWorksheet(language.choose("定義", "Definitions"));
        page.width(0, 30);
        page.width(1, 40);
        page.width(2, 34);
        page.width(4, 100);
        var row = 0;
        for (var line : definitions.lines()) {
            for (var i = 0; i < line.size(); i++) {
                page.inlineString(row, i, line.get(i));
            }
            row++;
        }
        page.finish();
        workbook.finish();
    }

    @Override
    public long substituted() {
        return 0;
    }

    private Worksheet newSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        var name = language.choose("データ", "Data");
        var opened = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        opened.freezePane(0, 1);
        for (var i = 0; i < columns.size(); i++) {
            opened.width(i, columns.get(i).kind() == Column.Kind.TEXT ? 24 : 16);
            opened.inlineString(0, i, columns.get(i).label());
            opened.style(0, i).bold().fillColor("EEF2F1").wrapText(true).set();
        }
        next = 1;
        sheet = opened;
        return opened;
    }

    private void write(Worksheet current, int column, Column.Kind kind, String cell) {
        switch (kind) {
            case TEXT -> current.inlineString(next, column, printable(cell));
            case COUNT -> {
                current.value(next, column, Long.valueOf(cell));
                current.style(next, column).format("#,##0").set();
            }
            case DECIMAL -> {
                current.value(next, column, new BigDecimal(cell));
                current.style(next, column).format("#,##0.00").set();
            }
            case DATE -> {
                current.value(next, column, LocalDate.parse(cell));
                current.style(next, column).format("yyyy-mm-dd").set();
            }
        }
    }

    /// XML knows no control characters but tab and line breaks, and a cell has an end.
    private static String printable(String text) {
        var cut = text.length() <= CHARACTERS_PER_CELL ? text : text.substring(0, CHARACTERS_PER_CELL);
        for (var i = 0; i < cut.length(); i++) {
            var c = cut.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return cut.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "\ufffd");
            }
        }
        return cut;
    }
}
