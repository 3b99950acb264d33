package dev.kodama.gateway.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A campaign as a frontend team plays it, from the brand to the fee.
@KodamaTest
class CampaignsApiTests {
    private static final String REFUSED = "... on Refusal { code message remedy } ";

    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Autowired
    CreatorDirectory creators;

    @Autowired
    JdbcClient jdbc;

    private HttpGraphQlTester api;

    @BeforeEach
    void signIn() {
        api = frontend.as(Role.ADMIN);
    }

    @Test
    void theWholeStoryFromTheBrandToTheFee() {
        var campaign = runningCampaign();
        var collaboration = shortlisted(campaign, creator("花"));
        var link = invite(collaboration, 30_000)
                .path("payload.personalLink")
                .entity(String.class)
                .get();
        assertThat(link).startsWith("/c/");
        var token = link.substring(3);

        api.document(
                        "query($token: String!) { letter(token: $token) { ... on ReadableLetter { offeredYen goal open } } }")
                .variable("token", token)
                .execute()
                .path("letter")
                .matchesJsonStrictly("{\"offeredYen\": 30000, \"goal\": \"認知\", \"open\": true}");
        change("acceptInvitation", "AcceptInvitation", Map.of("token", token), "... on LetterAnswered { stage }")
                .path("payload.stage")
                .entity(String.class)
                .isEqualTo("ACCEPTED");
        draft(token);
        change(
                        "requestRevision",
                        "RequestRevision",
                        Map.of("collaboration", collaboration, "note", "#PR を先頭に"),
                        "... on CollaborationMoved { collaboration { stage drafts { note } } }")
                .path("payload.collaboration")
                .matchesJsonStrictly("{\"stage\": \"REVISING\", \"drafts\": [{\"note\": \"#PR を先頭に\"}]}");
        draft(token);
        change(
                        "approveDraft",
                        "ApproveDraft",
                        Map.of("collaboration", collaboration),
                        "... on CollaborationMoved { collaboration { stage } }")
                .path("payload.collaboration.stage")
                .entity(String.class)
                .isEqualTo("APPROVED");
        var url = "https://www.instagram.com/p/" + UUID.randomUUID() + "/";
        var post = change(
                        "recordPost",
                        "RecordPost",
                        Map.of(
                                "collaboration",
                                collaboration,
                                "url",
                                url,
                                "publishedAt",
                                Instant.now().minus(Duration.ofDays(1)).toString()),
                        "... on PostRecorded { post { id platform } warnings { kind } }")
                .path("payload.post.platform")
                .entity(String.class)
                .isEqualTo("INSTAGRAM")
                .path("payload.post.id")
                .entity(String.class)
                .get();
        change(
                        "importPostFigures",
                        "ImportPostFigures",
                        Map.of(
                                "campaign",
                                campaign,
                                "fileName",
                                "figures.csv",
                                "capturedAt",
                                Instant.now().minusSeconds(60).toString(),
                                "csv",
                                "url,いいね,再生数\n" + url + ",1.2万,\nhttps://x.com/a/status/1,1,1\n"),
                        "... on PostFiguresImported { taken unchanged problems { line reason } }")
                .path("payload")
                .matchesJson(
                        "{\"taken\": 1, \"unchanged\": 0, \"problems\": [{\"line\": 3, \"reason\": \"UNKNOWN_POST\"}]}");
        change(
                        "recordPayment",
                        "RecordPayment",
                        Map.of(
                                "collaboration",
                                collaboration,
                                "yen",
                                30_000,
                                "paidOn",
                                LocalDate.now(ZoneId.of("Asia/Tokyo")).toString()),
                        "... on PaymentRecorded { collaboration { paidYen payments { paidYen } } }")
                .path("payload.collaboration")
                .matchesJsonStrictly("{\"paidYen\": 30000, \"payments\": [{\"paidYen\": 30000}]}");

        api.document("""
                        query($id: ID!, $post: ID!) {
                          node(id: $id) {
                            ... on Campaign {
                              status
                              progress { agreedYen paidYen overBudget postsLive stages { stage count } }
                            }
                          }
                          post: node(id: $post) { ... on Post { figures { likes views reach source } } }
                          campaignHistory(campaign: $id, first: 1) { nodes { kind creatorName yen } pageInfo { hasNextPage } }
                        }
                        """)
                .variable("id", campaign)
                .variable("post", post)
                .execute()
                .path("")
                .matchesJson("""
                        {
                          "node": {
                            "status": "RUNNING",
                            "progress": {
                              "agreedYen": 30000, "paidYen": 30000, "overBudget": false, "postsLive": 1,
                              "stages": [{"stage": "LIVE", "count": 1}]
                            }
                          },
                          "post": {"figures": {"likes": 12000, "views": null, "reach": null, "source": "import:figures.csv"}},
                          "campaignHistory": {
                            "nodes": [{"kind": "FEE_PAID", "creatorName": "花", "yen": 30000}],
                            "pageInfo": {"hasNextPage": true}
                          }
                        }
                        """);
    }

