package dev.kodama.scoring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A shortlisted creator was judged for the campaign; this judgement is kept, whatever changes later.
///
/// @param version of this judgement; a later one replaces it
/// @param points the score in ten-thousandths of 100, that is 0 … 1 000 000 for 0 … 100
/// @param lowPoints lower end of the interval, likewise
/// @param highPoints upper end of the interval, likewise
/// @param definition version of the metric definitions, such as `2026-11`
/// @param inputHash SHA-256 over every input, in hex: the same inputs give the same score
/// @param expectedEngagements per post, if the creator's figures allow to say
/// @param expectedReach per post, likewise
public record CreatorScored(
        UUID eventId,
        Instant occurredAt,
        UUID campaignId,
        UUID creatorId,
        long version,
        int points,
        int lowPoints,
        int highPoints,
        String definition,
        String inputHash,
        @Nullable Long expectedEngagements,
        @Nullable Long expectedReach)
        implements ScoringEvent {}
