package dev.kodama.creators.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.kodama.creators.FileFormat;
import dev.kodama.creators.FileFormat.Container;
import dev.kodama.creators.ImportRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Finds out what kind of table a file is, and opens it.
@Component
@EnableConfigurationProperties(ReadingLimits.class)
public class TableFiles {
    private static final int SAMPLE = 1 << 20;
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    /// An object, or an array of them.
    private static final Pattern JSON = Pattern.compile("\\s*(\\[\\s*)?\\{\\s*[\"}]|\\s*\\[\\s*]");

    private final ReadingLimits limits;

    TableFiles(ReadingLimits limits) {
        this.limits = limits;
    }

    public ReadingLimits limits() {
        return limits;
    }

    /// @param charsets for text, every encoding that decodes without a fault, the likeliest first
    /// @param sheets for spreadsheets
    /// @param entries for archives, the files that may be tables
    public record Detected(FileFormat format, List<String> charsets, List<String> sheets, List<String> entries) {
        Detected within(String entry, List<String> all) {
            return new Detected(format.within(entry), charsets, sheets, all);
        }
    }

    /// @param wanted what the user has settled; null to find out
    /// @throws UnreadableFileException if it is no table, or not in the wanted way
    public Detected detect(StoredFile file, @Nullable FileFormat wanted) throws IOException {
        if (!ZipArchive.is(beginning(file, 4))) {
            return text(file, wanted);
        }
        try (var archive = ZipArchive.of(file, limits)) {
            if (archive.isSpreadsheet()) {
                return spreadsheet(archive, wanted);
            }
            var tables = archive.tables();
            var entry = wanted == null || wanted.entry() == null ? tables.getFirst() : wanted.entry();
            return packed(archive.file(entry), wanted).within(entry, tables);
        }
    }

    private Detected packed(StoredFile file, @Nullable FileFormat wanted) throws IOException {
        try {
            if (!ZipArchive.is(beginning(file, 4))) {
                return text(file, wanted);
            }
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException(Reason.BROKEN_ARCHIVE);
        }
        try (var archive = ZipArchive.of(file, limits)) {
            if (archive.isSpreadsheet()) {
                return spreadsheet(archive, wanted);
            }
            throw new UnreadableFileException(Reason.NESTED_ARCHIVE, file.name());
        }
    }

