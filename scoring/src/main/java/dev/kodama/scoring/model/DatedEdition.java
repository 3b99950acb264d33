package dev.kodama.scoring.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Parameters as somebody set them.
///
/// @param beginsOn the first business day in Tokyo on which they hold
/// @param reason in the words of whoever set them
public record DatedEdition(
        ParameterEdition parameters, LocalDate beginsOn, Instant madeAt, String madeBy, String reason) {
    public static final DatedEdition USUAL = new DatedEdition(
            ParameterEdition.USUAL,
            Definitions.FIRST_DAY,
            Definitions.FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.ofHours(9)),
            "Kodama",
            "");
}
