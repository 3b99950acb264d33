package dev.kodama.scoring.echo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows in the text format of `COPY`: cells apart by tabs, `\N` for null, a backslash before what would be mistaken.
///
/// Source: PostgreSQL 18 documentation, COPY, "Text Format".
final class CopyText {
    private CopyText() {}

    /// A value as PostgreSQL reads it, by itself.
    static String literal(Object value) {
        return switch (value) {
            case String said -> said;
            case List<?> elements -> ArrayLiteral.of(elements);
            case Enum<?> constant -> constant.name();
            case UUID _, Number _, Boolean _, Instant _, LocalDate _ -> value.toString();
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        };
    }

    static String of(List<@Nullable Object[]> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            for (var i = 0; i < row.length; i++) {
                append(text, row[i]);
                text.append(i + 1 < row.length ? '\t' : '\n');
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case Number number -> text.append(number);
            default -> appendEscaped(text, literal(value));
        }
    }

    private static void appendEscaped(StringBuilder text, String literal) {
        var plainFrom = 0;
        for (var i = 0; i < literal.length(); i++) {
            var escaped = escaped(literal.charAt(i));
            if (escaped != null) {
                text.append(literal, plainFrom, i).append(escaped);
                plainFrom = i + 1;
            }
        }
        text.append(literal, plainFrom, literal.length());
    }

    private static @Nullable String escaped(char letter) {
        return switch (letter) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }
}