    private Detected text(StoredFile file, @Nullable FileFormat wanted) throws IOException {
        var beginning = beginning(file, SAMPLE);
        if (beginning.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY_FILE);
        }
        refuseKnownOthers(beginning);
        var compressed = startsWith(beginning, 0x1f, 0x8b);
        var sample = compressed ? unpackedBeginning(beginning) : beginning;
        if (sample.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY_FILE);
        }
        var candidates = Charsets.candidates(sample, sample.length);
        var charset = charset(sample, candidates, wanted);
        var text = text(sample, charset);
        if (text.isBlank()) {
            throw new UnreadableFileException(Reason.EMPTY_FILE);
        }
        var charsets = candidates.stream().map(Charset::name).toList();
        var delimited = wanted != null && wanted.delimiter() != null;
        if (!delimited && JSON.matcher(text).lookingAt()) {
            return new Detected(FileFormat.json(charset.name(), compressed), charsets, List.of(), List.of());
        }
        var delimiter = wanted != null
                        && wanted.delimiter() != null
                        && !wanted.delimiter().isEmpty()
                ? wanted.delimiter()
                : String.valueOf(delimiter(text));
        return new Detected(FileFormat.text(charset.name(), delimiter, compressed), charsets, List.of(), List.of());
    }

    public Rows open(StoredFile file, FileFormat format) throws IOException {
        if (format.entry() == null) {
            return openTable(file, format);
        }
        var archive = ZipArchive.of(file, limits);
        try {
            var table = archive.file(format.entry());
            return new ArchivedRows(openTable(table, format), archive, file.size(), table.size());
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private Rows openTable(StoredFile file, FileFormat format) throws IOException {
        if (format.container() == Container.XLSX) {
            return SpreadsheetRows.open(file, format.sheet(), limits);
        }
        var charset = Charsets.named(Objects.requireNonNullElse(format.charset(), ""));
        if (charset == null) {
            throw new UnreadableFileException(Reason.UNKNOWN_ENCODING);
        }
        try {
            if (format.container() == Container.JSON) {
                return new JsonRows(file.open(), format.compressed(), charset, limits);
            }
            if (format.delimiter() == null || format.delimiter().length() != 1) {
                throw new UnreadableFileException(Reason.NOT_A_TABLE);
            }
            return new TextRows(
                    file.open(),
                    format.compressed(),
                    charset,
                    format.delimiter().charAt(0),
                    limits);
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException(Reason.BROKEN_TEXT, 1);
        }
    }

    private Detected spreadsheet(ZipArchive archive, @Nullable FileFormat wanted) {
        var sheets = SpreadsheetRows.sheets(archive.path(), limits);
        if (sheets.isEmpty()) {
            throw new UnreadableFileException(Reason.BROKEN_SPREADSHEET);
        }
        var sheet = wanted == null || wanted.sheet() == null ? sheets.getFirst() : wanted.sheet();
        if (!sheets.contains(sheet)) {
            throw new UnreadableFileException(Reason.NO_SUCH_SHEET);
        }
        return new Detected(FileFormat.spreadsheet(sheet), List.of(), sheets, List.of());
    }

    private static Charset charset(byte[] sample, List<Charset> candidates, @Nullable FileFormat wanted) {
        if (wanted == null || wanted.charset() == null) {
            if (candidates.isEmpty()) {
                throw new UnreadableFileException(Reason.NOT_A_TABLE);
            }
            var likeliest = candidates.getFirst();
            if (Charsets.garbles(sample, sample.length, likeliest)) {
                throw new UnreadableFileException(Reason.NOT_A_TABLE);
            }
            return likeliest;
        }
        var charset = Charsets.named(wanted.charset());
        if (charset == null) {
            throw new UnreadableFileException(Reason.UNKNOWN_ENCODING, wanted.charset());
        }
        if (Charsets.garbles(sample, sample.length, charset)) {
            throw new UnreadableFileException(Reason.WRONG_ENCODING, charset.name());
        }
        return charset;
    }

    private static void refuseKnownOthers(byte[] beginning) {
        if (startsWith(beginning, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new UnreadableFileException(Reason.UNSUPPORTED_FORMAT, "XLS");
        }
        if (startsWith(beginning, '%', 'P', 'D', 'F')) {
            throw new UnreadableFileException(Reason.UNSUPPORTED_FORMAT, "PDF");
        }
        if (startsWith(beginning, 0x89, 'P', 'N', 'G') || startsWith(beginning, 0xff, 0xd8, 0xff)) {
            throw new UnreadableFileException(Reason.UNSUPPORTED_FORMAT, "image");
        }
        if (startsWith(beginning, '<')) {
            throw new UnreadableFileException(Reason.UNSUPPORTED_FORMAT, "HTML / XML");
        }
    }

    /// The sign that cuts most of the first lines into the same number of cells, and that into more than one.
    private static char delimiter(String text) {
        var best = ',';
        var bestScore = 0.0;
        for (var delimiter : DELIMITERS) {
            var score = regularity(text, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static double regularity(String text, char delimiter) {
        var widths = new HashMap<Integer, Integer>();
        var lines = 0;
        try {
            var records = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(new StringReader(text))
                    .iterator();
            while (records.hasNext() && lines < 100) {
                widths.merge(records.next().getFieldCount(), 1, Integer::sum);
                lines++;
            }
        } catch (CsvParseException e) {
            // The sample may end within quotes; what was read so far tells enough.
        }
        var score = 0.0;
        for (var width : widths.entrySet()) {
            if (width.getKey() > 1) {
                score = Math.max(score, (double) width.getValue() / lines * Math.min(width.getKey(), 20));
            }
        }
        return score;
    }

    private static String text(byte[] sample, Charset charset) {
        var text = new String(sample, charset);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // A sample that was cut ends somewhere in a line.
        var lastLine = sample.length < SAMPLE ? text.length() : Math.max(text.lastIndexOf('\n'), 0);
        return lastLine == 0 ? text : text.substring(0, lastLine);
    }

    private static byte[] beginning(StoredFile file, int length) throws IOException {
        try (var in = file.open()) {
            return in.readNBytes(length);
        }
    }

    private static byte[] unpackedBeginning(byte[] beginning) throws IOException {
        var unpacked = new byte[SAMPLE];
        var length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(beginning))) {
            for (var read = 0; read >= 0 && length < SAMPLE; ) {
                length += read;
                read = in.read(unpacked, length, SAMPLE - length);
            }
        } catch (EOFException e) {
            // The beginning of a longer file.
        } catch (ZipException e) {
            throw new UnreadableFileException(Reason.NOT_A_TABLE);
        }
        return Arrays.copyOf(unpacked, length);
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (var i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
