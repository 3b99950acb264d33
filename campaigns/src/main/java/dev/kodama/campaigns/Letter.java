package dev.kodama.campaigns;

import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a creator finds behind a personal link.
public sealed interface Letter {
    /// The link works. Says nothing about the campaign's budget, its other creators or other brands.
    ///
    /// @param version of the collaboration
    /// @param open false once the campaign no longer takes answers and drafts
    /// @param exclusivity what accepting means for work with others
    /// @param offeredYen the latest offer, without consumption tax
    record Readable(
            long version,
            String creatorName,
            String brandName,
            String productName,
            @Nullable String productUrl,
            String campaignName,
            String goal,
            LocalDate startsOn,
            LocalDate endsOn,
            Set<Platform> platforms,
            Set<String> topics,
            @Nullable Exclusivity exclusivity,
            CollaborationStage stage,
            boolean open,
            @Nullable Long offeredYen,
            @Nullable String message,
            @Nullable Long agreedYen,
            long paidYen,
            List<Draft> drafts,
            List<Post> posts,
            Instant expiresAt)
            implements Letter {}

    /// It worked once, until that moment.
    record Expired(Instant expiredAt) implements Letter {}

    /// It was replaced by another link or taken back.
    record Revoked() implements Letter {}

    /// There never was such a link.
    record Unknown() implements Letter {}
}
