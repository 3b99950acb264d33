package dev.kodama.reporting.export;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads PostgreSQL's `COPY` text format: cells apart by tabs, `\N` for null, a backslash before what would be
/// mistaken.
///
/// Source: PostgreSQL 18 documentation, COPY, "Text Format".
final class CopyText {
    private CopyText() {}

    /// @param line one row in UTF-8, with or without its line feed
    /// @param cells takes the row's cells; as many as there are columns
    static void split(byte[] line, @Nullable String[] cells) {
        var end = line.length > 0 && line[line.length - 1] == '\n' ? line.length - 1 : line.length;
        var start = 0;
        var escaped = false;
        var cell = 0;
        for (var i = 0; i <= end; i++) {
            if (i == end || line[i] == '\t') {
                cells[cell++] = cell(line, start, i, escaped);
                start = i + 1;
                escaped = false;
            } else if (line[i] == '\\') {
                escaped = true;
                i++;
            }
        }
        if (cell != cells.length) {
            throw new IllegalStateException("a row of %d cells instead of %d".formatted(cell, cells.length));
        }
    }

    private static @Nullable String cell(byte[] line, int start, int end, boolean escaped) {
        if (!escaped) {
            return new String(line, start, end - start, StandardCharsets.UTF_8);
        }
        if (end - start == 2 && line[start + 1] == 'N') {
            return null;
        }
        var plain = new byte[end - start];
        var length = 0;
        for (var i = start; i < end; i++) {
            if (line[i] == '\\') {
                i++;
                plain[length++] = unescaped(line[i]);
            } else {
                plain[length++] = line[i];
            }
        }
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }

    private static byte unescaped(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letter;
        };
    }
}
