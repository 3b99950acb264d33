package dev.kodama.creators.lines;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProblem.Severity;
import dev.kodama.creators.lines.Understood.Problem;
import dev.kodama.creators.mapping.TableHead;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.reading.Row;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By what a row shows, before any of its values is read, that it is none of the table's: its header over again, a sum
/// at its end, too many cells.
///
/// @param lastUsedColumn by the plan
record RowShape(TableHead head, int lastUsedColumn) {
    private static final int LONGEST_CELL = 20_000;
    private static final int LONGEST_SUMMARY_WORD = 12;
    private static final Set<String> SUMMARY_WORDS = Set.of(
            "合計",
            "総計",
            "小計",
            "計",
            "平均",
            "total",
            "totals",
            "grand total",
            "sum",
            "average",
            "mean",
            "suma",
            "totales",
            "promedio",
            "gesamt",
            "summe",
            "soma",
            "média",
            "moyenne",
            "總計",
            "总计",
            "합계");

    /// @return null for a row that may be read
    @Nullable
    Problem flaw(Row row) {
        var width = head.headers().size();
        if (row.cells().equals(head.headers()) && width > 1) {
            return refusal(row, Reason.REPEATED_HEADER);
        }
        if (isSummary(row)) {
            return refusal(row, Reason.SUMMARY_ROW);
        }
        for (var i = width; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                return refusal(
                        row,
                        Reason.TOO_MANY_CELLS,
                        String.valueOf(width),
                        String.valueOf(row.cells().size()));
            }
        }
        if (row.cells().size() == 1 && lastUsedColumn > 1 && width > 2) {
            return refusal(row, Reason.TOO_FEW_CELLS, String.valueOf(width), "1");
        }
        for (var cell : row.cells()) {
            if (cell.length() > LONGEST_CELL) {
                return refusal(row, Reason.TOO_LONG, String.valueOf(LONGEST_CELL));
            }
        }
        return null;
    }

    /// `合計` or `Total`, and nothing besides but numbers: an account of that name has a name of its own too.
    private static boolean isSummary(Row row) {
        var word = "";
        var numbers = 0;
        for (var cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            if (word.isEmpty()) {
                word = cell;
            } else if (hasDigit(cell)) {
                numbers++;
            } else {
                return false;
            }
        }
        return numbers > 0 && word.length() <= LONGEST_SUMMARY_WORD && SUMMARY_WORDS.contains(Folding.fold(word));
    }

    private static boolean hasDigit(String cell) {
        for (var i = 0; i < cell.length(); i++) {
            if (Character.isDigit(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Problem refusal(Row row, Reason reason, String... arguments) {
        return new Problem(row.line(), Severity.ROW_REFUSED, null, null, reason, List.of(arguments));
    }
}
