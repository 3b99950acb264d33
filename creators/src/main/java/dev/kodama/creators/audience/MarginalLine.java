package dev.kodama.creators.audience;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Gender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Marginals as one line, written like a [CellLine] with what is not told left out:
/// `25-34:::310000;F:::620000;25-34F:::200000;:fashion::80000;::JP:700000`.
public final class MarginalLine {
    /// Trait by trait, largest share first; the rest only to make the order total.
    private static final Comparator<AudienceMarginal> ORDER = Comparator.comparing(AudienceMarginal::traits)
            .thenComparing(Comparator.comparingInt(AudienceMarginal::sharePpm).reversed())
            .thenComparing(MarginalLine::group);

    private MarginalLine() {}

    /// @param marginals each group once
    public static String write(List<AudienceMarginal> marginals) {
        var line = new StringBuilder(marginals.size() * 16);
        for (var marginal : sorted(marginals)) {
            if (!line.isEmpty()) {
                line.append(';');
            }
            line.append(group(marginal)).append(':').append(marginal.sharePpm());
        }
        return line.toString();
    }

    public static List<AudienceMarginal> read(String line) {
        var marginals = new ArrayList<AudienceMarginal>();
        for (var item : line.isEmpty() ? new String[0] : line.split(";")) {
            var parts = item.split(":", -1);
            var person = parts[0];
            var gender = person.isEmpty() ? null : genderOrNull(person.charAt(person.length() - 1));
            var age = gender == null ? person : person.substring(0, person.length() - 1);
            marginals.add(new AudienceMarginal(
                    age.isEmpty() ? null : CellLine.age(age),
                    gender,
                    parts[1].isEmpty() ? null : parts[1],
                    parts[2].isEmpty() ? null : parts[2],
                    Integer.parseInt(parts[3])));
        }
        return marginals;
    }

    public static List<AudienceMarginal> sorted(List<AudienceMarginal> marginals) {
        return marginals.stream().sorted(ORDER).toList();
    }

    private static @Nullable Gender genderOrNull(char last) {
        return Character.isLetter(last) ? CellLine.gender(last) : null;
    }

    private static String group(AudienceMarginal marginal) {
        return word(marginal.age())
                + letter(marginal.gender())
                + ':'
                + orEmpty(marginal.interest())
                + ':'
                + orEmpty(marginal.region());
    }

    private static String word(@Nullable AgeBand age) {
        return age == null ? "" : CellLine.word(age);
    }

    private static String letter(@Nullable Gender gender) {
        return gender == null ? "" : String.valueOf(CellLine.letter(gender));
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }
}
