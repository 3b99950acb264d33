package dev.kodama.scoring.index;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.Likeness;
import dev.kodama.scoring.model.TierPosition;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator who resembles those that were portrayed, as the index knows it: without a name.
///
/// @param distance see [Likeness]
/// @param accountPosition which of the profile's accounts was looked at, -1 for none
/// @param audiencePpm how much of the audiences lies on top of each other
public record Resemblance(
        UUID creatorId,
        int distance,
        List<Likeness.Part> parts,
        int accountPosition,
        @Nullable Platform platform,
        @Nullable TierPosition tier,
        @Nullable Integer engagementPpm,
        List<String> topics,
        Set<Platform> platforms,
        @Nullable Integer audiencePpm) {}
