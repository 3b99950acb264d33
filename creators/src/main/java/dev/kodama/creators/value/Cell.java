package dev.kodama.creators.value;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.naming.Folding;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a cell turned out to be.
public sealed interface Cell<T> {
    record Known<T>(T value) implements Cell<T> {}

    /// Nothing stands there, and nothing was to be expected.
    record Blank<T>() implements Cell<T> {}

    /// Something stands there that is not a value.
    record Unknown<T>(Reason reason) implements Cell<T> {}

    /// Signs by which people say that they do not know, folded.
    Set<String> UNKNOWN_MARKS = Set.of(
            "n/a",
            "na",
            "n.a.",
            "nan",
            "null",
            "none",
            "nil",
            "-",
            "--",
            "---",
            "—",
            "–",
            "ー",
            "?",
            "？",
            "??",
            "...",
            "…",
            "tbd",
            "unknown",
            "private",
            "hidden",
            "不明",
            "未定",
            "未計測",
            "なし",
            "無し",
            "非公開",
            "未公開",
            "取得不可",
            "データなし",
            "でーたなし",
            "desconocido",
            "s/d",
            "sin datos",
            "no disponible",
            "sem dados",
            "desconhecido",
            "inconnu",
            "unbekannt",
            "k.a.",
            "n/d",
            "未知",
            "無",
            "없음");

    /// No mark is longer, even in full width and with blanks between its letters.
    int LONGEST_MARK = 24;

    /// Spreadsheets write their errors so, in the language of whoever saved the file: `#N/A`, `#VALUE!`, `#VALOR!`,
    /// `#¡DIV/0!`, `#REF!`.
    static boolean isSpreadsheetError(String text) {
        return text.length() > 2
                && text.charAt(0) == '#'
                && (text.endsWith("!")
                        || text.endsWith("?")
                        || text.equalsIgnoreCase("#N/A")
                        || text.equalsIgnoreCase("#N/D")
                        || text.equalsIgnoreCase("#NV"));
    }

    /// @param folded the cell's text, folded
    /// @return why the cell says nothing, or null if it says something
    static <T> @Nullable Cell<T> saysNothing(String folded) {
        if (folded.isEmpty()) {
            return new Blank<>();
        }
        if (isSpreadsheetError(folded)) {
            return new Unknown<>(Reason.SPREADSHEET_ERROR);
        }
        return UNKNOWN_MARKS.contains(folded) ? new Unknown<>(Reason.MARKED_UNKNOWN) : null;
    }

    /// Whether there is more in it than blanks, a mark for "unknown" or a spreadsheet's error. Long texts are spared
    /// the folding; lists of fixed width pad their marks, so blanks around do not count.
    static boolean saysSomething(String written) {
        var text = written.strip();
        return !Folding.isBlank(text) && (text.length() > LONGEST_MARK || saysNothing(Folding.fold(text)) == null);
    }

    static <T> Cell<T> unknown(Reason reason) {
        return new Unknown<>(reason);
    }
}
