package dev.kodama.creators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything the register keeps of one creator but the histories.
///
/// @param version what an edit has to name, so that two people cannot overwrite each other unseen
/// @param kana the name's reading
/// @param externalId how the list they came from calls them
/// @param optedOutAt when they asked not to be contacted; null if they may be
/// @param accounts most followers first
public record Creator(
        UUID id,
        long version,
        String displayName,
        @Nullable String kana,
        @Nullable String language,
        @Nullable String country,
        List<String> topics,
        List<String> tags,
        @Nullable String notes,
        @Nullable String externalId,
        boolean contactable,
        @Nullable Instant optedOutAt,
        List<Account> accounts,
        Instant createdAt,
        Instant updatedAt) {}
