package dev.kodama.scoring.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What a creator's score for a campaign was at a time. One is written down when the creator is shortlisted, and then
/// whenever the score has moved by a point or more, or is counted by other definitions or parameters.
///
/// @param low ten-thousandths of a point, as `points` and `high`
/// @param parameters number of the parameter edition
/// @param contributions in ten-thousandths of a point; they add up to `points`
public record ScoreReading(
        UUID campaignId,
        UUID creatorId,
        Instant readAt,
        ScoreOccasion occasion,
        int low,
        int points,
        int high,
        String definition,
        long parameters,
        String inputHash,
        Map<Metric, Integer> contributions) {}
