package dev.kodama.scoring.model;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How special an audience is on its platform, and against whom.
///
/// @param divergence see [NicheConcentration]; 0 … 1
/// @param platform of the account with most followers
/// @param creators whose audiences the usual one on the platform is the mean of, this one among them
/// @param capturedAt when this one was measured
/// @param sampleSize on how many followers, if the source says so
public record Niche(
        double divergence,
        Platform platform,
        int creators,
        Instant capturedAt,
        String source,
        @Nullable Integer sampleSize) {}
