package dev.kodama.creators.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kodama.creators.ImportRefusal.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Rows of delimited text. Bytes that do not exist in the encoding become U+FFFD, which the row's reader reports.
final class TextRows implements Rows {
    /// No cell and no line of an honest list is longer; a quote that is never closed is.
    private static final int LONGEST_LINE = 1 << 20;

    private final CountedStream counted;
    private final Reader reader;
    private final CloseableIterator<CsvRecord> records;
    private final int mostColumns;
    private long line = 1;

    TextRows(InputStream bytes, boolean compressed, Charset charset, char delimiter, ReadingLimits limits)
            throws IOException {
        this.counted = new CountedStream(bytes);
        this.mostColumns = limits.columns();
        this.reader = withoutMark(new InputStreamReader(
                compressed ? unpacked(counted, limits) : counted,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(reader)
                .iterator();
    }

    static InputStream unpacked(CountedStream packed, ReadingLimits limits) throws IOException {
        return new BoundedUnpacking(
                new GZIPInputStream(packed, 64 * 1024),
                packed::count,
                limits.unpacked().toBytes(),
                limits.ratio());
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        var pushback = new PushbackReader(reader);
        var first = pushback.read();
        if (first >= 0 && first != '\uFEFF') {
            pushback.unread(first);
        }
        return pushback;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (records.hasNext()) {
                var record = records.next();
                line = record.getStartingLineNumber();
                if (record.getFieldCount() > mostColumns) {
                    throw new UnreadableFileException(Reason.TOO_MANY_COLUMNS, mostColumns);
                }
                var row = new Row(line, record.getFields());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(e);
        }
    }

    /// The parser wraps what goes wrong below it. Broken quotes and broken compression are the file's own
    /// fault; trouble with our storage is not, and must not be blamed on it.
    private RuntimeException broken(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException refused) {
                return refused;
            }
            if (cause instanceof ZipException || cause instanceof EOFException) {
                return new UnreadableFileException(Reason.BROKEN_TEXT, line + 1);
            }
            if (cause instanceof IOException storage) {
                return new UncheckedIOException(storage);
            }
        }
        return e instanceof CsvParseException ? new UnreadableFileException(Reason.BROKEN_TEXT, line + 1) : e;
    }

    @Override
    public long bytesRead() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
