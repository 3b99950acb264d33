package dev.kodama.reporting.export;

/// Keeps text from being run as a formula by the spreadsheet that opens it. A creator may call themselves
/// `=HYPERLINK(…)`, and a CSV cannot say "this is text".
///
/// Rule: OWASP "CSV Injection". An apostrophe goes before a text that begins with `=`, `+`, `-`, `@`, a tab or a
/// line break, or the full-width forms, which Japanese input methods produce and spreadsheets read alike. Blanks
/// before them do not help an attacker.
final class FormulaGuard {
    private FormulaGuard() {}

    static String guard(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '−' -> {
                    return "'" + text;
                }
                case ' ', '\u3000', '\u00a0', '\ufeff', '\u200b' -> {
                    // look behind the blank
                }
                default -> {
                    return text;
                }
            }
        }
        return text;
    }
}
