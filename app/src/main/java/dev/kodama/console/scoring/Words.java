package dev.kodama.console.scoring;

import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Texts;
import dev.kodama.scoring.model.Text;

/// The scoring module speaks both languages itself; here the reader's is chosen.
final class Words {
    private static final double POINT = 10_000;

    private Words() {}

    static String of(Text text) {
        return Texts.locale().getLanguage().equals("ja") ? text.ja() : text.en();
    }

    /// Ten-thousandths of a point as points.
    static String points(int tenThousandths, int decimals) {
        return Formats.decimal(tenThousandths / POINT, decimals);
    }

    static double fraction(int ppm) {
        return ppm / 1_000_000.0;
    }

    /// The same with its sign, for a difference.
    static String signed(int tenThousandths) {
        return (tenThousandths > 0 ? "+" : tenThousandths < 0 ? "−" : "±") + points(Math.abs(tenThousandths), 1);
    }
}
