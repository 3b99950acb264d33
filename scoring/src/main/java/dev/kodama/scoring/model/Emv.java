package dev.kodama.scoring.model;

import dev.kodama.scoring.events.MediaRates;
import java.math.BigDecimal;

/// Earned media value by the parameters of an edition. The formula stands beside the event that tells its rates, so
/// that reports compute the same.
public final class Emv {
    private Emv() {}

    public static MediaRates rates(ParameterEdition parameters) {
        return new MediaRates(
                parameters.number(),
                rate(Parameters.EMV_LIKE, parameters),
                rate(Parameters.EMV_COMMENT, parameters),
                rate(Parameters.EMV_THOUSAND_IMPRESSIONS, parameters));
    }

    /// Exact: nothing is rounded.
    ///
    /// @param likes 0 or more, as the others
    public static BigDecimal of(long likes, long comments, long impressions, ParameterEdition parameters) {
        return rates(parameters).value(likes, comments, impressions);
    }

    private static BigDecimal rate(Parameter rate, ParameterEdition parameters) {
        return rate.written(parameters.of(rate));
    }
}
