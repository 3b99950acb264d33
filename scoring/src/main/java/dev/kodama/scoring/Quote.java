package dev.kodama.scoring;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.outcome.FairFee;
import dev.kodama.scoring.outcome.Forecast;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one post on an account may bring and what it is worth, beside what is asked for it.
///
/// @param followers null if not known
/// @param askedYen the lowest price in force on that platform; null without a rate card
public record Quote(
        UUID creatorId,
        UUID accountId,
        Platform platform,
        @Nullable Long followers,
        @Nullable Long askedYen,
        Forecast forecast,
        FairFee fairFee) {}
