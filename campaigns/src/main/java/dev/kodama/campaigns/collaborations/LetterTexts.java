package dev.kodama.campaigns.collaborations;

import static dev.kodama.campaigns.db.Tables.BRAND;
import static dev.kodama.campaigns.db.Tables.CAMPAIGN;
import static dev.kodama.campaigns.db.Tables.PRODUCT;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Draft;
import dev.kodama.campaigns.Letter;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is written in a creator's letter. It is read column by column, so that nothing a creator must not see (budget,
/// tiers, other creators, who at the agency said what) gets into it by accident.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LetterTexts {
    private final DSLContext dsl;
    private final Collaborations collaborations;
    private final Drafts drafts;
    private final Posts posts;

    LetterTexts(DSLContext dsl, Collaborations collaborations, Drafts drafts, Posts posts) {
        this.dsl = dsl;
        this.collaborations = collaborations;
        this.drafts = drafts;
        this.posts = posts;
    }

    Letter.Readable of(UUID collaborationId, Instant expiresAt) {
        var everything = BrandScope.everything();
        var row = collaborations.byId(collaborationId);
        var draftsOfRow = drafts.of(everything, Set.of(collaborationId)).getOrDefault(collaborationId, List.of());
        var postsOfRow = posts.of(everything, Set.of(collaborationId)).getOrDefault(collaborationId, List.of());
        return dsl.select(
                        BRAND.NAME,
                        PRODUCT.NAME,
                        PRODUCT.URL,
                        CAMPAIGN.NAME,
                        CAMPAIGN.GOAL,
                        CAMPAIGN.STARTS_ON,
                        CAMPAIGN.ENDS_ON,
                        CAMPAIGN.PLATFORMS,
                        CAMPAIGN.TOPICS,
                        CAMPAIGN.CATEGORY,
                        CAMPAIGN.EXCLUSIVE_DAYS,
                        CAMPAIGN.STATUS)
                .from(CAMPAIGN)
                .join(BRAND)
                .on(BRAND.ID.eq(CAMPAIGN.BRAND_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(CAMPAIGN.PRODUCT_ID))
                .where(CAMPAIGN.ID.eq(row.campaignId()))
                .fetchSingle(campaign -> new Letter.Readable(
                        row.version(),
                        row.creatorName(),
                        campaign.get(BRAND.NAME),
                        campaign.get(PRODUCT.NAME),
                        campaign.get(PRODUCT.URL),
                        campaign.get(CAMPAIGN.NAME),
                        campaign.get(CAMPAIGN.GOAL),
                        campaign.get(CAMPAIGN.STARTS_ON),
                        campaign.get(CAMPAIGN.ENDS_ON),
                        platforms(campaign.get(CAMPAIGN.PLATFORMS)),
                        new LinkedHashSet<>(Arrays.asList(campaign.get(CAMPAIGN.TOPICS))),
                        exclusivity(campaign.get(CAMPAIGN.CATEGORY), campaign.get(CAMPAIGN.EXCLUSIVE_DAYS)),
                        row.stage(),
                        campaign.get(CAMPAIGN.STATUS) == CampaignStatus.RUNNING,
                        row.offeredYen(),
                        row.message(),
                        row.agreedYen(),
                        row.paidYen(),
                        draftsOfRow.stream().map(LetterTexts::withoutName).toList(),
                        postsOfRow,
                        expiresAt));
    }

    private static @Nullable Exclusivity exclusivity(@Nullable String category, @Nullable Integer days) {
        return category == null || days == null ? null : new Exclusivity(category, days);
    }

    private static Draft withoutName(Draft draft) {
        return new Draft(
                draft.id(),
                draft.collaborationId(),
                draft.round(),
                draft.text(),
                draft.link(),
                draft.submittedAt(),
                draft.verdict(),
                draft.note(),
                draft.judgedAt(),
                null);
    }

    private static Set<Platform> platforms(String[] names) {
        return Arrays.stream(names)
                .map(Platform::valueOf)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