    @Test
    void whoGuessesLinksHasToWaitAndOthersNeedNot() {
        var guesser = frontend.as(Role.MANAGER, Set.of(UUID.randomUUID()));
        for (var guess = 0; guess <= 20; guess++) {
            guess(guesser).path("letter.__typename").entity(String.class).isEqualTo("UnknownLetter");
        }
        guess(guesser)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")));
        guess(api).path("letter.__typename").entity(String.class).isEqualTo("UnknownLetter");
    }

    private static GraphQlTester.Response guess(GraphQlTester frontend) {
        return frontend.document("query($token: String!) { letter(token: $token) { __typename } }")
                .variable("token", UUID.randomUUID().toString())
                .execute();
    }

    @Test
    void theSecretOfALinkIsToldOnceAndNeverRemembered() {
        var collaboration = shortlisted(runningCampaign(), creator("花"));
        var key = UUID.randomUUID().toString();
        var link = invite(collaboration, 1, key)
                .path("payload.personalLink")
                .entity(String.class)
                .get();
        invite(collaboration, 1, key).path("payload.personalLink").valueIsNull();

        assertThat(jdbc.sql("select count(*) from gateway.remembered_answer where answer::text like '%' || ? || '%'")
                        .param(link.substring(3))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusalsAreTypedAndSayWhatHelps() {
        var campaign = draftCampaign();
        var collaboration = shortlisted(campaign, creator("花"));

        invite(collaboration, 1)
                .path("payload.__typename")
                .entity(String.class)
                .isEqualTo("Conflict")
                .path("payload.remedy")
                .hasValue();
        change(
                        "launchCampaign",
                        "Campaign",
                        Map.of("campaign", campaign, "expectedVersion", 99),
                        "... on Outdated { currentVersion }")
                .path("payload")
                .matchesJson("{\"__typename\": \"Outdated\", \"code\": \"CONFLICT\", \"currentVersion\": 1}");
        change("registerBrand", "RegisterBrand", Map.of("name", " "), "... on InvalidInput { problems { field } }")
                .path("payload.problems[0].field")
                .entity(String.class)
                .isEqualTo("name");
    }

    @Test
    void whoWantsNoContactIsNotInvited() {
        var creator = creator("花");
        var collaboration = shortlisted(runningCampaign(), creator);
        creators.optOut(GlobalId.valueOf(creator).uuid());
        awaitEcho(GlobalId.valueOf(creator).uuid(), false);

        invite(collaboration, 1)
                .path("payload")
                .matchesJson("{\"__typename\": \"CreatorOptedOut\", \"code\": \"CONFLICT\"}");
    }

    @Test
    void aManagerSeesTheirOwnBrandsAndNoOthers() {
        var brand = brand(api);
        var other = brand(api);
        var manager = frontend.as(Role.MANAGER, Set.of(GlobalId.valueOf(brand).uuid()));

        manager.document(
                        "query($id: ID!, $other: ID!) { mine: node(id: $id) { id } theirs: node(id: $other) { id } brands { nodes { id } } }")
                .variable("id", brand)
                .variable("other", other)
                .execute()
                .path("mine.id")
                .entity(String.class)
                .isEqualTo(brand)
                .path("theirs")
                .valueIsNull()
                .path("brands.nodes")
                .entityList(Object.class)
                .hasSize(1);
    }

    @Test
    void whoFoundsABrandWorksForIt() {
        var manager = frontend.as(Role.MANAGER, Set.of(UUID.randomUUID()));
        var brand = brand(manager);

        manager.document("query($id: ID!) { node(id: $id) { id } }")
                .variable("id", brand)
                .execute()
                .path("node.id")
                .entity(String.class)
                .isEqualTo(brand);
    }

    @Test
    void aReaderChangesNothing() {
        frontend.as(Role.VIEWER)
                .document("mutation($input: RegisterBrandInput!) { registerBrand(input: $input) { __typename } }")
                .variable("input", Map.of("idempotencyKey", "x", "name", "x"))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.getExtensions().get("code")).isEqualTo("FORBIDDEN")));
    }

    @Test
    void aListWithEverythingInItTakesOneStatementALevel() {
        var campaign = runningCampaign();
        for (var name : List.of("花", "月", "星")) {
            var collaboration = shortlisted(campaign, creator(name));
            invite(collaboration, 1);
        }
        var sent = statements.of(() -> api.document("""
                        query($campaign: ID!) {
                          collaborations(campaign: $campaign) {
                            nodes {
                              stage
                              creator { displayName }
                              drafts { round }
                              posts { url }
                              payments { paidYen }
                              campaign { name brand { name } product { name } progress { agreedYen } }
                            }
                          }
                        }
                        """)
                .variable("campaign", campaign)
                .execute()
                .path("collaborations.nodes")
                .entityList(Object.class)
                .hasSize(3));

        assertThat(sent)
                .as("the list, its five children, and the campaign's three")
                .hasSize(9);
    }

    private String brand(HttpGraphQlTester asked) {
        return change(
                        asked,
                        "registerBrand",
                        "RegisterBrand",
                        Map.of("name", "brand " + UUID.randomUUID()),
                        "... on BrandSaved { brand { id } }")
                .path("payload.brand.id")
                .entity(String.class)
                .get();
    }

    private String draftCampaign() {
        var brand = brand(api);
        var product = change(
                        "addProduct",
                        "AddProduct",
                        Map.of("brand", brand, "name", "靴"),
                        "... on ProductSaved { product { id brand { name } } }")
                .path("payload.product.id")
                .entity(String.class)
                .get();
        return change(
                        "createCampaign",
                        "CreateCampaign",
                        Map.of(
                                "brand",
                                brand,
                                "product",
                                product,
                                "name",
                                "春",
                                "brief",
                                Map.of(
                                        "goal",
                                        "認知",
                                        "budgetYen",
                                        100_000,
                                        "startsOn",
                                        "2026-12-01",
                                        "endsOn",
                                        "2026-12-31",
                                        "exclusivity",
                                        Map.of("category", "Ｓunscreen", "days", 30),
                                        "target",
                                        List.of(Map.of("ages", List.of("AGE_18_24"), "regions", List.of("jp"))))),
                        "... on CampaignSaved { campaign { id brief { target { ages regions } exclusivity { category days } } } }")
                .path("payload.campaign.brief")
                .matchesJson("{\"target\": [{\"ages\": [\"AGE_18_24\"], \"regions\": [\"JP\"]}],"
                        + " \"exclusivity\": {\"category\": \"sunscreen\", \"days\": 30}}")
                .path("payload.campaign.id")
                .entity(String.class)
                .get();
    }

    private String runningCampaign() {
        return change(
                        "launchCampaign",
                        "Campaign",
                        Map.of("campaign", draftCampaign()),
                        "... on CampaignSaved { campaign { id } }")
                .path("payload.campaign.id")
                .entity(String.class)
                .get();
    }

    private String creator(String name) {
        var outcome = creators.register(
                new ProfileEdit(name, null, "ja", "JP", List.of("fashion"), null),
                List.of(new NewAccount(
                        Platform.INSTAGRAM, "h" + UUID.randomUUID().toString().substring(0, 12), null)));
        assertThat(outcome).isInstanceOf(EditOutcome.Done.class);
        var id = ((EditOutcome.Done) outcome).creator().id();
        awaitEcho(id, true);
        return new GlobalId("Creator", id).toString();
    }

    private void awaitEcho(UUID creatorId, boolean contactable) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                jdbc.sql("select contactable from campaigns.known_creator where creator_id = ?")
                                        .param(creatorId)
                                        .query(Boolean.class)
                                        .optional())
                        .contains(contactable));
    }

    private String shortlisted(String campaign, String creator) {
        return change(
                        "shortlistCreators",
                        "ShortlistCreators",
                        Map.of("campaign", campaign, "creators", List.of(creator)),
                        "... on CreatorsShortlisted { added { id } }")
                .path("payload.added[0].id")
                .entity(String.class)
                .get();
    }

    private GraphQlTester.Response invite(String collaboration, long yen) {
        return invite(collaboration, yen, UUID.randomUUID().toString());
    }

    private GraphQlTester.Response invite(String collaboration, long yen, String key) {
        return change(
                "inviteCreator",
                "InviteCreator",
                Map.of("collaboration", collaboration, "yen", yen, "idempotencyKey", key),
                "... on InvitationSent { personalLink expiresAt collaboration { stage linkExpiresAt } warnings { kind } }");
    }

    private void draft(String token) {
        change("submitDraft", "SubmitDraft", Map.of("token", token, "text", "下書き"), "... on LetterAnswered { stage }")
                .path("payload.stage")
                .entity(String.class)
                .isEqualTo("IN_REVIEW");
    }

    private GraphQlTester.Response change(String mutation, String input, Map<String, Object> values, String wanted) {
        return change(api, mutation, input, values, wanted);
    }

    private static GraphQlTester.Response change(
            HttpGraphQlTester asked, String mutation, String input, Map<String, Object> values, String wanted) {
        var all = new HashMap<String, Object>(values);
        all.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
        var response = asked.document("mutation($input: %sInput!) { payload: %s(input: $input) { __typename %s %s } }"
                        .formatted(input, mutation, REFUSED, wanted))
                .variable("input", all)
                .execute();
        response.errors().verify();
        return response;
    }
}
