package dev.kodama.creators.value;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.naming.Countries;
import dev.kodama.creators.naming.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words an audience is told in.
public final class AudienceWords {
    private static final int LONGEST_INTEREST = 60;

    private AudienceWords() {}

    /// `25-34`, `25〜34歳`, `AGE_25_34`, `65+`, `20代` is none: it straddles two bands.
    public static @Nullable AgeBand age(String written) {

        return switch (written) {
            case "13-17" -> AgeBand.AGE_13_17;
            case "18-24" -> AgeBand.AGE_18_24;
            case "25-34" -> AgeBand.AGE_25_34;
            case "35-44" -> AgeBand.AGE_35_44;
            case "45-54" -> AgeBand.AGE_45_54;
            case "55-64" -> AgeBand.AGE_55_64;
            case "65+" -> AgeBand.AGE_65_PLUS;
            default -> looselyWritten(written);
        };
    }

    private static @Nullable AgeBand looselyWritten(String written) {
        var digits = Folding.fold(written).replaceAll("[^0-9]+", " ").strip();
        return switch (digits) {
            case "13 17" -> AgeBand.AGE_13_17;
            case "18 24" -> AgeBand.AGE_18_24;
            case "25 34" -> AgeBand.AGE_25_34;
            case "35 44" -> AgeBand.AGE_35_44;
            case "45 54" -> AgeBand.AGE_45_54;
            case "55 64" -> AgeBand.AGE_55_64;
            case "65" -> AgeBand.AGE_65_PLUS;
            default -> null;
        };
    }

    public static @Nullable Gender gender(String written) {
        return switch (Folding.fold(written)) {
            case "f", "female", "women", "woman", "女", "女性", "mujer", "mujeres", "femenino" -> Gender.FEMALE;
            case "m", "male", "men", "man", "男", "男性", "hombre", "hombres", "masculino" -> Gender.MALE;
            case "u", "unspecified", "unknown", "other", "不明", "その他", "otro", "x" -> Gender.UNSPECIFIED;
            default -> null;
        };
    }

    public static @Nullable String interest(String written) {
        var word = Folding.fold(written);
        return word.isEmpty() || word.length() > LONGEST_INTEREST || word.indexOf(':') >= 0 || word.indexOf(';') >= 0
                ? null
                : word;
    }

    /// A whole audience in one cell: `25-34F:fashion:JP-13:12%; 18-24F:beauty:JP:0.08`.
    public static Cell<List<AudienceCell>> cells(String written) {
        Cell<List<AudienceCell>> nothing = Cell.saysNothing(Folding.fold(written));
        if (nothing != null) {
            return nothing;
        }
        var cells = new ArrayList<AudienceCell>();
        var seen = new HashSet<String>();
        var total = 0L;
        for (var from = 0; from < written.length(); ) {
            var end = written.indexOf(';', from);
            end = end < 0 ? written.length() : end;
            var item = written.substring(from, end).strip();
            from = end + 1;
            if (item.isEmpty()) {
                continue;
            }
            var parts = item.split(":", -1);
            if (parts.length != 4 || parts[0].length() < 2) {
                return Cell.unknown(Reason.NOT_A_SHARE);
            }
            var band = parts[0].strip();
            var age = age(band.substring(0, band.length() - 1));
            var gender = gender(band.substring(band.length() - 1));
            var interest = interest(parts[1]);
            var region = Countries.region(parts[2]);
            if (age == null) {
                return Cell.unknown(Reason.UNKNOWN_AGE);
            }
            if (gender == null) {
                return Cell.unknown(Reason.UNKNOWN_GENDER);
            }
            if (region == null) {
                return Cell.unknown(Reason.UNKNOWN_REGION);
            }
            if (interest == null
                    || !(Shares.ppm(parts[3], Shares.Unit.UNSAID) instanceof Cell.Known<Integer>(var ppm))
                    || !seen.add(band + ':' + interest + ':' + region)) {
                return Cell.unknown(Reason.NOT_A_SHARE);
            }
            total += ppm;
            cells.add(new AudienceCell(age, gender, interest, region, ppm));
        }
        return total > 1_000_000 ? Cell.unknown(Reason.OVER_ONE_HUNDRED_PERCENT) : new Cell.Known<>(List.copyOf(cells));
    }
}
