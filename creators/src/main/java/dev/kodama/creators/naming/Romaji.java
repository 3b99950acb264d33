package dev.kodama.creators.naming;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a name in kana is written in Latin letters, as loosely as people do it: はなこ・まつもと meets Hanako
/// MATSUMOTO, and Ōno, Oono, Ohno and Ono meet each other.
public final class Romaji {
    private static final Map<String, String> SYLLABLES = syllables();
    private static final String LONG = "āīūēōâîûêô";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ・.,、_-]+");
    private static final Pattern ZYA_OR_JYA = Pattern.compile("[zj]y");
    private static final Pattern HU_ALONE = Pattern.compile("(?<![sc])hu");
    private static final Pattern SMALL_TSU = Pattern.compile("っ(?=([a-z]))");
    private static final Pattern SIGNS = Pattern.compile("[っー]");
    private static final Pattern M_FOR_N = Pattern.compile("m(?=[bmp])");
    private static final Pattern LONG_O = Pattern.compile("o[uh](?![aiueo])");
    private static final Pattern MANY_O = Pattern.compile("oo+");
    private static final Pattern MANY_U = Pattern.compile("uu+");

    private Romaji() {}

    /// What two spellings of a name share: its words in Latin letters without long vowels, in alphabetical order, since
    /// some put the family name first and some last.
    ///
    /// @param folded as [Folding#fold] leaves it
    /// @return empty if there is anything in it that has no reading, such as kanji
    public static String key(String folded) {
        var words = BETWEEN_WORDS.split(folded);
        var latin = Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .map(Romaji::word)
                .toList();
        return latin.contains("") ? "" : latin.stream().sorted().collect(Collectors.joining(" "));
    }

    /// How a word sounds, in Latin letters, for searching: ようこ, ヨーコ, Yōko, youko and yoko are one, and so are the two
    /// ways to romanise, しょうた being shota and syouta.
    ///
    /// @param folded as [Folding#fold] leaves it, without blanks
    /// @return empty if there is anything in it that has no reading, such as kanji or a digit
    public static String spelling(String folded) {
        var kunrei = word(folded).replace("sy", "sh").replace("ty", "ch");
        var hepburn = ZYA_OR_JYA
                .matcher(kunrei)
                .replaceAll("j")
                .replace("si", "shi")
                .replace("ti", "chi")
                .replace("tu", "tsu")
                .replace("zi", "ji");
        return HU_ALONE.matcher(hepburn).replaceAll("fu").replace("tch", "cch");
    }

    private static String word(String folded) {
        var latin = new StringBuilder();
        for (var at = 0; at < folded.length(); ) {
            var c = folded.charAt(at);
            if (at + 1 < folded.length() && SYLLABLES.containsKey(folded.substring(at, at + 2))) {
                latin.append(SYLLABLES.get(folded.substring(at, at + 2)));
                at += 2;
            } else if (SYLLABLES.containsKey(String.valueOf(c))) {
                latin.append(SYLLABLES.get(String.valueOf(c)));
                at++;
            } else if (c >= 'a' && c <= 'z') {
                latin.append(c);
                at++;
            } else if (LONG.indexOf(c) >= 0) {
                latin.append("aiueo".charAt(LONG.indexOf(c) % 5));
                at++;
            } else if (c == 'っ' || c == 'ー') {
                latin.append(c);
                at++;
            } else {
                return "";
            }
        }
        return loosely(latin.toString());
    }

    /// Doubled consonants as the small tsu writes them, the syllabic n, and no length of vowels.
    private static String loosely(String latin) {
        var doubled = SMALL_TSU.matcher(latin).replaceAll("$1");
        var written = SIGNS.matcher(doubled).replaceAll("").replace("tch", "cch");
        var nasal = M_FOR_N.matcher(written).replaceAll("n");
        var shortened = LONG_O.matcher(nasal).replaceAll("o");
        return MANY_U.matcher(MANY_O.matcher(shortened).replaceAll("o")).replaceAll("u");
    }

    private static Map<String, String> syllables() {
        var table = """
                あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to
                な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo
                ら ra り ri る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo
                だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゔ vu
                きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo
                ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo
                じゃ ja じゅ ju じょ jo びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo
                ふぁ fa ふぃ fi ふぇ fe ふぉ fo てぃ ti でぃ di うぃ wi うぇ we しぇ she じぇ je ちぇ che""".strip().split("\\s+");
        var syllables = new HashMap<String, String>();
        for (var i = 0; i < table.length; i += 2) {
            syllables.put(table[i], table[i + 1]);
        }
        return Map.copyOf(syllables);
    }
}
