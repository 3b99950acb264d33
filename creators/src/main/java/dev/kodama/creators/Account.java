package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One account of a creator with its newest figures.
///
/// @param handle as the platform shows it, without a leading `@`; a YouTube channel id where no handle is known
/// @param latest null while nobody has said anything about this account
/// @param tier by the latest followers; null if they are not known
/// @param engagementRatePpm interactions per post by the platform's denominator, in parts per million; null if a part
/// of it is not known
public record Account(
        UUID id,
        UUID creatorId,
        Platform platform,
        String handle,
        @Nullable String url,
        @Nullable Snapshot latest,
        @Nullable Tier tier,
        @Nullable Long engagementRatePpm) {}
