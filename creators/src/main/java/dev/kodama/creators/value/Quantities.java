package dev.kodama.creators.value;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.naming.Folding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as people write them: `48.5M`, `1.2万`, `3千`, `1億2千万`, `12,345`, `１２３４５`, `約5万人`.
public final class Quantities {
    /// Nobody on earth has more followers or views; whatever is above is a mistake, such as an id or a phone number.
    private static final BigDecimal LARGEST = new BigDecimal("100000000000");

    private static final String DIGITS = "[0-9]+(?:[.,'’ ][0-9]+)*";
    private static final Pattern PART = Pattern.compile("(" + DIGITS + ") ?(\\p{L}*)\\.?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:[.,][0-9]+)?e\\+?[0-9]{1,2}");
    private static final Pattern ABOUT = Pattern.compile("^(?:約|およそ|およそ|about|approx\\.?|ca\\.?|~|≒|≈|>|\\+)+ ?");
    private static final Pattern COUNTED =
            Pattern.compile(" ?(?:人|名|回|件|本|再生|いいね|ふぉろわー|登録者|follower|followers|subscribers|subs|views|likes|posts"
                    + "|seguidores|suscriptores|vistas|inscritos|abonnés|abonnenten|粉絲|粉丝|位|명|팔로워|구독자)$");
    private static final Pattern MONEY = Pattern.compile("^(?:¥|\\\\|jpy|yen) ?| ?(?:円|yen|jpy|-|税抜|\\(税抜\\))+$");

    /// Units behind which a number may go on.
    private static final Set<String> SUMMED = Set.of("百", "千", "万", "萬", "百万", "千万", "億", "亿");

    private Quantities() {}

    /// A count of people or things, 0 or more.
    public static Cell<Long> count(String written) {
        return whole(written, RoundingMode.UNNECESSARY);
    }

    /// A mean, which may have a fraction; kept as a whole number, halves rounded up.
    public static Cell<Long> average(String written) {
        return whole(written, RoundingMode.HALF_UP);
    }

    public static Cell<Integer> smallCount(String written) {
        return switch (count(written)) {
            case Cell.Known<Long>(var value) when value <= Integer.MAX_VALUE -> new Cell.Known<>(value.intValue());
            case Cell.Known<Long> _ -> Cell.unknown(Reason.TOO_LARGE);
            case Cell.Blank<Long> _ -> new Cell.Blank<>();
            case Cell.Unknown<Long>(var reason) -> new Cell.Unknown<>(reason);
        };
    }

    /// `¥12,000`, `1.2万円`.
    public static Cell<Long> yen(String written) {
        var bare = Folding.fold(written);
        for (var shorter = ""; !shorter.equals(bare); ) {
            shorter = bare;
            bare = MONEY.matcher(bare).replaceFirst("");
        }
        return bare.isEmpty() && !written.isBlank() ? count(written) : count(bare);
    }

    private static Cell<Long> whole(String written, RoundingMode rounding) {
        // What programs write: spare it all the reading of what people write.
        if (!written.isEmpty() && written.length() < 11 && isDigits(written)) {
            return new Cell.Known<>(Long.parseLong(written));
        }
        var text = withoutHangul(Folding.fold(written));
        Cell<Long> nothing = Cell.saysNothing(text);
        if (nothing != null) {
            return nothing;
        }
        if (text.endsWith("%")) {
            return Cell.unknown(Reason.PERCENTAGE);
        }
        var positive = withoutMinus(text);
        var number = number(positive.equals(text) ? text : positive);
        if (number == null) {
            return Cell.unknown(Reason.NOT_A_NUMBER);
        }
        if (number == AMBIGUOUS) {
            return Cell.unknown(Reason.AMBIGUOUS_NUMBER);
        }
        if (!positive.equals(text) && number.signum() != 0) {
            return Cell.unknown(Reason.NEGATIVE);
        }
        if (number.compareTo(LARGEST) > 0) {
            return Cell.unknown(Reason.TOO_LARGE);
        }
        if (rounding == RoundingMode.UNNECESSARY && number.stripTrailingZeros().scale() > 0) {
            return Cell.unknown(Reason.NOT_A_WHOLE_NUMBER);
        }
        return new Cell.Known<>(number.setScale(0, rounding).longValueExact());
    }

    /// Korean counts in the same units.
    private static String withoutHangul(String text) {
        return text.indexOf('만') < 0 && text.indexOf('천') < 0 && text.indexOf('억') < 0
                ? text
                : text.replace('만', '万').replace('천', '千').replace('억', '億');
    }

