package dev.kodama.creators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a creator has said that something is wrong.
///
/// @param words in the creator's words
/// @param settledAt when somebody saw to it; null while nobody has
/// @param answer what they did about it
public record Contest(
        UUID id,
        UUID creatorId,
        About about,
        String words,
        Instant contestedAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String answer) {
    /// What is wrong.
    public enum About {
        NAME,
        ACCOUNTS,
        FIGURES,
        TOPICS,
        CONTACT,
        OTHER
    }
}
