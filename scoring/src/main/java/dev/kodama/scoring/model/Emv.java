package dev.kodama.scoring.model;

import java.math.BigDecimal;

/// Earned media value of an Instagram post, version 1: likes × rate + comments × rate + impressions ÷ 1000 × rate, in
/// the currency of the rates. The rates are dated parameters, so a value without its edition says nothing.
public final class Emv {
    /// As in the registry.
    public static final int VERSION = 1;

    private static final long THOUSAND = 1_000;

    private Emv() {}

    /// Exact: nothing is rounded.
    ///
    /// @param likes 0 or more, as the others
    public static BigDecimal of(long likes, long comments, long impressions, ParameterEdition parameters) {
        return amount(likes, Parameters.EMV_LIKE, parameters)
                .add(amount(comments, Parameters.EMV_COMMENT, parameters))
                .add(amount(impressions, Parameters.EMV_THOUSAND_IMPRESSIONS, parameters)
                        .divide(BigDecimal.valueOf(THOUSAND)));
    }

    private static BigDecimal amount(long count, Parameter rate, ParameterEdition parameters) {
        return rate.written(parameters.of(rate)).multiply(BigDecimal.valueOf(count));
    }
}
