package dev.kodama.scoring.index;

import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Platform;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One creator on the way from the tables into the index.
///
/// @param sampleSize how many followers the audience was measured on, 0 if not known
/// @param cells codes of the audience's cells, empty if it is not measured
/// @param sharesPpm one per cell
/// @param marginals what is only known of the audience trait by trait
record CreatorRow(
        UUID creatorId,
        boolean contactable,
        @Nullable String language,
        List<String> topics,
        List<AccountRow> accounts,
        int sampleSize,
        int[] cells,
        int[] sharesPpm,
        List<AudienceMarginal> marginals) {

    static final int UNKNOWN = -1;

    /// Figures that are not known are [#UNKNOWN].
    ///
    /// @param day on which the figures were captured, as an epoch day in Tokyo
    /// @param engagementLowPpm lower end of the interval of a median, which is its own; likewise the upper one
    /// @param posts how many posts the rate is taken over, 0 if not known
    /// @param replyLowPpm lower Wilson bound of the reply rate
    /// @param replyHighPpm upper Wilson bound of the reply rate
    /// @param priceYen lowest price in force
    /// @param judged how many sampled followers could be judged, 0 for no sample
    /// @param genuine of those
    record AccountRow(
            Platform platform,
            long followers,
            int day,
            int engagementLowPpm,
            int engagementPpm,
            int engagementHighPpm,
            int posts,
            int replyLowPpm,
            int replyHighPpm,
            long priceYen,
            int judged,
            int genuine) {}
}
