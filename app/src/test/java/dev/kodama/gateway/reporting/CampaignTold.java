package dev.kodama.gateway.reporting;

import static org.awaitility.Awaitility.await;

import dev.kodama.campaigns.events.BrandRegistered;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportShelf;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A campaign of one creator and one post, told to the whole application by events: ¥90,000 for 800 engagements.
public record CampaignTold(UUID campaign, UUID brand, UUID creator) {
    public static CampaignTold to(
            ApplicationEventPublisher events, PlatformTransactionManager transactions, ReportShelf reports) {
        var told = new CampaignTold(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        new TransactionTemplate(transactions).executeWithoutResult(_ -> told.publish(events));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reports.campaign(BrandScope.everything(), told.campaign)
                        .map(report -> report.headline().totals())
                        .filter(totals -> BigDecimal.valueOf(11250, 2)
                                .equals(totals.of(Metric.CPE).value()))
                        .isPresent());
        return told;
    }

    public GlobalId id() {
        return new GlobalId("Campaign", campaign);
    }

    private void publish(ApplicationEventPublisher events) {
        var now = Instant.parse("2026-04-01T03:00:00Z");
        var part = UUID.randomUUID();
        var post = UUID.randomUUID();
        var brief = new Brief(
                "知ってもらう",
                1_000_000,
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-04-30"),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                List.of());
        events.publishEvent(new BrandRegistered(UUID.randomUUID(), now, brand, 1, "森の音"));
        events.publishEvent(new CampaignChanged(
                UUID.randomUUID(), now, campaign, 1, brand, "春の新作", "イヤホン", CampaignStatus.RUNNING, brief));
        events.publishEvent(new InvitationAccepted(UUID.randomUUID(), now, part, campaign, brand, creator, 1, 90_000));
        events.publishEvent(new PostPublished(
                UUID.randomUUID(),
                now,
                part,
                campaign,
                brand,
                creator,
                2,
                post,
                Platform.INSTAGRAM,
                "https://example.com/1",
                now.plusSeconds(86_400)));
        events.publishEvent(new PostFiguresCaptured(
                UUID.randomUUID(),
                now,
                part,
                campaign,
                brand,
                creator,
                3,
                post,
                now.plusSeconds(2 * 86_400),
                "manual",
                16_000L,
                null,
                null,
                700L,
                100L,
                null,
                null));
    }
}
