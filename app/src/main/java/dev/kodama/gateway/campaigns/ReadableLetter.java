package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Draft;
import dev.kodama.campaigns.Letter;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record ReadableLetter(
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
        Instant expiresAt) {
    static ReadableLetter of(Letter.Readable letter) {
        return new ReadableLetter(
                letter.creatorName(),
                letter.brandName(),
                letter.productName(),
                letter.productUrl(),
                letter.campaignName(),
                letter.goal(),
                letter.startsOn(),
                letter.endsOn(),
                letter.platforms(),
                letter.topics(),
                letter.exclusivity(),
                letter.stage(),
                letter.open(),
                letter.offeredYen(),
                letter.message(),
                letter.agreedYen(),
                letter.paidYen(),
                letter.drafts(),
                letter.expiresAt());
    }
}
