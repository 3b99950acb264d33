package dev.kodama.creators.naming;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Makes spellings meet that a Japanese reader takes for the same: full and half width, capital and small, katakana
/// and hiragana.
public final class Folding {
    private Folding() {}

    /// NFKC, lower case, hiragana for katakana, single blanks, no control characters.
    public static String fold(String text) {
        if (isPlainAscii(text)) {
            return collapse(text.toLowerCase(Locale.ROOT));
        }
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        for (var i = 0; i < folded.length; i++) {
            var c = folded[i];
            if (c >= 'ァ' && c <= 'ヶ') {
                folded[i] = (char) (c - 'ァ' + 'ぁ');
            }
        }
        return collapse(new String(folded));
    }

    /// A word of a vocabulary, such as a topic or a tag: NFKC and lower case. The script stays, because the word is
    /// shown as it is kept, and コスメ is not written こすめ.
    public static String word(String text) {
        return collapse((isPlainAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT));
    }

    /// NFKC without touching case or script: how text is kept.
    public static String tidy(String text) {
        return collapse(isPlainAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static boolean isPlainAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing of it is left once folded: blanks of any width, control characters.
    public static boolean isBlank(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == 0x7f || Character.isSpaceChar(c);
    }

    private static String collapse(String text) {
        StringBuilder changed = null;
        var blankBefore = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var blank = isBlank(c);
            if (blank && (blankBefore || c != ' ') && changed == null) {
                changed = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (changed != null && !(blank && blankBefore)) {
                changed.append(blank ? ' ' : c);
            }
            blankBefore = blank;
        }
        var collapsed = changed == null ? text : changed.toString();
        return collapsed.endsWith(" ") ? collapsed.substring(0, collapsed.length() - 1) : collapsed;
    }

    /// Every two neighbouring characters of each line, each line and word also with the blank before its first
    /// character, as numbers in rising order without repeats. Two UTF-16 units fit an `int` exactly, so
    /// nothing collides.
    public static int[] grams(String foldedLines) {
        var grams = new int[foldedLines.length()];
        var before = ' ';
        var n = 0;
        for (var i = 0; i < foldedLines.length(); i++) {
            var c = foldedLines.charAt(i) == '\n' ? ' ' : foldedLines.charAt(i);
            if (c != ' ') {
                grams[n++] = (before << 16) | c;
            }
            before = c;
        }
        return distinct(grams, n);
    }

    /// What a text that holds `foldedQuery` has among its [#grams]. Blanks inside the query count as word starts;
    /// before its first character nothing is asked, unless there is only one.
    public static int[] queryGrams(String foldedQuery) {
        if (foldedQuery.length() == 1) {
            return new int[] {(' ' << 16) | foldedQuery.charAt(0)};
        }
        var grams = new int[foldedQuery.length()];
        var n = 0;
        for (var i = 1; i < foldedQuery.length(); i++) {
            if (foldedQuery.charAt(i) != ' ') {
                grams[n++] = (foldedQuery.charAt(i - 1) << 16) | foldedQuery.charAt(i);
            }
        }
        return distinct(grams, n);
    }

    /// A word of a vocabulary as a number beside the grams. It lies below U+0020 in the first character, where no
    /// text is; words may collide, so what is found by it is looked at again.
    public static int wordGram(Vocabulary vocabulary, String word) {
        var hash = word.hashCode();
        return ((vocabulary.ordinal() + 1) << 16) | ((hash ^ (hash >>> 16)) & 0xffff);
    }

    /// A step of a scale as a number beside the grams. Unlike words these never collide.
    ///
    /// @param step 0 … 65 535
    public static int stepGram(Vocabulary scale, int step) {
        return ((scale.ordinal() + 1) << 16) | (step & 0xffff);
    }

    /// The order is for good: grams are stored.
    public enum Vocabulary {
        TOPIC,
        TAG,
        PLATFORM,
        COUNTRY,
        LANGUAGE,
        VIEWS,
        REPLY_RATE,
        FIGURES_MONTH,
        OPTED_OUT,
        LACKS
    }

    private static int[] distinct(int[] grams, int n) {
        Arrays.sort(grams, 0, n);
        var kept = 0;
        for (var i = 0; i < n; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[kept++] = grams[i];
            }
        }
        return Arrays.copyOf(grams, kept);
    }
}
