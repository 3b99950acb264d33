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
import java.util.Objects;
import java.util.Set;

/// Reads a whole audience out of one cell: `25-34F:fashion:JP-13:12%; 18-24F:beauty:JP:0.08`.
///
/// Remembers what it has read, because the same groups and shares come again with every creator; one for each file.
public final class AudienceReader {
    private final Remembered<Cell<Group>> groups = new Remembered<>(AudienceReader::group);
    private final Remembered<Cell<Integer>> shares = new Remembered<>(text -> Shares.ppm(text, Shares.Unit.UNSAID));

    /// A cell of an audience without its share: `25-34F:fashion:JP-13`.
    private record Group(AgeBand age, Gender gender, String interest, String region) {
        AudienceCell with(int sharePpm) {
            return new AudienceCell(age, gender, interest, region, sharePpm);
        }
    }

    public Cell<List<AudienceCell>> cells(String written) {
        if (!Cell.saysSomething(written)) {
            return Objects.requireNonNull(Cell.saysNothing(Folding.fold(written)));
        }
        var cells = new ArrayList<AudienceCell>();
        var seen = new HashSet<Group>();
        var total = 0L;
        for (var from = 0; from < written.length(); ) {
            var end = written.indexOf(';', from);
            end = end < 0 ? written.length() : end;
            var item = written.substring(from, end).strip();
            from = end + 1;
            if (item.isEmpty()) {
                continue;
            }
            switch (cell(item, seen)) {
                case Cell.Known<AudienceCell>(var cell) -> {
                    cells.add(cell);
                    total += cell.sharePpm();
                }
                case Cell.Blank<AudienceCell> _ -> {}
                case Cell.Unknown<AudienceCell>(var reason) -> {
                    return Cell.unknown(reason);
                }
            }
        }
        if (cells.isEmpty()) {
            // Nothing but separators: no measurement, and above all not one of an audience that nobody belongs to.
            return new Cell.Blank<>();
        }
        return total > 1_000_000 ? Cell.unknown(Reason.OVER_ONE_HUNDRED_PERCENT) : new Cell.Known<>(List.copyOf(cells));
    }

    private Cell<AudienceCell> cell(String item, Set<Group> seen) {
        var colon = item.lastIndexOf(':');
        if (colon < 0) {
            return Cell.unknown(Reason.NOT_A_SHARE);
        }
        var share = shares.apply(item.substring(colon + 1));
        return switch (groups.apply(item.substring(0, colon))) {
            case Cell.Known<Group>(var group)
            when share instanceof Cell.Known<Integer>(var ppm) && seen.add(group) -> new Cell.Known<>(group.with(ppm));
            case Cell.Unknown<Group>(var reason) -> Cell.unknown(reason);
            case null, default -> Cell.unknown(Reason.NOT_A_SHARE);
        };
    }

    private static Cell<Group> group(String written) {
        var parts = written.split(":", -1);
        var band = parts[0].strip();
        if (parts.length != 3 || band.length() < 2) {
            return Cell.unknown(Reason.NOT_A_SHARE);
        }
        var age = AudienceWords.age(band.substring(0, band.length() - 1));
        if (age == null) {
            return Cell.unknown(Reason.UNKNOWN_AGE);
        }
        var gender = AudienceWords.gender(band.substring(band.length() - 1));
        if (gender == null) {
            return Cell.unknown(Reason.UNKNOWN_GENDER);
        }
        var region = Countries.region(parts[2]);
        if (region == null) {
            return Cell.unknown(Reason.UNKNOWN_REGION);
        }
        var interest = AudienceWords.interest(parts[1]);
        return interest == null
                ? Cell.unknown(Reason.NOT_A_SHARE)
                : new Cell.Known<>(new Group(age, gender, interest, region));
    }
}
