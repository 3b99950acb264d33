package dev.kodama.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/// One campaign from the import to the report, as a frontend team's program plays it: bearer token, HTTP, GraphQL.
@KodamaTest
class GraphQlJourneyTests {
    private static final String FIRST = "node.ranking.creators.nodes[0].";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern FILE_ID = Pattern.compile("\"fileId\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String topic = "utsuwa" + mark;

    @Autowired
    Frontend frontend;

    private String token;
    private HttpGraphQlTester api;

    @BeforeEach
    void signIn() {
        token = frontend.tokenOf(Role.MANAGER, Set.of(Scope.values()), Set.of(UUID.randomUUID()));
        api = frontend.withToken(token);
    }

    @Test
    void oneCampaignFromTheImportToTheReport() throws Exception {
        importTheList();
        var campaign = plannedAndLaunched();
        var creator = best(campaign);
        var collaboration = told(
                change(
                        "shortlistCreators",
                        "ShortlistCreators",
                        Map.of("campaign", campaign, "creators", List.of(creator)),
                        "... on CreatorsShortlisted { added { id } }"),
                "added[0].id");

        var letter = told(
                change(
                        "inviteCreator",
                        "InviteCreator",
                        Map.of("collaboration", collaboration, "yen", 30_000),
                        "... on InvitationSent { personalLink }"),
                "personalLink");
        theCreatorHandsInWhatIsApproved(letter.substring("/c/".length()), collaboration);
        thePostGoesLive(collaboration);

        var figures =
                "spend { value } reach { value } engagements { value } engagementRateByReach { value } cpe { value } cpm { value }";
        await().atMost(SOON)
                .untilAsserted(() -> api.document(
                                "query($campaign: ID!) { campaignReport(campaign: $campaign) { headline { totals { %s } } } }"
                                        .formatted(figures))
                        .variable("campaign", campaign)
                        .execute()
                        .path("campaignReport.headline.totals")
                        .matchesJson("""
                                {"spend": {"value": 30000}, "reach": {"value": 12000}, "engagements": {"value": 600},
                                 "engagementRateByReach": {"value": 5.00}, "cpe": {"value": 50.00}, "cpm": {"value": 2000.00}}
                                """));
        assertThat(exported(campaign)).contains("30000", "12000", "600", "5.00", "50.00", "2000.00");
    }

    private void importTheList() throws Exception {
        var list = """
                name,platform,handle,followers,avg likes,avg comments,topics
                Haru %1$s,Instagram,haru.%1$s,12000,540,60,%2$s
                Mio %1$s,Instagram,mio.%1$s,8400,210,15,%2$s
                Nobody,Instagram,,5000,10,1,%2$s
                """.formatted(mark, topic);
        var uploaded = http.send(
                request("/api/imports?fileName=list.csv")
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(list))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var file = FILE_ID.matcher(uploaded.body());
        assertThat(file.find()).as(uploaded.body()).isTrue();
        for (var dryRun : List.of(true, false)) {
            var started = told(
                    change(
                            "startImport",
                            "StartImport",
                            Map.of("fileId", file.group(1), "dryRun", dryRun),
                            "... on ImportStarted { import { id } }"),
                    "import.id");
            await().atMost(SOON)
                    .untilAsserted(
                            () -> api.document(
                                            "query($id: ID!) { node(id: $id) { ... on Import { status counts { rowsTaken rowsRefused creatorsAdded } } } }")
                                    .variable("id", started)
                                    .execute()
                                    .path("node")
                                    .matchesJson(
                                            "{\"status\": \"DONE\", \"counts\": {\"rowsTaken\": 2, \"rowsRefused\": 1, \"creatorsAdded\": 2}}"));
        }
    }

    private String plannedAndLaunched() {
        var brand = told(
                change(
                        "registerBrand",
                        "RegisterBrand",
                        Map.of("name", "木の店 " + mark),
                        "... on BrandSaved { brand { id } }"),
                "brand.id");
        var product = told(
                change(
                        "addProduct",
                        "AddProduct",
                        Map.of("brand", brand, "name", "飯碗"),
                        "... on ProductSaved { product { id } }"),
                "product.id");
        var today = LocalDate.now();
        var brief = Map.of(
                "goal", "毎日の器を、作り手の言葉で知ってもらう",
                "budgetYen", 300_000,
                "startsOn", today.toString(),
                "endsOn", today.plusDays(30).toString(),
                "topics", List.of(topic),
                "target", List.of(Map.of("ages", List.of("AGE_25_34"))));
        var campaign = told(
                change(
                        "createCampaign",
                        "CreateCampaign",
                        Map.of("brand", brand, "product", product, "name", "新米の季節", "brief", brief),
                        "... on CampaignSaved { campaign { id } }"),
                "campaign.id");
        return told(
                change(
                        "launchCampaign",
                        "Campaign",
                        Map.of("campaign", campaign),
                        "... on CampaignSaved { campaign { id } }"),
                "campaign.id");
    }

    /// The first of the ranking, whose score adds up from its reasons.
    private String best(String campaign) {
        // What was imported and planned reaches the ranking a moment later, and the reasons at once.
        var ranking = await().atMost(SOON).until(() -> ranking(campaign), GraphQlJourneyTests::addsUp);
        ranking.path(FIRST + "creator.displayName").entity(String.class).isEqualTo("Haru " + mark);
        return ranking.path(FIRST + "creator.id").entity(String.class).get();
    }

    private static boolean addsUp(GraphQlTester.Response ranking) {
        return ranking.path("node.ranking.total").entity(Integer.class).get() == 2
                && ranking.path(FIRST + "score.exact").entity(Integer.class).get()
                        == ranking
                                .path(FIRST + "explanation.components[*].exactContribution")
                                .entityList(Integer.class)
                                .get()
                                .stream()
                                .mapToInt(Integer::intValue)
                                .sum();
    }

    private GraphQlTester.Response ranking(String campaign) {
        return api.document("""
                        query($id: ID!, $topic: String!) {
                          node(id: $id) {
                            ... on Campaign {
                              ranking(filter: {topics: [$topic]}, first: 2) {
                                total
                                creators {
                                  nodes {
                                    creator { id displayName }
                                    score { exact }
                                    explanation { components { exactContribution } }
                                  }
                                }
                              }
                            }
                          }
                        }
                        """)
                .variable("id", campaign)
                .variable("topic", topic)
                .execute();
    }

    private void theCreatorHandsInWhatIsApproved(String secret, String collaboration) {
        answered("acceptInvitation", "AcceptInvitation", Map.of("token", secret), "ACCEPTED");
        answered("submitDraft", "SubmitDraft", Map.of("token", secret, "text", "益子の器で朝ごはん"), "IN_REVIEW");
        moved(
                "requestRevision",
                "RequestRevision",
                Map.of("collaboration", collaboration, "note", "#PR を先頭に"),
                "REVISING");
        answered("submitDraft", "SubmitDraft", Map.of("token", secret, "text", "#PR 益子の器で朝ごはん"), "IN_REVIEW");
        moved("approveDraft", "ApproveDraft", Map.of("collaboration", collaboration), "APPROVED");
    }

    private void thePostGoesLive(String collaboration) {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        var post = told(
                change(
                        "recordPost",
                        "RecordPost",
                        Map.of(
                                "collaboration",
                                collaboration,
                                "url",
                                "https://www.instagram.com/p/%s/".formatted(mark),
                                "publishedAt",
                                yesterday.toString()),
                        "... on PostRecorded { post { id } }"),
                "post.id");
        change(
                        "recordPostFigures",
                        "RecordPostFigures",
                        Map.of(
                                "post",
                                post,
                                "capturedAt",
                                yesterday.plusSeconds(3600).toString(),
                                "reach",
                                12_000,
                                "impressions",
                                15_000,
                                "likes",
                                540,
                                "comments",
                                60),
                        "... on PostRecorded { post { figures { reach } } }")
                .path("payload.post.figures.reach")
                .entity(Integer.class)
                .isEqualTo(12_000);
    }

    /// The exported report as text.
    private String exported(String campaign) throws Exception {
        var export = told(
                change(
                        "startExport",
                        "StartExport",
                        Map.of("kind", "CAMPAIGN_REPORT", "campaign", campaign),
                        "... on ExportStarted { export { id } }"),
                "export.id");
        var address = await().atMost(SOON)
                .until(
                        () -> api.document("query($id: ID!) { export(id: $id) { downloadUrl } }")
                                .variable("id", export)
                                .execute()
                                .path("export.downloadUrl")
                                .entity(String.class)
                                .get(),
                        url -> url != null);
        return http.send(request(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void answered(String mutation, String input, Map<String, Object> values, String stage) {
        assertThat(told(change(mutation, input, values, "... on LetterAnswered { stage }"), "stage"))
                .isEqualTo(stage);
    }

    private void moved(String mutation, String input, Map<String, Object> values, String stage) {
        assertThat(told(
                        change(mutation, input, values, "... on CollaborationMoved { collaboration { stage } }"),
                        "collaboration.stage"))
                .isEqualTo(stage);
    }

    private static String told(GraphQlTester.Response answer, String path) {
        return answer.path("payload." + path).entity(String.class).get();
    }

    private GraphQlTester.Response change(String mutation, String input, Map<String, Object> values, String wanted) {
        var all = new HashMap<String, Object>(values);
        all.put("idempotencyKey", UUID.randomUUID().toString());
        var answer = api.document(
                        "mutation($input: %sInput!) { payload: %s(input: $input) { __typename ... on Refusal { code message } %s } }"
                                .formatted(input, mutation, wanted))
                .variable("input", all)
                .execute();
        answer.errors().verify();
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(frontend.address(path)).header("Authorization", "Bearer " + token);
    }
}
