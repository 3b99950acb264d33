package dev.kodama.creators.lines;

import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.Profile;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.value.Moments;
import dev.kodama.creators.value.Quantities;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as what somebody asks for one format.
final class RateLine {
    private RateLine() {}

    /// @return null if the row is refused
    static @Nullable Entry read(Line line) {
        var accounts = line.accounts();
        if (!accounts.areNamed()) {
            return null;
        }
        var platform = accounts.platform();
        if (platform == null) {
            return null;
        }
        var format = line.text(ImportField.RATE_FORMAT, Line.LONGEST_WORD);
        var yen = line.value(ImportField.RATE_YEN, null, Quantities::yen);
        var validFrom = line.value(ImportField.RATE_VALID_FROM, null, Moments::day);
        if (format == null || yen == null) {
            line.refuseForTheLastProblemOr(format == null ? Reason.NO_FORMAT : Reason.NO_FIGURES);
            return null;
        }
        var capturedAt = line.table().plan.capturedAt();
        return new Entry(
                line.number(),
                false,
                line.externalId(),
                Profile.NONE,
                accounts.named(capturedAt),
                null,
                List.of(new RateCard.Rate(
                        platform,
                        Folding.fold(format),
                        yen,
                        validFrom != null ? validFrom : LocalDate.ofInstant(capturedAt, Moments.TOKYO))));
    }
}
