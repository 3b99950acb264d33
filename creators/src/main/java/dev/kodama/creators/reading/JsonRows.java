package dev.kodama.creators.reading;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportRefusal;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Rows of JSON objects. The first of them give the columns; what only later ones have is reported with its row.
final class JsonRows implements Rows {
    private static final int OBJECTS_LOOKED_AT = 1_000;
    private static final int CHARACTERS_LOOKED_AT = 4 << 20;
    private static final int MOST_FLAWS = 10;
    private static final int LONGEST_VALUE = 200;

    private final CountedStream counted;
    private final Reader reader;
    private final JsonObjects objects;
    private final Deque<JsonObjects.Found> waiting = new ArrayDeque<>();

    /// The path of each column and its place.
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private boolean namesTold;

    JsonRows(InputStream bytes, boolean compressed, Charset charset, ReadingLimits limits) throws IOException {
        this.counted = new CountedStream(bytes);
        var buffered = new BufferedReader(new InputStreamReader(
                compressed ? TextRows.unpacked(counted, limits) : counted,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        this.reader = buffered;
        try {
            this.objects = JsonObjects.in(buffered);
        } catch (IOException e) {
            throw broken(e, 1);
        }
        lookAhead(limits.columns());
    }

    private void lookAhead(int mostColumns) {
        var characters = 0L;
        while (waiting.size() < OBJECTS_LOOKED_AT && characters < CHARACTERS_LOOKED_AT) {
            var found = nextFound();
            if (found == null) {
                break;
            }
            waiting.add(found);
            for (var cell : found.cells().entrySet()) {
                columns.putIfAbsent(cell.getKey(), columns.size());
                characters += cell.getKey().length() + cell.getValue().length();
            }
            if (columns.size() > mostColumns) {
                throw new UnreadableFileException(ImportRefusal.Reason.TOO_MANY_COLUMNS, mostColumns);
            }
        }
        if (columns.isEmpty() && !waiting.isEmpty()) {
            throw new UnreadableFileException(ImportRefusal.Reason.NOT_A_TABLE);
        }
    }

    private JsonObjects.@Nullable Found nextFound() {
        try {
            return objects.next();
        } catch (IOException e) {
            throw broken(e, objects.line() + 1);
        }
    }

    @Override
    public @Nullable Row next() {
        if (columns.isEmpty()) {
            return null;
        }
        if (!namesTold) {
            namesTold = true;
            return new Row(0, List.copyOf(columns.keySet()));
        }
        while (true) {
            var found = waiting.isEmpty() ? nextFound() : waiting.removeFirst();
            if (found == null) {
                return null;
            }
            var row = row(found);
            if (!row.isBlank() || !row.flaws().isEmpty()) {
                return row;
            }
        }
    }

    private Row row(JsonObjects.Found found) {
        if (found.broken() != null) {
            return new Row(found.line(), List.of(), List.of(new Row.Flaw(null, found.broken(), found.reason())));
        }
        var cells = new String[columns.size()];
        Arrays.fill(cells, "");
        List<Row.Flaw> flaws = List.of();
        for (var cell : found.cells().entrySet()) {
            var column = columns.get(cell.getKey());
            if (column != null) {
                cells[column] = cell.getValue();
            } else if (!cell.getValue().isEmpty() && flaws.size() < MOST_FLAWS) {
                flaws = flaws.isEmpty() ? new ArrayList<>() : flaws;
                flaws.add(new Row.Flaw(cut(cell.getKey()), cut(cell.getValue()), Reason.LATE_COLUMN));
            }
        }
        return new Row(found.line(), List.of(cells), flaws);
    }

    private static String cut(String text) {
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    }

    /// Broken compression is the file's own fault; trouble with our storage is not, and must not be blamed on it.
    private static RuntimeException broken(IOException e, long line) {
        return e instanceof ZipException || e instanceof EOFException
                ? new UnreadableFileException(ImportRefusal.Reason.BROKEN_TEXT, line)
                : new UncheckedIOException(e);
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
