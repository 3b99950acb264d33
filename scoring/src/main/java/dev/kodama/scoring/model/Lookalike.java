package dev.kodama.scoring.model;

import dev.kodama.creators.events.Platform;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator who resembles others.
///
/// @param distance see [Likeness]; ten-thousandths
/// @param parts trait by trait; their weighted mean is the distance
/// @param platform of the account with most followers; null where there is no account
/// @param topics that both have
/// @param platforms that both are on
/// @param audiencePpm how much of the two audiences lies on top of each other, in millionths; null if one is not
/// measured
/// @param why in a sentence
public record Lookalike(
        UUID creatorId,
        String displayName,
        @Nullable String handle,
        int distance,
        List<Likeness.Part> parts,
        @Nullable Platform platform,
        @Nullable TierPosition tier,
        @Nullable Integer engagementPpm,
        List<String> topics,
        Set<Platform> platforms,
        @Nullable Integer audiencePpm,
        Text why) {}
