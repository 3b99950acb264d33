package dev.kodama.creators.reading;

import dev.kodama.creators.ImportRefusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// Rows of one sheet of an XLSX file. The format needs random access, so the bytes lie in a temporary file
/// meanwhile.
final class SpreadsheetRows implements Rows {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final long size;
    private final int mostColumns;
    private long read;

    private SpreadsheetRows(Path file, ReadableWorkbook workbook, @Nullable String sheet, int mostColumns)
            throws IOException {
        this.file = file;
        this.workbook = workbook;
        this.size = Files.size(file);
        this.mostColumns = mostColumns;
        var found = sheet == null ? workbook.getSheet(0) : workbook.findSheet(sheet);
        this.stream = found.orElseThrow(() -> new UnreadableFileException(Reason.NO_SUCH_SHEET))
                .openStream();
        this.rows = stream.iterator();
    }

    static SpreadsheetRows open(StoredFile stored, @Nullable String sheet, ReadingLimits limits) throws IOException {
        var file = temporaryCopy(stored, limits);
        try {
            refuseBombs(file, limits);
            var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            return new SpreadsheetRows(file, workbook, sheet, limits.columns());
        } catch (UnreadableFileException e) {
            Files.deleteIfExists(file);
            throw e;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw new UnreadableFileException(Reason.BROKEN_SPREADSHEET);
        }
    }

    static List<String> sheets(Path file, ReadingLimits limits) {
        try {
            refuseTooLarge(Files.size(file), limits);
            refuseBombs(file, limits);
            try (var workbook = new ReadableWorkbook(file.toFile());
                    var sheets = workbook.getSheets()) {
                return sheets.map(Sheet::getName).toList();
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(Reason.BROKEN_SPREADSHEET);
        }
    }

    private static void refuseTooLarge(long size, ReadingLimits limits) {
        if (size > limits.spreadsheet().toBytes()) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, limits.spreadsheet().toBytes());
        }
    }

    private static Path temporaryCopy(StoredFile stored, ReadingLimits limits) throws IOException {
        refuseTooLarge(stored.size(), limits);
        var file = Files.createTempFile("kodama-import-", ".xlsx");
        try (var in = stored.open();
                var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return file;
    }

    /// Sizes in the archive's own table can lie, so every part is unpacked once and counted.
    private static void refuseBombs(Path file, ReadingLimits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var left = limits.unpacked().toBytes();
            for (var entry : zip.stream().toList()) {
                var limit = entry.getName().endsWith("sharedStrings.xml")
                        ? Math.min(left, limits.sharedTexts().toBytes())
                        : left;
                try (InputStream part = new BoundedUnpacking(
                        zip.getInputStream(entry), entry::getCompressedSize, limit, limits.ratio())) {
                    left -= part.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                var next = rows.next();
                if (next.getCellCount() > mostColumns) {
                    throw new UnreadableFileException(Reason.TOO_MANY_COLUMNS, mostColumns);
                }
                read = next.getRowNum();
                var cells = new ArrayList<String>(next.getCellCount());
                for (var i = 0; i < next.getCellCount(); i++) {
                    cells.add(text(next.getCell(i)));
                }
                var row = new Row(next.getRowNum(), cells);
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableFileException(Reason.BROKEN_SPREADSHEET, read + 1);
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell) : cell.asNumber().toPlainString();
        }
        var text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var bare = format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("yy") || bare.contains("d") || bare.contains("m/");
    }

    private static String date(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(MINUTE);
    }

    /// The whole archive is read before the first row; all we can tell is how many rows have gone by.
    @Override
    public long bytesRead() {
        return Math.min(size, read * 100);
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
            workbook.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
