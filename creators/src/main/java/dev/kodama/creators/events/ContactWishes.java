package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a creator does not want to be approached with. Where somebody found two creators to be one person, the
/// statement that is younger by `statedAt` counts for both.
///
/// @param version rises with every statement of this creator's
/// @param refusedTopics what they do not work for, as topics are written
/// @param minimumYen the least fee they consider, without consumption tax; null if they name none
/// @param onlyByAgent whether everything has to go through their agent
public record ContactWishes(
        UUID creatorId,
        long version,
        Instant statedAt,
        List<String> refusedTopics,
        @Nullable Long minimumYen,
        boolean onlyByAgent) {}
