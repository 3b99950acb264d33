package dev.kodama.creators.audience;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An audience as one line: `25-34F:fashion:JP-13:120000;18-24F:beauty:JP:80000`, shares in parts per million.
///
/// About twenty bytes a cell where a row or a JSON object would take a hundred; and because the order is fixed,
/// equal audiences are equal text.
public final class CellLine {
    /// Largest share first; the rest only to make the order total.
    private static final Comparator<AudienceCell> ORDER = Comparator.comparingInt(AudienceCell::sharePpm)
            .reversed()
            .thenComparing(AudienceCell::age)
            .thenComparing(AudienceCell::gender)
            .thenComparing(AudienceCell::interest)
            .thenComparing(AudienceCell::region);

    private CellLine() {}

    /// @param cells each joint cell once
    public static String write(List<AudienceCell> cells) {
        var line = new StringBuilder(cells.size() * 24);
        for (var cell : sorted(cells)) {
            if (!line.isEmpty()) {
                line.append(';');
            }
            line.append(word(cell.age()))
                    .append(letter(cell.gender()))
                    .append(':')
                    .append(cell.interest())
                    .append(':')
                    .append(cell.region())
                    .append(':')
                    .append(cell.sharePpm());
        }
        return line.toString();
    }

    public static List<AudienceCell> read(String line) {
        var cells = new ArrayList<AudienceCell>();
        for (var from = 0; from < line.length(); ) {
            var end = line.indexOf(';', from);
            end = end < 0 ? line.length() : end;
            var interest = line.indexOf(':', from) + 1;
            var region = line.indexOf(':', interest) + 1;
            var share = line.indexOf(':', region) + 1;
            cells.add(new AudienceCell(
                    age(line.substring(from, interest - 2)),
                    gender(line.charAt(interest - 2)),
                    line.substring(interest, region - 1),
                    line.substring(region, share - 1),
                    Integer.parseInt(line, share, end, 10)));
            from = end + 1;
        }
        return cells;
    }

    public static List<AudienceCell> sorted(List<AudienceCell> cells) {
        return cells.stream().sorted(ORDER).toList();
    }

    static String word(AgeBand age) {
        return switch (age) {
            case AGE_13_17 -> "13-17";
            case AGE_18_24 -> "18-24";
            case AGE_25_34 -> "25-34";
            case AGE_35_44 -> "35-44";
            case AGE_45_54 -> "45-54";
            case AGE_55_64 -> "55-64";
            case AGE_65_PLUS -> "65+";
        };
    }

    static AgeBand age(String word) {
        return switch (word) {
            case "13-17" -> AgeBand.AGE_13_17;
            case "18-24" -> AgeBand.AGE_18_24;
            case "25-34" -> AgeBand.AGE_25_34;
            case "35-44" -> AgeBand.AGE_35_44;
            case "45-54" -> AgeBand.AGE_45_54;
            case "55-64" -> AgeBand.AGE_55_64;
            case "65+" -> AgeBand.AGE_65_PLUS;
            default -> throw new IllegalArgumentException("Not an age band of a stored audience: " + word);
        };
    }

    static char letter(Gender gender) {
        return switch (gender) {
            case FEMALE -> 'F';
            case MALE -> 'M';
            case UNSPECIFIED -> 'U';
        };
    }

    static Gender gender(char letter) {
        return switch (letter) {
            case 'F' -> Gender.FEMALE;
            case 'M' -> Gender.MALE;
            case 'U' -> Gender.UNSPECIFIED;
            default -> throw new IllegalArgumentException("Not a gender of a stored audience: " + letter);
        };
    }
}
