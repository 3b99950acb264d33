package dev.kodama.reporting.echo;

import static dev.kodama.reporting.db.Tables.BRAND;
import static dev.kodama.reporting.db.Tables.CAMPAIGN;
import static dev.kodama.reporting.db.Tables.COLLABORATION;
import static dev.kodama.reporting.db.Tables.PAYMENT;
import static dev.kodama.reporting.db.Tables.POST;
import static dev.kodama.reporting.db.Tables.POST_CAPTURE;
import static org.jooq.impl.DSL.excluded;

import dev.kodama.campaigns.events.BrandRegistered;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.campaigns.events.InvitationDeclined;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.reporting.Stage;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The campaigns that were heard of, with what happened in them.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownCampaigns {
    private final DSLContext dsl;

    KnownCampaigns(DSLContext dsl) {
        this.dsl = dsl;
    }

    void remember(BrandRegistered brand) {
        dsl.insertInto(BRAND)
                .set(BRAND.BRAND_ID, brand.brandId())
                .set(BRAND.VERSION, brand.version())
                .set(BRAND.NAME, brand.name())
                .onConflict(BRAND.BRAND_ID)
                .doUpdate()
                .set(BRAND.VERSION, excluded(BRAND.VERSION))
                .set(BRAND.NAME, excluded(BRAND.NAME))
                .where(excluded(BRAND.VERSION).gt(BRAND.VERSION))
                .execute();
    }

    void remember(CampaignChanged campaign) {
        dsl.insertInto(CAMPAIGN)
                .set(CAMPAIGN.CAMPAIGN_ID, campaign.campaignId())
                .set(CAMPAIGN.VERSION, campaign.version())
                .set(CAMPAIGN.BRAND_ID, campaign.brandId())
                .set(CAMPAIGN.NAME, campaign.name())
                .set(CAMPAIGN.PRODUCT, campaign.product())
                .set(CAMPAIGN.STATUS, campaign.status())
                .set(CAMPAIGN.BUDGET_YEN, campaign.brief().budgetYen())
                .set(CAMPAIGN.STARTS_ON, campaign.brief().startsOn())
                .set(CAMPAIGN.ENDS_ON, campaign.brief().endsOn())
                .onConflict(CAMPAIGN.CAMPAIGN_ID)
                .doUpdate()
                .set(CAMPAIGN.VERSION, excluded(CAMPAIGN.VERSION))
                .set(CAMPAIGN.BRAND_ID, excluded(CAMPAIGN.BRAND_ID))
                .set(CAMPAIGN.NAME, excluded(CAMPAIGN.NAME))
                .set(CAMPAIGN.PRODUCT, excluded(CAMPAIGN.PRODUCT))
                .set(CAMPAIGN.STATUS, excluded(CAMPAIGN.STATUS))
                .set(CAMPAIGN.BUDGET_YEN, excluded(CAMPAIGN.BUDGET_YEN))
                .set(CAMPAIGN.STARTS_ON, excluded(CAMPAIGN.STARTS_ON))
                .set(CAMPAIGN.ENDS_ON, excluded(CAMPAIGN.ENDS_ON))
                .where(excluded(CAMPAIGN.VERSION).gt(CAMPAIGN.VERSION))
                .execute();
    }

    void reach(Stage stage, CollaborationEvent event) {
        dsl.insertInto(COLLABORATION)
                .set(COLLABORATION.COLLABORATION_ID, event.collaborationId())
                .set(COLLABORATION.CAMPAIGN_ID, event.campaignId())
                .set(COLLABORATION.CREATOR_ID, event.creatorId())
                .set(COLLABORATION.STAGE, stage)
                .set(COLLABORATION.STAGE_VERSION, event.version())
                .onConflict(COLLABORATION.COLLABORATION_ID)
                .doUpdate()
                .set(COLLABORATION.STAGE, excluded(COLLABORATION.STAGE))
                .set(COLLABORATION.STAGE_VERSION, excluded(COLLABORATION.STAGE_VERSION))
                .where(excluded(COLLABORATION.STAGE_VERSION).gt(COLLABORATION.STAGE_VERSION))
                .execute();
    }

    void agree(InvitationAccepted accepted) {
        dsl.update(COLLABORATION)
                .set(COLLABORATION.AGREED_YEN, accepted.agreedYen())
                .set(COLLABORATION.AGREED_AT, accepted.occurredAt())
                .set(COLLABORATION.AGREED_VERSION, accepted.version())
                .where(COLLABORATION.COLLABORATION_ID.eq(accepted.collaborationId()))
                .and(COLLABORATION.AGREED_VERSION.lt(accepted.version()))
                .execute();
    }

    void decline(InvitationDeclined declined) {
        dsl.update(COLLABORATION)
                .set(COLLABORATION.DECLINED_VERSION, declined.version())
                .where(COLLABORATION.COLLABORATION_ID.eq(declined.collaborationId()))
                .and(COLLABORATION.DECLINED_VERSION.lt(declined.version()))
                .execute();
    }

    void publish(PostPublished post) {
        dsl.insertInto(POST)
                .set(POST.POST_ID, post.postId())
                .set(POST.COLLABORATION_ID, post.collaborationId())
                .set(POST.VERSION, post.version())
                .set(POST.PLATFORM, post.platform())
                .set(POST.URL, post.url())
                .set(POST.PUBLISHED_AT, post.publishedAt())
                .onConflict(POST.POST_ID)
                .doUpdate()
                .set(POST.VERSION, excluded(POST.VERSION))
                .set(POST.PLATFORM, excluded(POST.PLATFORM))
                .set(POST.URL, excluded(POST.URL))
                .set(POST.PUBLISHED_AT, excluded(POST.PUBLISHED_AT))
                .where(excluded(POST.VERSION).gt(POST.VERSION))
                .execute();
    }

    void capture(PostFiguresCaptured figures) {
        dsl.insertInto(POST_CAPTURE)
                .set(POST_CAPTURE.POST_ID, figures.postId())
                .set(POST_CAPTURE.CAPTURED_AT, figures.capturedAt())
                .set(POST_CAPTURE.VERSION, figures.version())
                .set(POST_CAPTURE.SOURCE, figures.source())
                .set(POST_CAPTURE.REACH, figures.reach())
                .set(POST_CAPTURE.IMPRESSIONS, figures.impressions())
                .set(POST_CAPTURE.VIEWS, figures.views())
                .set(POST_CAPTURE.LIKES, figures.likes())
                .set(POST_CAPTURE.COMMENTS, figures.comments())
                .set(POST_CAPTURE.SHARES, figures.shares())
                .set(POST_CAPTURE.SAVES, figures.saves())
                .onConflict(POST_CAPTURE.POST_ID, POST_CAPTURE.CAPTURED_AT)
                .doUpdate()
                .set(POST_CAPTURE.VERSION, excluded(POST_CAPTURE.VERSION))
                .set(POST_CAPTURE.SOURCE, excluded(POST_CAPTURE.SOURCE))
                .set(POST_CAPTURE.REACH, excluded(POST_CAPTURE.REACH))
                .set(POST_CAPTURE.IMPRESSIONS, excluded(POST_CAPTURE.IMPRESSIONS))
                .set(POST_CAPTURE.VIEWS, excluded(POST_CAPTURE.VIEWS))
                .set(POST_CAPTURE.LIKES, excluded(POST_CAPTURE.LIKES))
                .set(POST_CAPTURE.COMMENTS, excluded(POST_CAPTURE.COMMENTS))
                .set(POST_CAPTURE.SHARES, excluded(POST_CAPTURE.SHARES))
                .set(POST_CAPTURE.SAVES, excluded(POST_CAPTURE.SAVES))
                .where(excluded(POST_CAPTURE.VERSION).gt(POST_CAPTURE.VERSION))
                .execute();
    }

    void pay(FeePaid payment) {
        dsl.insertInto(PAYMENT)
                .set(PAYMENT.PAYMENT_ID, payment.paymentId())
                .set(PAYMENT.COLLABORATION_ID, payment.collaborationId())
                .set(PAYMENT.VERSION, payment.version())
                .set(PAYMENT.PAID_YEN, payment.paidYen())
                .set(PAYMENT.PAID_ON, payment.paidOn())
                .onConflict(PAYMENT.PAYMENT_ID)
                .doUpdate()
                .set(PAYMENT.VERSION, excluded(PAYMENT.VERSION))
                .set(PAYMENT.PAID_YEN, excluded(PAYMENT.PAID_YEN))
                .set(PAYMENT.PAID_ON, excluded(PAYMENT.PAID_ON))
                .where(excluded(PAYMENT.VERSION).gt(PAYMENT.VERSION))
                .execute();
    }
}
