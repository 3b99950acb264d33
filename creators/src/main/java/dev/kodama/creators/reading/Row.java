package dev.kodama.creators.reading;

import dev.kodama.creators.ImportProblem.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param line of the file on which the row begins, the first being 1; in an array of objects, which of them it is. 0
/// for the names of columns that stand on no line of their own
/// @param flaws what went wrong before there were cells
public record Row(long line, List<String> cells, List<Flaw> flaws) {
    public Row(long line, List<String> cells) {
        this(line, cells, List.of());
    }

    /// @param header of the value that is left aside; null if nothing of the row can be read
    public record Flaw(@Nullable String header, String value, Reason reason) {}

    /// Whether these are the names of the columns for certain, not just by the look of them.
    public boolean isNames() {
        return line == 0;
    }

    public boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /// The cell's text, empty if the row ends before it.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
