package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator as one line of a list. All of it is in one row of the database.
///
/// @param mainPlatform, mainHandle the account with most followers
/// @param accounts how many accounts the creator has
/// @param followers of the main account
/// @param tier by those followers; null if they are not known
/// @param engagementRatePpm of the main account in parts per million: interactions per post by followers or views
public record CreatorSummary(
        UUID id,
        long version,
        String displayName,
        @Nullable String kana,
        @Nullable String language,
        @Nullable String country,
        List<String> topics,
        List<String> tags,
        boolean contactable,
        @Nullable UUID mainAccountId,
        @Nullable Platform mainPlatform,
        @Nullable String mainHandle,
        int accounts,
        @Nullable Long followers,
        @Nullable Tier tier,
        @Nullable Long engagementRatePpm,
        Instant updatedAt) {}
