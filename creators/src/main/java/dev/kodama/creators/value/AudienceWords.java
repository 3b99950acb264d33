package dev.kodama.creators.value;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.naming.Folding;
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
}
