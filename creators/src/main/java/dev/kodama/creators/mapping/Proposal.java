package dev.kodama.creators.mapping;

import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.reading.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a table most likely means.
///
/// @param columns in the order in which they are to be tried: of two columns for one figure the exact one first
/// @param platform of what names none; null if nothing tells
/// @param capturedAt if the file's name says; else null
public record Proposal(
        ImportKind kind,
        List<ColumnUse> columns,
        @Nullable Platform platform,
        @Nullable Instant capturedAt) {
    /// @param own the house's own fields, known by their labels
    public static Proposal of(
            String fileName, TableHead head, List<Row> rows, @Nullable ImportKind wanted, List<CustomField> own) {
        return new TableReader(fileName, head, rows, own).propose(wanted);
    }

    /// The examples a user sees beside the header.
    public static List<String> examples(List<Row> rows, int column) {
        return new ColumnValues(rows, column).examples();
    }
}
