package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.CAMPAIGN_POST;
import static dev.kodama.scoring.db.Tables.PAYMENT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;

import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.outcome.Delivered;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What campaigns paid and what their posts brought. Each kind of event sets its own columns, so that the order in
/// which they come changes nothing.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnownOutcomes {
    /// The latest ones say what prices are now.
    private static final int LATEST = 3_000;

    /// One row for each collaboration that was paid, all of whose posts are on one platform. A sum of which one part is
    /// not known is not known. Whoever was merged into another has that other's followers.
    private static final String DELIVERED = """
            select paid.collaboration_id, paid.creator_id, coalesce(present.display_name, told.display_name, '') as name,
                   posts.platform, paid.yen, paid.last_paid_on, posts.n, posts.engagements, posts.reach,
                   (select max(followers)
                    from scoring.account
                    where account.creator_id = coalesce(told.merged_into, paid.creator_id)
                      and account.platform = posts.platform) as followers
            from (select collaboration_id, creator_id, sum(paid_yen)::bigint as yen, max(paid_on) as last_paid_on
                  from scoring.payment
                  where {0}
                  group by collaboration_id, creator_id
                  having sum(paid_yen) > 0
                  order by max(paid_on) desc, collaboration_id
                  limit {1}) as paid
            cross join lateral
                 (select min(platform) as platform, count(*)::int as n,
                         case when count({2}) = count(*) then sum({2})::bigint end as engagements,
                         case when count({3}) = count(*) then sum({3})::bigint end as reach
                  from scoring.campaign_post
                  where campaign_post.collaboration_id = paid.collaboration_id
                  having count(*) > 0 and count(platform) = count(*) and count(distinct platform) = 1) as posts
            left join scoring.profile as told on told.creator_id = paid.creator_id
            left join scoring.profile as present on present.creator_id = told.merged_into
            """;

    private final DSLContext dsl;

    KnownOutcomes(DSLContext dsl) {
        this.dsl = dsl;
    }

    void remember(CollaborationEvent told) {
        switch (told) {
            case FeePaid paid -> remember(paid);
            case PostPublished published -> remember(published);
            case PostFiguresCaptured captured -> remember(captured);
            default -> {}
        }
    }

    private void remember(FeePaid paid) {
        dsl.insertInto(PAYMENT)
                .set(PAYMENT.PAYMENT_ID, paid.paymentId())
                .set(PAYMENT.COLLABORATION_ID, paid.collaborationId())
                .set(PAYMENT.BRAND_ID, paid.brandId())
                .set(PAYMENT.CREATOR_ID, paid.creatorId())
                .set(PAYMENT.VERSION, paid.version())
                .set(PAYMENT.PAID_YEN, paid.paidYen())
                .set(PAYMENT.PAID_ON, paid.paidOn())
                .onConflict(PAYMENT.PAYMENT_ID)
                .doUpdate()
                .set(PAYMENT.VERSION, excluded(PAYMENT.VERSION))
                .set(PAYMENT.PAID_YEN, excluded(PAYMENT.PAID_YEN))
                .set(PAYMENT.PAID_ON, excluded(PAYMENT.PAID_ON))
                .where(excluded(PAYMENT.VERSION).gt(PAYMENT.VERSION))
                .execute();
    }

    private void remember(PostPublished published) {
        dsl.insertInto(CAMPAIGN_POST)
                .set(CAMPAIGN_POST.POST_ID, published.postId())
                .set(CAMPAIGN_POST.COLLABORATION_ID, published.collaborationId())
                .set(CAMPAIGN_POST.CAMPAIGN_ID, published.campaignId())
                .set(CAMPAIGN_POST.BRAND_ID, published.brandId())
                .set(CAMPAIGN_POST.CREATOR_ID, published.creatorId())
                .set(CAMPAIGN_POST.PLATFORM, published.platform())
                .set(CAMPAIGN_POST.PUBLISHED_AT, published.publishedAt())
                .onConflict(CAMPAIGN_POST.POST_ID)
                .doUpdate()
                .set(CAMPAIGN_POST.PLATFORM, excluded(CAMPAIGN_POST.PLATFORM))
                .set(CAMPAIGN_POST.PUBLISHED_AT, excluded(CAMPAIGN_POST.PUBLISHED_AT))
                .execute();
    }

    private void remember(PostFiguresCaptured captured) {
        dsl.insertInto(CAMPAIGN_POST)
                .set(CAMPAIGN_POST.POST_ID, captured.postId())
                .set(CAMPAIGN_POST.COLLABORATION_ID, captured.collaborationId())
                .set(CAMPAIGN_POST.CAMPAIGN_ID, captured.campaignId())
                .set(CAMPAIGN_POST.BRAND_ID, captured.brandId())
                .set(CAMPAIGN_POST.CREATOR_ID, captured.creatorId())
                .set(CAMPAIGN_POST.FIGURES_VERSION, captured.version())
                .set(CAMPAIGN_POST.CAPTURED_AT, captured.capturedAt())
                .set(CAMPAIGN_POST.REACH, captured.reach())
                .set(CAMPAIGN_POST.VIEWS, captured.views())
                .set(CAMPAIGN_POST.LIKES, captured.likes())
                .set(CAMPAIGN_POST.COMMENTS, captured.comments())
                .set(CAMPAIGN_POST.SHARES, captured.shares())
                .onConflict(CAMPAIGN_POST.POST_ID)
                .doUpdate()
                .set(CAMPAIGN_POST.FIGURES_VERSION, excluded(CAMPAIGN_POST.FIGURES_VERSION))
                .set(CAMPAIGN_POST.CAPTURED_AT, excluded(CAMPAIGN_POST.CAPTURED_AT))
                .set(CAMPAIGN_POST.REACH, excluded(CAMPAIGN_POST.REACH))
                .set(CAMPAIGN_POST.VIEWS, excluded(CAMPAIGN_POST.VIEWS))
                .set(CAMPAIGN_POST.LIKES, excluded(CAMPAIGN_POST.LIKES))
                .set(CAMPAIGN_POST.COMMENTS, excluded(CAMPAIGN_POST.COMMENTS))
                .set(CAMPAIGN_POST.SHARES, excluded(CAMPAIGN_POST.SHARES))
                .where(excluded(CAMPAIGN_POST.FIGURES_VERSION).gt(CAMPAIGN_POST.FIGURES_VERSION))
                .execute();
    }

    /// The latest collaborations of these brands that were paid, in one statement.
    public List<Delivered> delivered(BrandScope scope) {
        return dsl.resultQuery(
                        DELIVERED,
                        Scopes.covering(scope, PAYMENT.BRAND_ID),
                        inline(LATEST),
                        PostResults.ENGAGEMENTS,
                        PostResults.REACH)
                .fetch(KnownOutcomes::delivered);
    }

    private static Delivered delivered(Record row) {
        return new Delivered(
                row.get("collaboration_id", UUID.class),
                row.get("creator_id", UUID.class),
                row.get("name", String.class),
                Platform.valueOf(row.get("platform", String.class)),
                row.get("followers", Long.class),
                row.get("yen", Long.class),
                row.get("last_paid_on", LocalDate.class),
                row.get("n", Integer.class),
                row.get("engagements", Long.class),
                row.get("reach", Long.class));
    }
}
