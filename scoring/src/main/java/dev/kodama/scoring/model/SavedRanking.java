package dev.kodama.scoring.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A ranking as it stood on a day, with everything that says how it came about.
///
/// @param weights that were applied
/// @param filter that was applied
/// @param definition edition of the metric definitions
/// @param parameters number of the parameter edition
/// @param today the business day that freshness and prices were taken at
/// @param total how many creators passed the filter
/// @param lines the first of them, best first
public record SavedRanking(
        UUID rankingId,
        UUID campaignId,
        String name,
        Instant savedAt,
        String savedBy,
        Weights weights,
        RankingFilter filter,
        String definition,
        long parameters,
        LocalDate today,
        int total,
        List<Line> lines) {

    /// @param low ten-thousandths of a point, as `points` and `high`
    /// @param inputHash of the creator's explanation then
    /// @param contributions in ten-thousandths of a point; they add up to `points`
    public record Line(
            UUID creatorId,
            int rank,
            int low,
            int points,
            int high,
            String inputHash,
            Map<Metric, Integer> contributions) {}
}
