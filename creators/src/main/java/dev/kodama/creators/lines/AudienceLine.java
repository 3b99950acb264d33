package dev.kodama.creators.lines;

import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProblem.Severity;
import dev.kodama.creators.audience.Composition;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.AudienceEntry;
import dev.kodama.creators.merge.Entry.Profile;
import dev.kodama.creators.value.AudienceWords;
import dev.kodama.creators.value.Cell;
import dev.kodama.creators.value.Quantities;
import dev.kodama.creators.value.Shares;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as an audience, or as one group of it.
final class AudienceLine {
    private AudienceLine() {}

    /// @return null if the row is refused
    static @Nullable Entry read(Line line) {
        var capturedAt = line.capturedAt();
        if (capturedAt == null || !line.accounts().areNamed()) {
            return null;
        }
        var composition = whole(line);
        if (composition.isEmpty() && !line.table().has(ImportField.AUDIENCE_SHARE)) {
            line.refuse(Reason.NO_FIGURES);
            return null;
        }
        if (composition.isEmpty()) {
            composition = oneGroup(line);
            if (composition == null) {
                return null;
            }
        }
        return new Entry(
                line.number(),
                false,
                line.externalId(),
                Profile.NONE,
                line.accounts().named(capturedAt),
                new AudienceEntry(capturedAt, sampleSize(line), composition),
                List.of());
    }

    /// What one line says of a whole audience, in one cell or in a column for each group.
    static Composition whole(Line line) {
        var table = line.table();
        var cells = line.value(ImportField.AUDIENCE, null, table.audiences::cells);
        var audience = new Composition(
                cells == null ? List.of() : cells, table.groups.isEmpty() ? List.of() : marginals(line));
        var tooMuch = audience.tooMuch();
        if (tooMuch == null) {
            return audience;
        }
        line.note(
                line.problem(Severity.VALUE_UNKNOWN, Reason.OVER_ONE_HUNDRED_PERCENT, "%.1f".formatted(tooMuch / 1e4)));
        return Composition.of(List.of());
    }

    static @Nullable Integer sampleSize(Line line) {
        return line.value(ImportField.AUDIENCE_SAMPLE_SIZE, null, Quantities::smallCount);
    }

    private static List<AudienceMarginal> marginals(Line line) {
        var found = new ArrayList<AudienceMarginal>();
        for (var group : line.table().groups) {
            switch (group.read(line.row())) {
                case Cell.Known<List<AudienceMarginal>>(var marginals) -> found.addAll(marginals);
                case Cell.Unknown<List<AudienceMarginal>>(var reason) -> line.report(group.column(), reason);
                case Cell.Blank<List<AudienceMarginal>> _ -> {}
            }
        }
        return found;
    }

    /// One joint cell, or a marginal if the line tells fewer traits; null if it cannot be taken.
    private static @Nullable Composition oneGroup(Line line) {
        var table = line.table();
        var age = line.word(ImportField.AUDIENCE_AGE, AudienceWords::age, Reason.UNKNOWN_AGE);
        var gender = line.word(ImportField.AUDIENCE_GENDER, AudienceWords::gender, Reason.UNKNOWN_GENDER);
        var interest = line.word(ImportField.AUDIENCE_INTEREST, AudienceWords::interest, Reason.TOO_LONG);
        var region = line.word(ImportField.AUDIENCE_REGION, table.regions, Reason.UNKNOWN_REGION);
        var share = line.value(ImportField.AUDIENCE_SHARE, null, text -> Shares.ppm(text, table.shareUnit));
        if (!line.isFlawless()) {
            line.refuseForTheLastProblem();
            return null;
        }
        if (share != null && age != null && gender != null && interest != null && region != null) {
            return Composition.of(List.of(new AudienceCell(age, gender, interest, region, share)));
        }
        if (share != null && AudienceMarginal.isOne(age, gender, interest, region)) {
            return Composition.of(new AudienceMarginal(age, gender, interest, region, share));
        }
        line.refuse(Reason.NO_FIGURES);
        return null;
    }
}
