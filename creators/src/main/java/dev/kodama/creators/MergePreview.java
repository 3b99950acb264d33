package dev.kodama.creators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a merge would do.
///
/// @param moving accounts that would become the survivor's, with their whole history
/// @param differences only where the two do not say the same
/// @param movingAudiences measurements of the audience that would become the survivor's
/// @param movingRates prices likewise; where both name one for the same work and day, the survivor's stands
public record MergePreview(
        Creator survivor,
        Creator absorbed,
        List<Account> moving,
        List<Difference> differences,
        int movingAudiences,
        int movingRates) {
    /// @param survivors, absorbeds what the two say, null for nothing
    /// @param result what the merged creator would say
    public record Difference(
            Field field,
            @Nullable String survivors,
            @Nullable String absorbeds,
            @Nullable String result) {}

    /// What a creator says of itself.
    public enum Field {
        DISPLAY_NAME,
        KANA,
        LANGUAGE,
        COUNTRY,
        TOPICS,
        TAGS,
        NOTES,
        EXTERNAL_ID,
        CONTACTABLE,
        /// Only as what stands in the way of taking a merge back; likewise those that follow.
        ACCOUNTS,
        AUDIENCE,
        RATE_CARD
    }
}
