package dev.kodama.creators.reading;

import java.util.List;

/// @param line of the file on which the row begins, the first being 1
public record Row(long line, List<String> cells) {
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
