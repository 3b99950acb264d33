package dev.kodama.creators.value;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.naming.Folding;

/// Yes or no as lists write it. Unlike elsewhere, `なし` and `none` are an answer here: there is no picture.
public final class YesNo {
    private YesNo() {}

    public static Cell<Boolean> read(String written) {
        return switch (Folding.fold(written)) {
            case "1", "1.0", "yes", "y", "true", "t", "あり", "有", "有り", "はい", "○", "〇", "◯", "sí", "si" ->
                new Cell.Known<>(true);
            case "0", "0.0", "no", "n", "false", "f", "none", "なし", "無", "無し", "いいえ", "×", "✕" ->
                new Cell.Known<>(false);
            case "" -> new Cell.Blank<>();
            default -> Cell.unknown(Cell.saysSomething(written) ? Reason.NEITHER_YES_NOR_NO : Reason.MARKED_UNKNOWN);
        };
    }
}
