package dev.kodama.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a file of post figures. The good rows are in, the others are listed.
///
/// @param taken rows with figures that are new
/// @param unchanged rows that said what was known already
/// @param problems what was wrong, by line
public record FiguresImport(int taken, int unchanged, List<Problem> problems) {
    /// @param line in the file, the header is 1
    /// @param column the header's text, null when the whole row or file is meant
    /// @param value as it stands in the file
    public record Problem(
            long line, @Nullable String column, @Nullable String value, Reason reason) {}

    /// Why a row or a file was not taken.
    public enum Reason {
        EMPTY_FILE,
        FILE_TOO_LARGE,
        UNREADABLE_FILE,
        NO_URL_COLUMN,
        NO_FIGURE_COLUMN,
        DUPLICATE_COLUMN,
        NO_URL,
        UNKNOWN_POST,
        NOT_A_NUMBER,
        NEGATIVE,
        NOT_A_DATE,
        DATE_IN_THE_FUTURE,
        BEFORE_PUBLICATION,
        NO_FIGURES,
        REPEATED_ROW
    }
}