    private static String withoutMinus(String text) {
        if (text.startsWith("-") || text.startsWith("−") || text.startsWith("▲") || text.startsWith("△")) {
            return text.substring(1).strip();
        }
        return text.length() > 2 && text.startsWith("(") && text.endsWith(")")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    /// Stands for "could be either of two"; compared by identity.
    private static final BigDecimal AMBIGUOUS = new BigDecimal("-1");

    private static @Nullable BigDecimal number(String text) {
        if (isDigits(text)) {
            return new BigDecimal(text);
        }
        var bare = ABOUT.matcher(text).replaceFirst("");
        bare = COUNTED.matcher(bare).replaceFirst("");
        if (bare.endsWith("+")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        if (SCIENTIFIC.matcher(bare).matches()) {
            return new BigDecimal(bare.replace(',', '.'));
        }
        return sum(PART.matcher(bare), bare);
    }

    private static boolean isDigits(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() < 20;
    }

    /// `1億2千万` is a sum of parts; each but the last needs a unit.
    private static @Nullable BigDecimal sum(Matcher part, String text) {
        var total = BigDecimal.ZERO;
        BigDecimal waiting = BigDecimal.ZERO;
        var at = 0;
        var before = "";
        while (at < text.length()) {
            if (!part.find(at) || part.start() != at || (at > 0 && !SUMMED.contains(before))) {
                return null;
            }
            var unit = part.group(2);
            var digits = digits(part.group(1), unit);
            if (digits == null || digits == AMBIGUOUS) {
                return digits;
            }
            var power = power(unit);
            if (power != null) {
                total = total.add(waiting.add(digits).multiply(power));
                waiting = BigDecimal.ZERO;
            } else if (unit.equals("千") || unit.equals("百")) {
                waiting = waiting.add(digits.multiply(BigDecimal.valueOf(unit.equals("千") ? 1000 : 100)));
            } else if (unit.equals("千万") || unit.equals("百万")) {
                var factor = BigDecimal.valueOf(unit.equals("千万") ? 10_000_000 : 1_000_000);
                total = total.add(waiting.multiply(BigDecimal.valueOf(10_000))).add(digits.multiply(factor));
                waiting = BigDecimal.ZERO;
            } else {
                return null;
            }
            before = unit;
            at = part.end();
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        return at == 0 ? null : total.add(waiting);
    }

    private static @Nullable BigDecimal power(String unit) {
        return switch (unit) {
            case "" -> BigDecimal.ONE;
            case "k", "mil", "tsd", "rb", "ribu" -> BigDecimal.valueOf(1_000);
            case "万", "萬", "w" -> BigDecimal.valueOf(10_000);
            case "lakh", "lakhs" -> BigDecimal.valueOf(100_000);
            case "crore", "crores" -> BigDecimal.valueOf(10_000_000);
            case "m",
                    "mm",
                    "mn",
                    "mi",
                    "mln",
                    "mio",
                    "jt",
                    "juta",
                    "milhões",
                    "milhão",
                    "mill",
                    "millon",
                    "millón",
                    "millones",
                    "million",
                    "millions" -> BigDecimal.valueOf(1_000_000);
            case "億", "亿" -> BigDecimal.valueOf(100_000_000);
            case "b", "bn", "billion" -> BigDecimal.valueOf(1_000_000_000);
            default -> null;
        };
    }

    /// Sorts out which sign groups and which one begins the fraction.
    private static @Nullable BigDecimal digits(String written, String unit) {
        var text = written.replace("'", "").replace("’", "");
        if (text.indexOf(' ') >= 0) {
            if (!text.matches("[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?")) {
                return null;
            }
            text = text.replace(" ", "");
        }
        var dots = text.chars().filter(c -> c == '.').count();
        var commas = text.chars().filter(c -> c == ',').count();
        if (dots == 0 && commas == 0) {
            return new BigDecimal(text);
        }
        if (dots > 0 && commas > 0) {
            var fractionByComma = text.lastIndexOf(',') > text.lastIndexOf('.');
            return grouped(text, fractionByComma ? '.' : ',', fractionByComma ? ',' : '.');
        }
        if (dots > 1) {
            return grouped(text, '.', ',');
        }
        if (commas > 1) {
            return grouped(text, ',', '.');
        }
        var fraction = text.length() - 1 - text.indexOf(dots == 1 ? '.' : ',');
        if (commas == 1) {
            // Three digits behind a comma are a group wherever this product is used; less is a continental fraction.
            return fraction == 3 ? grouped(text, ',', '.') : new BigDecimal(text.replace(',', '.'));
        }
        // 1.234 is a thousand in Madrid and one and a bit in Tokyo; with a unit behind, or a 0 before, it is a
        // fraction.
        return fraction == 3 && unit.isEmpty() && !text.startsWith("0.") ? AMBIGUOUS : new BigDecimal(text);
    }

    private static @Nullable BigDecimal grouped(String text, char group, char fraction) {
        var g = Pattern.quote(String.valueOf(group));
        var f = Pattern.quote(String.valueOf(fraction));
        if (!text.matches("[0-9]{1,3}(" + g + "[0-9]{3})+(" + f + "[0-9]+)?")) {
            return null;
        }
        return new BigDecimal(text.replace(String.valueOf(group), "").replace(fraction, '.'));
    }
}
