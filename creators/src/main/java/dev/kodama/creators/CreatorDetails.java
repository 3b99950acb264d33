package dev.kodama.creators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a creator's page says that a line of the register does not.
public record CreatorDetails(
        @Nullable String notes,
        @Nullable String externalId,
        @Nullable Instant optedOutAt,
        Instant createdAt) {}
