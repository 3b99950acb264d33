package dev.kodama.scoring.outcome;

import dev.kodama.creators.events.Platform;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one collaboration cost and brought, all its posts together, all of them on one platform.
///
/// @param followers the creator's present followers on that platform
/// @param paidYen without consumption tax, above 0
/// @param posts how many
/// @param engagements as the platform's engagement rate counts them; null if one post's are not known
/// @param reach views where the platform counts these, else reach; likewise
public record Delivered(
        UUID collaborationId,
        UUID creatorId,
        String displayName,
        Platform platform,
        @Nullable Long followers,
        long paidYen,
        LocalDate paidOn,
        int posts,
        @Nullable Long engagements,
        @Nullable Long reach) {
    public long paidPerPostYen() {
        return paidYen / posts;
    }
}
