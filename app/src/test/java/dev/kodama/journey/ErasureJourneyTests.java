package dev.kodama.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.ContactBook;
import dev.kodama.creators.ContactChannel;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.TaxBook;
import dev.kodama.creators.TaxProfile;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody with whom the house has worked asks for all of their data, and then to be forgotten.
@KodamaTest
class ErasureJourneyTests {
    private static final BrandScope EVERYTHING = BrandScope.everything();
    private static final String ERASE = """
            mutation($input: EraseCreatorInput!) {
              eraseCreator(input: $input) {
                __typename
                ... on CreatorErased { pseudonym }
                ... on InvalidInput { problems { field } }
                ... on Refusal { code }
              }
            }
            """;

    @Autowired
    Frontend frontend;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    ContactBook contact;

    @Autowired
    TaxBook taxes;

    @Autowired
    BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CollaborationDesk collaborations;

    @Autowired
    InvitationLetters letters;

    @Autowired
    ReportShelf reports;

    @Autowired
    JdbcClient jdbc;

    /// In everything that says who it is.
    private final String mark =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);

    @Test
    void allIsHandedOutThenForgottenAndTheBooksAddUp() throws Exception {
        var creator = known();
        var campaign = paidCampaign(creator);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tablesThatSay("reporting").contains("post")
                        && tablesThatSay("scoring").contains("profile"));

        var archive = download(creator, frontend.tokenOf(Role.ADMIN, Set.of(Scope.values()), Set.of()));
        assertThat(archive.keySet())
                .containsExactlyInAnyOrder(
                        "register.json",
                        "campaigns.json",
                        "scores.json",
                        "reports.json",
                        "house.json",
                        "index_ja.html",
                        "index_en.html");
        for (var file : archive.entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).contains(mark);
        }
        assertThat(archive.get("register.json")).contains("12345", "\"about\"");
        assertThat(archive.get("house.json")).contains("T7000012050002", "EXPORTED");
        assertThat(archive.get("campaigns.json")).contains("30000").doesNotContain("token_hash");

        erase(Role.ADMIN, creator, "だれか")
                .path("eraseCreator.problems[0].field")
                .entity(String.class)
                .isEqualTo("confirmName");
        erase(Role.ADMIN, creator, "花 " + mark)
                .path("eraseCreator.__typename")
                .entity(String.class)
                .isEqualTo("CreatorErased");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (var schema :
                    List.of("creators", "campaigns", "scoring", "reporting", "access", "gateway", "modulith")) {
                assertThat(tablesThatSay(schema)).as(schema).isEmpty();
            }
        });
        assertThat(collaborations.ofCreator(EVERYTHING, creator, null, 10).items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.creatorName()).startsWith("消去済み");
                    assertThat(row.paidYen()).isEqualTo(30_000);
                });
        assertThat(reports.campaign(dev.kodama.reporting.BrandScope.everything(), campaign.id())
                        .orElseThrow()
                        .creators())
                .singleElement()
                .satisfies(result -> assertThat(result.name()).startsWith("消去済み"));
        erase(Role.ADMIN, creator, "花 " + mark)
                .path("eraseCreator.code")
                .entity(String.class)
                .isEqualTo("CONFLICT");
    }

    @Test
    void onlyAnAdministratorTakesOutOrErases() throws Exception {
        var creator = known();

        for (var role : List.of(Role.MANAGER, Role.OPS, Role.VIEWER)) {
            assertThat(status(creator, frontend.tokenOf(role, Set.of(Scope.values()), Set.of())))
                    .as(role.name())
                    .isEqualTo(403);
            erase(role, creator, "花 " + mark)
                    .errors()
                    .satisfy(errors -> assertThat(errors)
                            .singleElement()
                            .satisfies(error ->
                                    assertThat(error.getExtensions()).contains(Map.entry("code", "FORBIDDEN"))));
        }
        assertThat(status(creator, frontend.tokenOf(Role.ADMIN, Set.of(Scope.READ), Set.of())))
                .isEqualTo(403);
        assertThat(directory.byId(creator)).isNotNull();
    }

    private UUID known() {
        var registered = ((EditOutcome.Done) directory.register(
                        new ProfileEdit("花 " + mark, null, "ja", "JP", List.of("fashion"), "メモ " + mark),
                        List.of(new NewAccount(Platform.INSTAGRAM, mark, null))))
                .creator();
        directory.recordSnapshot(
                registered.accounts().getFirst().id(), Instant.now(), Method.MANUAL, "mori", Figures.followers(12_345));
        contact.state(
                registered.id(),
                0,
                new ContactPreferences(
                        ContactChannel.LINE, mark, List.of(), Set.of(), null, null, List.of(), null, false, null),
                "mori");
        taxes.state(
                registered.id(),
                0,
                new TaxProfile(TaxProfile.Kind.INDIVIDUAL, mark, "T7000012050002", null, null, null),
                "mori");
        return registered.id();
    }

    private Campaign paidCampaign(UUID creator) {
        var brand = done(brands.register(asked(), "brand " + UUID.randomUUID()));
        var product = done(brands.addProduct(EVERYTHING, asked(), brand.id(), "靴", null));
        var today = LocalDate.now();
        var brief =
                new Brief("認知", 1_000_000, today, today.plusDays(30), Set.of(), Set.of(), Set.of(), null, List.of());
        var draft = done(campaigns.create(EVERYTHING, asked(), brand.id(), new CampaignPlan(product.id(), "春", brief)));
        var campaign = done(campaigns.launch(EVERYTHING, asked(), draft.id()));
        var row = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> done(collaborations.shortlist(EVERYTHING, asked(), campaign.id(), Set.of(creator)))
                                .added(),
                        added -> !added.isEmpty())
                .getFirst();
        var token = Objects.requireNonNull(
                done(collaborations.invite(EVERYTHING, asked(), row.id(), new Offer(30_000, mark + " さん")))
                        .token());
        done(letters.accept(token, UUID.randomUUID().toString()));
        done(letters.submitDraft(token, UUID.randomUUID().toString(), "下書き " + mark, null));
        done(collaborations.approveDraft(EVERYTHING, asked(), row.id(), null));
        done(collaborations.recordPost(
                EVERYTHING,
                asked(),
                row.id(),
                "https://www.instagram.com/p/" + mark + "/",
                Instant.now().minusSeconds(60)));
        done(collaborations.pay(EVERYTHING, asked(), row.id(), 30_000, today));
        return campaign;
    }

    private GraphQlTester.Response erase(Role role, UUID creator, String name) {
        return frontend.as(role)
                .document(ERASE)
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "creator",
                                new GlobalId("Creator", creator).toString(),
                                "confirmName",
                                name,
                                "reason",
                                "本人の請求"))
                .execute();
    }

    private Map<String, String> download(UUID creator, String token) throws Exception {
        var response =
                HttpClient.newHttpClient().send(request(creator, token), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private int status(UUID creator, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(request(creator, token), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest request(UUID creator, String token) {
        return HttpRequest.newBuilder(frontend.address("/exports/people/" + creator + ".zip"))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    /// Tables in which any row has the mark anywhere.
    private List<String> tablesThatSay(String schema) {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = ? order by 1")
                .param(schema)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql(
                                "select exists (select from %s.%s t where t::text ilike ?)".formatted(schema, table))
                        .param("%" + mark + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /// Each is an instruction of its own.
    private static Instruction asked() {
        return Instruction.by("sato");
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }
}
