package dev.kodama.reporting.figures;

import static dev.kodama.reporting.db.Tables.ACCOUNT;
import static dev.kodama.reporting.db.Tables.BRAND;
import static dev.kodama.reporting.db.Tables.CAMPAIGN;
import static dev.kodama.reporting.db.Tables.COLLABORATION;
import static dev.kodama.reporting.db.Tables.CREATOR;
import static dev.kodama.reporting.db.Tables.JUDGEMENT;
import static dev.kodama.reporting.db.Tables.MEDIA_RATES;
import static dev.kodama.reporting.db.Tables.PAYMENT;
import static dev.kodama.reporting.db.Tables.POST;
import static dev.kodama.reporting.db.Tables.POST_CAPTURE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.CampaignFilter;
import dev.kodama.reporting.db.tables.Creator;
import dev.kodama.scoring.events.MediaRates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the echo holds of campaigns: one statement, however many campaigns, creators and posts.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FactsOfCampaigns {
    /// Whom a collaboration was agreed with; [CREATOR] is who they are now, which differs after a merge.
    private static final Creator TOLD = CREATOR.as("told");

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final DSLContext dsl;

    FactsOfCampaigns(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<CampaignFacts> of(BrandScope scope, Set<UUID> campaignIds) {
        return read(within(scope).and(CAMPAIGN.CAMPAIGN_ID.in(campaignIds)), Integer.MAX_VALUE);
    }

    /// The latest start first.
    ///
    /// @param after the last campaign of the page before
    List<CampaignFacts> page(BrandScope scope, CampaignFilter filter, @Nullable Place after, int limit) {
        var wanted = within(scope);
        if (filter.text() != null && !filter.text().isBlank()) {
            wanted = wanted.and(CAMPAIGN.NAME.containsIgnoreCase(filter.text().strip()));
        }
        if (!filter.statuses().isEmpty()) {
            wanted = wanted.and(CAMPAIGN.STATUS.in(filter.statuses()));
        }
        if (after != null) {
            wanted = wanted.and(
                    row(CAMPAIGN.STARTS_ON, CAMPAIGN.CAMPAIGN_ID).lt(row(after.startsOn(), after.campaignId())));
        }
        return read(wanted, limit);
    }

    /// Where a page ends.
    record Place(LocalDate startsOn, UUID campaignId) {}

    private List<CampaignFacts> read(Condition wanted, int limit) {
        return dsl.select(
                        CAMPAIGN.CAMPAIGN_ID,
                        CAMPAIGN.NAME,
                        CAMPAIGN.PRODUCT,
                        CAMPAIGN.BRAND_ID,
                        BRAND.NAME,
                        CAMPAIGN.STATUS,
                        CAMPAIGN.BUDGET_YEN,
                        CAMPAIGN.STARTS_ON,
                        CAMPAIGN.ENDS_ON,
                        mediaRates(),
                        collaborations())
                .from(CAMPAIGN)
                .leftJoin(BRAND)
                .on(BRAND.BRAND_ID.eq(CAMPAIGN.BRAND_ID))
                .where(wanted)
                .orderBy(CAMPAIGN.STARTS_ON.desc(), CAMPAIGN.CAMPAIGN_ID.desc())
                .limit(limit)
                .fetch(mapping(CampaignFacts::new));
    }

    /// Those in force on the campaign's last day, or today while it runs: so that a report of the past stays as it was.
    private static Field<MediaRates> mediaRates() {
        return multiset(select(
                                MEDIA_RATES.EDITION,
                                MEDIA_RATES.PER_LIKE,
                                MEDIA_RATES.PER_COMMENT,
                                MEDIA_RATES.PER_THOUSAND_IMPRESSIONS)
                        .from(MEDIA_RATES)
                        .where(MEDIA_RATES.BEGINS_ON.le(least(CAMPAIGN.ENDS_ON, val(LocalDate.now(JAPAN)))))
                        .orderBy(MEDIA_RATES.EDITION.desc())
                        .limit(1))
                .convertFrom(rows -> rows.isEmpty()
                        ? MediaRates.CUSTOMARY
                        : rows.map(mapping(MediaRates::new)).getFirst());
    }

    private static Field<List<CampaignFacts.Collaboration>> collaborations() {
        var stillAgreed = COLLABORATION.AGREED_VERSION.gt(COLLABORATION.DECLINED_VERSION);
        return multiset(select(
                                COLLABORATION.COLLABORATION_ID,
                                COLLABORATION.CREATOR_ID,
                                CREATOR.DISPLAY_NAME,
                                mainHandle(),
                                COLLABORATION.STAGE,
                                when(stillAgreed, COLLABORATION.AGREED_YEN),
                                COLLABORATION.AGREED_AT,
                                JUDGEMENT.EXPECTED_ENGAGEMENTS,
                                JUDGEMENT.EXPECTED_REACH,
                                payments(),
                                posts())
                        .from(COLLABORATION)
                        .leftJoin(TOLD)
                        .on(TOLD.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                        .leftJoin(CREATOR)
                        .on(CREATOR.CREATOR_ID.eq(coalesce(TOLD.MERGED_INTO, COLLABORATION.CREATOR_ID)))
                        .leftJoin(JUDGEMENT)
                        .on(JUDGEMENT.CAMPAIGN_ID.eq(COLLABORATION.CAMPAIGN_ID))
                        .and(JUDGEMENT.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                        .where(COLLABORATION.CAMPAIGN_ID.eq(CAMPAIGN.CAMPAIGN_ID))
                        .orderBy(COLLABORATION.COLLABORATION_ID))
                .convertFrom(rows -> rows.map(mapping(CampaignFacts.Collaboration::new)));
    }

    private static Field<String> mainHandle() {
        return field(select(ACCOUNT.HANDLE)
                .from(ACCOUNT)
                .where(ACCOUNT.CREATOR_ID.eq(CREATOR.CREATOR_ID))
                .and(ACCOUNT.PROFILE_VERSION.eq(CREATOR.VERSION))
                .orderBy(ACCOUNT.FOLLOWERS.desc().nullsLast(), ACCOUNT.ACCOUNT_ID)
                .limit(1));
    }

    private static Field<List<CampaignFacts.Payment>> payments() {
        return multiset(select(PAYMENT.PAID_YEN, PAYMENT.PAID_ON)
                        .from(PAYMENT)
                        .where(PAYMENT.COLLABORATION_ID.eq(COLLABORATION.COLLABORATION_ID))
                        .orderBy(PAYMENT.PAID_ON, PAYMENT.PAYMENT_ID))
                .convertFrom(rows -> rows.map(mapping(CampaignFacts.Payment::new)));
    }

    private static Field<List<CampaignFacts.Post>> posts() {
        return multiset(select(POST.POST_ID, POST.PLATFORM, POST.URL, POST.PUBLISHED_AT, captures())
                        .from(POST)
                        .where(POST.COLLABORATION_ID.eq(COLLABORATION.COLLABORATION_ID))
                        .orderBy(POST.PUBLISHED_AT, POST.POST_ID))
                .convertFrom(rows -> rows.map(mapping(CampaignFacts.Post::new)));
    }

    private static Field<List<CampaignFacts.Capture>> captures() {
        return multiset(select(
                                POST_CAPTURE.CAPTURED_AT,
                                POST_CAPTURE.SOURCE,
                                row(
                                                POST_CAPTURE.REACH,
                                                POST_CAPTURE.IMPRESSIONS,
                                                POST_CAPTURE.VIEWS,
                                                POST_CAPTURE.LIKES,
                                                POST_CAPTURE.COMMENTS,
                                                POST_CAPTURE.SHARES,
                                                POST_CAPTURE.SAVES)
                                        .mapping(Counts::new))
                        .from(POST_CAPTURE)
                        .where(POST_CAPTURE.POST_ID.eq(POST.POST_ID))
                        .orderBy(POST_CAPTURE.CAPTURED_AT))
                .convertFrom(rows -> rows.map(mapping(CampaignFacts.Capture::new)));
    }

    private static Condition within(BrandScope scope) {
        return switch (scope) {
            case BrandScope.Everything _ -> noCondition();
            case BrandScope.Brands brands -> CAMPAIGN.BRAND_ID.in(brands.brandIds());
        };
    }
}
