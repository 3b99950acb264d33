package dev.kodama.campaigns.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Names and JSON of the events are stored data: whoever changes one of these lines writes a migration.
class EventContractTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-22T03:04:05.678901Z");
    private static final String ENVELOPE =
            "\"eventId\":\"%s\",\"occurredAt\":\"2026-11-22T03:04:05.678901Z\"".formatted(ID);
    private static final String COLLABORATION = ENVELOPE
            + ",\"collaborationId\":\"%1$s\",\"campaignId\":\"%1$s\",\"brandId\":\"%1$s\",\"creatorId\":\"%1$s\",\"version\":7"
                    .formatted(ID);

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        new BrandRegistered(ID, AT, ID, 2, "木霊"),
                        "dev.kodama.campaigns.events.BrandRegistered",
                        "{" + ENVELOPE + ",\"brandId\":\"" + ID + "\",\"version\":2,\"name\":\"木霊\"}"),
                Arguments.of(
                        new CampaignChanged(ID, AT, ID, 3, ID, "春", "靴", CampaignStatus.RUNNING, brief()),
                        "dev.kodama.campaigns.events.CampaignChanged",
                        "{" + ENVELOPE + ",\"campaignId\":\"" + ID + "\",\"version\":3,\"brandId\":\"" + ID
                                + "\",\"name\":\"春\",\"product\":\"靴\",\"status\":\"RUNNING\",\"brief\":{\"goal\":\"認知\","
                                + "\"budgetYen\":1000000,\"startsOn\":\"2026-12-01\",\"endsOn\":\"2026-12-31\","
                                + "\"platforms\":[\"YOUTUBE\"],\"tiers\":[\"MICRO\"],\"topics\":[\"fashion\"],"
                                + "\"language\":\"ja\",\"target\":[{\"ages\":[\"AGE_25_34\"],\"genders\":[\"FEMALE\"],"
                                + "\"interests\":[\"fashion\"],\"regions\":[\"JP\"]}],"
                                + "\"exclusivity\":{\"category\":\"sunscreen\",\"days\":90}}}"),
                Arguments.of(
                        new CreatorLeftAlone(ID, AT, ID, LocalDate.of(2026, 12, 31)),
                        "dev.kodama.campaigns.events.CreatorLeftAlone",
                        "{" + ENVELOPE + ",\"creatorId\":\"" + ID + "\",\"freeOn\":\"2026-12-31\"}"),
                Arguments.of(
                        new CreatorShortlisted(ID, AT, ID, ID, ID, ID, 7),
                        "dev.kodama.campaigns.events.CreatorShortlisted",
                        "{" + COLLABORATION + "}"),
                Arguments.of(
                        new CreatorRemoved(ID, AT, ID, ID, ID, ID, 7),
                        "dev.kodama.campaigns.events.CreatorRemoved",
                        "{" + COLLABORATION + "}"),
                Arguments.of(
                        new CreatorInvited(ID, AT, ID, ID, ID, ID, 7, 30_000),
                        "dev.kodama.campaigns.events.CreatorInvited",
                        "{" + COLLABORATION + ",\"offeredYen\":30000}"),
                Arguments.of(
                        new InvitationAccepted(ID, AT, ID, ID, ID, ID, 7, 30_000),
                        "dev.kodama.campaigns.events.InvitationAccepted",
                        "{" + COLLABORATION + ",\"agreedYen\":30000}"),
                Arguments.of(
                        new InvitationDeclined(ID, AT, ID, ID, ID, ID, 7, null),
                        "dev.kodama.campaigns.events.InvitationDeclined",
                        "{" + COLLABORATION + ",\"reason\":null}"),
                Arguments.of(
                        new DraftSubmitted(ID, AT, ID, ID, ID, ID, 7, 1),
                        "dev.kodama.campaigns.events.DraftSubmitted",
                        "{" + COLLABORATION + ",\"round\":1}"),
                Arguments.of(
                        new RevisionRequested(ID, AT, ID, ID, ID, ID, 7, 1),
                        "dev.kodama.campaigns.events.RevisionRequested",
                        "{" + COLLABORATION + ",\"round\":1}"),
                Arguments.of(
                        new DraftApproved(ID, AT, ID, ID, ID, ID, 7, 2),
                        "dev.kodama.campaigns.events.DraftApproved",
                        "{" + COLLABORATION + ",\"round\":2}"),
                Arguments.of(
                        new PostPublished(ID, AT, ID, ID, ID, ID, 7, ID, Platform.X, "https://x.com/a/status/1", AT),
                        "dev.kodama.campaigns.events.PostPublished",
                        "{" + COLLABORATION + ",\"postId\":\"" + ID
                                + "\",\"platform\":\"X\",\"url\":\"https://x.com/a/status/1\","
                                + "\"publishedAt\":\"2026-11-22T03:04:05.678901Z\"}"),
                Arguments.of(
                        new PostFiguresCaptured(
                                ID, AT, ID, ID, ID, ID, 7, ID, AT, "manual", 1L, null, 3L, 4L, 5L, null, 7L),
                        "dev.kodama.campaigns.events.PostFiguresCaptured",
                        "{" + COLLABORATION + ",\"postId\":\"" + ID
                                + "\",\"capturedAt\":\"2026-11-22T03:04:05.678901Z\",\"source\":\"manual\",\"reach\":1,"
                                + "\"impressions\":null,\"views\":3,\"likes\":4,\"comments\":5,\"shares\":null,\"saves\":7}"),
                Arguments.of(
                        new FeePaid(ID, AT, ID, ID, ID, ID, 7, ID, 30_000, LocalDate.of(2026, 12, 31)),
                        "dev.kodama.campaigns.events.FeePaid",
                        "{" + COLLABORATION + ",\"paymentId\":\"" + ID
                                + "\",\"paidYen\":30000,\"paidOn\":\"2026-12-31\"}"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theNameAndTheJsonOfAnEventStayAsTheyAre(CampaignsEvent event, String name, String json) {
        assertThat(event.getClass().getName()).isEqualTo(name);
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(json));
        assertThat(JSON.readValue(json, event.getClass())).isEqualTo(event);
    }

    @Test
    void aBriefThatWasToldBeforeExclusivityWasKnownNamesNoCompetitors() {
        var told = JSON.readTree(JSON.writeValueAsString(brief()));
        ((ObjectNode) told).remove("exclusivity");
        assertThat(JSON.treeToValue(told, Brief.class).exclusivity()).isNull();
    }

    private static Brief brief() {
        return new Brief(
                "認知",
                1_000_000,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31),
                Set.of(Platform.YOUTUBE),
                Set.of(Tier.MICRO),
                Set.of("fashion"),
                "ja",
                List.of(new TargetCell(
                        Set.of(AgeBand.AGE_25_34), Set.of(Gender.FEMALE), Set.of("fashion"), Set.of("JP"))),
                new Exclusivity("sunscreen", 90));
    }
}
