package dev.kodama.creators.value;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.naming.Folding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// Shares of an audience in parts per million.
public final class Shares {
    private static final BigDecimal ALL = BigDecimal.valueOf(1_000_000);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,12})?");

    private Shares() {}

    public enum Unit {
        /// Nothing is said: `12%` and `0.12` are clear, a bare `12` is not.
        UNSAID,
        PERCENT,
        PPM;

        /// What a header such as `share (%)`, `割合％` or `share_ppm` says.
        public static Unit inHeader(String header) {
            var folded = Folding.fold(header);
            if (folded.contains("ppm")) {
                return PPM;
            }
            return folded.contains("%") || folded.contains("percent") || folded.contains("pct") ? PERCENT : UNSAID;
        }
    }

    public static Cell<Integer> ppm(String written, Unit unit) {
        var text = Folding.fold(written);
        Cell<Integer> nothing = Cell.saysNothing(text);
        if (nothing != null) {
            return nothing;
        }
        var percent = text.endsWith("%");
        var digits = (percent ? text.substring(0, text.length() - 1).strip() : text).replace(',', '.');
        if (!NUMBER.matcher(digits).matches()) {
            return Cell.unknown(Reason.NOT_A_SHARE);
        }
        var number = new BigDecimal(digits);
        var ppm = percent || unit == Unit.PERCENT
                ? number.movePointRight(4)
                : unit == Unit.PPM ? number : number.movePointRight(6);
        if (ppm.compareTo(ALL) > 0) {
            return Cell.unknown(Reason.NOT_A_SHARE);
        }
        return new Cell.Known<>(ppm.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }
}
