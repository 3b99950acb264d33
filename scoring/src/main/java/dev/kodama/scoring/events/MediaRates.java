package dev.kodama.scoring.events;

import java.math.BigDecimal;

/// What interactions and impressions are taken to be worth in earned media value. A convention: nobody pays these
/// rates, and a value by one edition does not compare with one by another.
///
/// @param edition of the metrics' parameters; 0 for what Kodama comes with
/// @param perLike in whatever currency the house has chosen, as the others
public record MediaRates(long edition, BigDecimal perLike, BigDecimal perComment, BigDecimal perThousandImpressions) {
    /// Of the formula below.
    public static final int VERSION = 1;

    /// The customary example, as long as nobody has set the house's own.
    public static final MediaRates CUSTOMARY =
            new MediaRates(0, new BigDecimal("0.300"), new BigDecimal("0.500"), new BigDecimal("0.050"));

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /// Earned media value of an Instagram post: likes × rate + comments × rate + impressions ÷ 1000 × rate. Exact:
    /// nothing is rounded.
    ///
    /// @param likes 0 or more, as the others
    public BigDecimal value(long likes, long comments, long impressions) {
        return perLike.multiply(BigDecimal.valueOf(likes))
                .add(perComment.multiply(BigDecimal.valueOf(comments)))
                .add(perThousandImpressions
                        .multiply(BigDecimal.valueOf(impressions))
                        .divide(THOUSAND));
    }
}
