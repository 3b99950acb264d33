package dev.kodama.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.kodama.reporting.TextEncoding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RFC 4180, as Excel in Japan reads it: CRLF, UTF-8 with byte order mark or Windows-31J.
final class CsvTable implements TableWriter {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final OutputStream out;
    private final TextEncoding encoding;
    private final SubstitutingWriter text;
    private final CsvWriter csv;
    private Column[] columns = {};

    CsvTable(OutputStream out, TextEncoding encoding) {
        this.out = out;
        this.encoding = encoding;
        this.text = new SubstitutingWriter(out, encoding.charset());
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void head(List<Column> columns) throws IOException {
        if (encoding == TextEncoding.UTF_8) {
            out.write(BYTE_ORDER_MARK);
        }
        this.columns = columns.toArray(Column[]::new);
        csv.writeRecord(columns.stream().map(Column::label).toList());
    }

    @Override
    public void row(@Nullable String[] cells) {
        var written = csv.writeRecord();
        for (var i = 0; i < columns.length; i++) {
            var cell = cells[i];
            written.writeField(cell != null && columns[i].kind() == Column.Kind.TEXT ? FormulaGuard.guard(cell) : cell);
        }
        written.endRecord();
    }

    @Override
    public void finish(DefinitionSheet sheet) throws IOException {
        csv.close();
    }

    @Override
    public long substituted() {
        return text.substituted();
    }
}
