package dev.kodama.gateway.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.transaction.PlatformTransactionManager;

@KodamaTest
class ReportingGatewayTests {
    private static final String REPORT = """
            query ($campaign: ID!) {
              campaignReport(campaign: $campaign) {
                headline { campaign name brandName livePosts totals {
                  spend { value } cpe { value numerator denominator knownPosts livePosts partial
                    definition { id version unit label(language: EN) text } }
                  impressions { value gap } budgetUsed { value } emv { value gap definition { unit } } }
                  mediaRates { edition perLike } }
                creators { creator stage figures { engagements { value } budgetUsed { value } }
                  posts { platform url figures { costPerReach { value } } } }
                days { day livePosts figures { reach { value gap } } }
              }
            }""";
    private static final String START = """
            mutation ($input: StartExportInput!) {
              startExport(input: $input) {
                __typename
                ... on ExportStarted { export { id state } }
                ... on Refusal { code message }
              }
            }""";
    private static final String EXPORT =
            "query ($id: ID!) { export(id: $id) { state rowsWritten sha256 fileName downloadUrl definitionsUrl } }";

    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ReportShelf reports;

    private final HttpClient http = HttpClient.newHttpClient();
    private CampaignTold told = new CampaignTold(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));

    @BeforeEach
    void aCampaignIsTold() {
        told = CampaignTold.to(events, transactions, reports);
    }

    @Test
    void theReportTellsFiguresWithTheirDefinitions() {
        var report = viewer().document(REPORT)
                .variable("campaign", told.id().toString())
                .execute();
        report.path("campaignReport.headline.campaign")
                .entity(String.class)
                .isEqualTo(told.id().toString());
        report.path("campaignReport.headline.brandName").entity(String.class).isEqualTo("森の音");
        var totals = "campaignReport.headline.totals.";
        report.path(totals + "spend.value").entity(Long.class).isEqualTo(90_000L);
        report.path(totals + "cpe.value").entity(Double.class).isEqualTo(112.5);
        report.path(totals + "cpe.numerator").entity(Long.class).isEqualTo(90_000L);
        report.path(totals + "cpe.denominator").entity(Long.class).isEqualTo(800L);
        report.path(totals + "cpe.definition.id").entity(String.class).isEqualTo("cpe");
        report.path(totals + "cpe.definition.version").entity(Integer.class).isEqualTo(1);
        report.path(totals + "cpe.definition.unit").entity(String.class).isEqualTo("YEN_PER");
        report.path(totals + "impressions.value").valueIsNull();
        report.path(totals + "impressions.gap").entity(String.class).isEqualTo("NOT_CAPTURED");
        report.path(totals + "emv.value").valueIsNull();
        report.path(totals + "emv.definition.unit").entity(String.class).isEqualTo("RATED");
        report.path("campaignReport.headline.mediaRates.perLike")
                .entity(Double.class)
                .isEqualTo(0.3);
        report.path(totals + "budgetUsed.value").entity(Double.class).isEqualTo(9.0);
        report.path("campaignReport.creators[0].figures.budgetUsed").valueIsNull();
        report.path("campaignReport.creators[0].posts[0].figures.costPerReach.value")
                .entity(Double.class)
                .isEqualTo(5.63);
        report.path("campaignReport.days[*].day")
                .entityList(String.class)
                .containsExactly("2026-04-01", "2026-04-02", "2026-04-03");
    }

    @Test
    void aWholeReportIsOneStatement() {
        var client = viewer();
        var asked = statements.of(() -> client.document(REPORT)
                .variable("campaign", told.id().toString())
                .execute());
        assertThat(asked).hasSize(1);
    }

    @Test
    void anotherBrandsReportDoesNotExist() {
        frontend.as(Role.VIEWER, Set.of(UUID.randomUUID()))
                .document(REPORT)
                .variable("campaign", told.id().toString())
                .execute()
                .path("campaignReport")
                .valueIsNull();
    }

    @Test
    void headlinesArePagedAndSearched() {
        viewer().document("{ campaignHeadlines(text: \"の新\", first: 1) { nodes { name totals { spend { value } } } } }")
                .execute()
                .path("campaignHeadlines.nodes[0].name")
                .entity(String.class)
                .isEqualTo("春の新作");
    }

    @Test
    void anExportIsAskedForWatchedAndFetched() throws Exception {
        var token = frontend.tokenOf(Role.MANAGER, Set.of(Scope.READ, Scope.EXPORT), Set.of(told.brand()));
        var id = start(token);
        var done = finished(token, id);
        var file = get(token, String.valueOf(done.get("downloadUrl")));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"export.csv\"; filename*=UTF-8''%E3%82%AD%E3%83%A3");
        assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body())))
                .isEqualTo(done.get("sha256"));
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).contains("90000", "112.50");

        var definitions = get(token, String.valueOf(done.get("definitionsUrl")));
        assertThat(new String(definitions.body(), StandardCharsets.UTF_8))
                .contains("SHA-256," + done.get("sha256"))
                .contains("cpe");
    }

    @Test
    void progressIsSentUntilTheExportIsDone() throws Exception {
        var token = frontend.tokenOf(Role.OPS, Set.of(Scope.READ, Scope.EXPORT), Set.of());
        var id = start(token);
        var body =
                "{\"query\":\"subscription { exportProgress(id: \\\"%s\\\") { state rowsWritten } }\"}".formatted(id);
        var answer = http.send(
                HttpRequest.newBuilder(frontend.address("/graphql"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("\"state\":\"DONE\"", "event:complete");
    }

    @Test
    void theSameKeyStartsOneExport() {
        var token = frontend.tokenOf(Role.OPS, Set.of(Scope.READ, Scope.EXPORT), Set.of());
        var input = input();
        var first = frontend.withToken(token)
                .document(START)
                .variable("input", input)
                .execute();
        var second = frontend.withToken(token)
                .document(START)
                .variable("input", input)
                .execute();
        assertThat(second.path("startExport.export.id").entity(String.class).get())
                .isEqualTo(
                        first.path("startExport.export.id").entity(String.class).get());
    }

    @Test
    void aCampaignThatIsNotTheirsCannotBeExported() {
        frontend.as(Role.MANAGER, Set.of(UUID.randomUUID()))
                .document(START)
                .variable("input", input())
                .execute()
                .path("startExport.code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aTokenThatMayOnlyReadCannotExport() throws Exception {
        var token = frontend.tokenOf(Role.MANAGER, Set.of(Scope.READ), Set.of(told.brand()));
        frontend.withToken(token)
                .document(START)
                .variable("input", input())
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "FORBIDDEN"));
        assertThat(get(token, "/exports/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
        assertThat(get(null, "/exports/" + UUID.randomUUID()).statusCode()).isEqualTo(401);
    }

    @Test
    void aFileThatIsNotThereSaysWhy() throws Exception {
        var token = frontend.tokenOf(Role.OPS, Set.of(Scope.READ, Scope.EXPORT), Set.of());
        assertThat(get(token, "/exports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(token, "/exports/nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void aFileCanBeHadAtOnceWithoutAJob() throws Exception {
        var token = frontend.tokenOf(Role.OPS, Set.of(Scope.READ, Scope.EXPORT), Set.of());
        var file = get(token, "/exports/direct?kind=CAMPAIGN_POSTS&encoding=SHIFT_JIS&campaign=" + told.campaign());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new String(file.body(), "windows-31j")).startsWith("クリエイター,").contains("https://example.com/1");
        assertThat(get(token, "/exports/direct?kind=CAMPAIGN_POSTS&campaign=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(token, "/exports/direct?kind=CAMPAIGN_POSTS").statusCode())
                .isEqualTo(400);
    }

    private String start(String token) {
        return frontend.withToken(token)
                .document(START)
                .variable("input", input())
                .execute()
                .path("startExport.export.id")
                .entity(String.class)
                .get();
    }

    private Map<String, Object> input() {
        return Map.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "kind",
                "CAMPAIGN_REPORT",
                "campaign",
                told.id().toString());
    }

    private Map<String, Object> finished(String token, String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "DONE".equals(export(token, id).get("state")));
        return export(token, id);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> export(String token, String id) {
        return frontend.withToken(token)
                .document(EXPORT)
                .variable("id", id)
                .execute()
                .path("export")
                .entity(Map.class)
                .get();
    }

    private HttpResponse<byte[]> get(@Nullable String token, String path) throws Exception {
        var request = HttpRequest.newBuilder(frontend.address(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpGraphQlTester viewer() {
        return frontend.as(Role.VIEWER, Set.of(told.brand()));
    }
}
