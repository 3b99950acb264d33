package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/// The register as a frontend team meets it.
@KodamaTest
class CreatorsApiTests {
    private static final String REGISTER = """
            mutation($input: RegisterCreatorInput!) {
              registerCreator(input: $input) {
                __typename
                ... on CreatorChanged { creator { id version displayName accounts { id handle } } }
                ... on Refusal { code message }
                ... on InvalidInput { problems { field message } }
                ... on AccountTaken { owner { displayName } }
              }
            }
            """;

    /// All names and handles of this test begin so, which is what it searches for.
    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    private HttpGraphQlTester manager;

    @BeforeEach
    void signIn() {
        manager = frontend.as(Role.MANAGER);
    }

    @Test
    void aCreatorIsRegisteredFoundAndFetchedAgainByItsId() {
        var id = register("白石ひかり", "hikari");
        manager.document(
                        "query($text: String!) { creators(filter: {text: $text}) { nodes { id displayName kana accountCount standing { tier } followers } } }")
                .variable("text", mark + "hikari")
                .execute()
                .path("creators.nodes")
                .entityList(Object.class)
                .hasSize(1)
                .path("creators.nodes[0].id")
                .entity(String.class)
                .isEqualTo(id)
                .path("creators.nodes[0].followers")
                .valueIsNull()
                .path("creators.nodes[0].standing")
                .valueIsNull();
        manager.document(
                        "query($id: ID!) { node(id: $id) { __typename id ... on Creator { displayName } } creator(id: $id) { displayName details { createdAt } } }")
                .variable("id", id)
                .execute()
                .path("node.__typename")
                .entity(String.class)
                .isEqualTo("Creator")
                .path("creator.displayName")
                .entity(String.class)
                .isEqualTo(mark + "白石ひかり");
    }

    @Test
    void figuresGiveATierAndTheDistanceToTheNext() {
        var id = register("figures", "figures");
        var account = accountOf(id);
        record(account, "2026-10-01T00:00:00Z", 98_000);
        record(account, "2026-11-01T00:00:00Z", 99_400);
        manager.document("""
                        query($id: ID!) {
                          creator(id: $id) {
                            followers
                            standing { tier from to aboveLower belowUpper nearBoundary }
                            accounts {
                              latest { capturedAt source { method name } figures { followers avgViews } }
                              standing { tier }
                              all: snapshots { figures { followers } }
                              late: snapshots(from: "2026-10-15T00:00:00Z") { figures { followers } }
                              creator { id }
                            }
                          }
                        }
                        """).variable("id", id).execute().path("creator").matchesJsonStrictly("""
                        {
                          "followers": 99400,
                          "standing": {
                            "tier": "MICRO", "from": 10000, "to": 100000,
                            "aboveLower": 89400, "belowUpper": 600, "nearBoundary": true
                          },
                          "accounts": [{
                            "latest": {
                              "capturedAt": "2026-11-01T00:00:00Z",
                              "source": {"method": "MANUAL", "name": "%s"},
                              "figures": {"followers": 99400, "avgViews": null}
                            },
                            "standing": {"tier": "MICRO"},
                            "all": [{"figures": {"followers": 98000}}, {"figures": {"followers": 99400}}],
                            "late": [{"figures": {"followers": 99400}}],
                            "creator": {"id": "%s"}
                          }]
                        }
                        """.formatted(
                        nameOfTheManager(account), id));
    }

    @Test
    void anEditOnAnOldVersionIsToldWhatTheOthersMadeOfIt() {
        var id = register("version", "version");
        tags(id, 1, List.of("spring"))
                .path("setCreatorTags.__typename")
                .entity(String.class)
                .isEqualTo("CreatorChanged");
        tags(id, 1, List.of("autumn"))
                .path("setCreatorTags")
                .matchesJson("{\"__typename\": \"CreatorChangedMeanwhile\", \"code\": \"CONFLICT\","
                        + " \"current\": {\"tags\": [\"spring\"], \"version\": 2}}");
    }

    @Test
    void anAccountBelongsToOneCreator() {
        register("first", "taken");
        attempt("second", "taken")
                .path("registerCreator")
                .matchesJson(
                        "{\"__typename\": \"AccountTaken\", \"code\": \"CONFLICT\", \"owner\": {\"displayName\": \"%sfirst\"}}"
                                .formatted(mark));
    }

    @Test
    void anInvalidProfileTellsEveryProblemAtItsField() {
        manager.document(REGISTER)
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "profile",
                                Map.of("displayName", " ", "country", "XX")))
                .execute()
                .path("registerCreator.__typename")
                .entity(String.class)
                .isEqualTo("InvalidInput")
                .path("registerCreator.problems[*].field")
                .entityList(String.class)
                .contains("displayName", "country");
    }

    @Test
    void whoIsNotThereIsNotFound() {
        var nobody = new GlobalId("Creator", UUID.randomUUID()).toString();
        tags(nobody, 1, List.of())
                .path("setCreatorTags")
                .matchesJson("{\"__typename\": \"NotFound\", \"code\": \"NOT_FOUND\"}");
        manager.document("query($id: ID!) { creator(id: $id) { id } }")
                .variable("id", nobody)
                .execute()
                .path("creator")
                .valueIsNull();
    }

    @Test
    void whoOptsOutIsNoLongerAmongTheContactable() {
        var id = register("quiet", "quiet");
        manager.document(
                        "mutation($input: OptOutCreatorInput!) { optOutCreator(input: $input) { ... on CreatorChanged { creator { contactable details { optedOutAt } } } } }")
                .variable("input", Map.of("idempotencyKey", UUID.randomUUID().toString(), "id", id))
                .execute()
                .path("optOutCreator.creator.contactable")
                .entity(Boolean.class)
                .isEqualTo(false);
        manager.document(
                        "query($text: String!) { creatorCount(filter: {text: $text, contactable: true}) { value exact } }")
                .variable("text", mark + "quiet")
                .execute()
                .path("creatorCount.value")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    @Test
    void pricesAndAudienceAreKept() {
        var id = register("rates", "rates");
        manager.document(
                        "mutation($input: SetRateCardInput!) { setRateCard(input: $input) { __typename ... on CreatorChanged { creator { rateCard { platform format yen validFrom } } } } }")
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "id",
                                id,
                                "version",
                                1,
                                "rates",
                                List.of(Map.of(
                                        "platform",
                                        "YOUTUBE",
                                        "format",
                                        "video",
                                        "yen",
                                        120_000,
                                        "validFrom",
                                        "2026-12-01"))))
                .execute()
                .path("setRateCard.creator.rateCard")
                .matchesJson(
                        "[{\"platform\": \"YOUTUBE\", \"format\": \"video\", \"yen\": 120000, \"validFrom\": \"2026-12-01\"}]");
        audience(id, 1.01)
                .path("recordAudience.__typename")
                .entity(String.class)
                .isEqualTo("InvalidInput");
        audience(id, 0.125)
                .path("recordAudience.creator.audience")
                .matchesJson(
                        "{\"sampleSize\": 400, \"cells\": [{\"age\": \"AGE_25_34\", \"gender\": \"FEMALE\", \"interest\": \"fashion\", \"region\": \"JP-13\", \"share\": 0.125}]}");
    }

    @Test
    void aFilteredListWithAccountsAndAudienceIsFourStatementsHoweverLongItIs() {
        for (var i = 0; i < 5; i++) {
            var id = register("many" + i, "many" + i);
            record(accountOf(id), "2026-11-01T00:00:00Z", 1_000 + i);
        }
        for (var first : List.of(1, 5)) {
            assertThat(statements.of(() -> manager.document("""
                                    query($text: String!, $first: Int!) {
                                      creators(filter: {text: $text}, first: $first) {
                                        nodes {
                                          id displayName followers standing { tier }
                                          accounts { platform handle latest { figures { followers } } }
                                          audience { cells { interest share } }
                                        }
                                        pageInfo { hasNextPage endCursor }
                                      }
                                    }
                                    """)
                            .variable("text", mark + "many")
                            .variable("first", first)
                            .execute()
                            .path("creators.nodes")
                            .entityList(Object.class)
                            .hasSize(first)))
                    .hasSize(4);
        }
    }

    @Test
    void historiesOfAllAccountsAreOneStatementMore() {
        for (var i = 0; i < 3; i++) {
            record(accountOf(register("old" + i, "old" + i)), "2026-11-01T00:00:00Z", 500);
        }
        assertThat(statements.of(() -> manager.document(
                                "query($text: String!) { creators(filter: {text: $text}) { nodes { accounts { snapshots { capturedAt } creator { id } } } } }")
                        .variable("text", mark + "old")
                        .execute()
                        .path("creators.nodes[*].accounts[*].snapshots[*].capturedAt")
                        .entityList(Instant.class)
                        .hasSize(3)))
                .hasSize(5);
    }

    @Test
    void detailsAreOneStatementMore() {
        var id = register("detailed", "detailed");
        assertThat(statements.of(() -> manager.document(
                                "query($id: ID!) { creator(id: $id) { details { notes externalId optedOutAt createdAt } } }")
                        .variable("id", id)
                        .execute()
                        .path("creator.details.createdAt")
                        .entity(Instant.class)
                        .satisfies(createdAt -> assertThat(createdAt).isBefore(Instant.now()))))
                .hasSize(2);
    }

    @Test
    void pagingGoesThroughTheWholeList() {
        for (var i = 0; i < 5; i++) {
            register("page" + i, "page" + i);
        }
        var query = """
                query($text: String!, $after: String) {
                  creators(filter: {text: $text}, orderBy: {by: NAME, descending: false}, first: 2, after: $after) {
                    nodes { displayName }
                    pageInfo { hasNextPage endCursor }
                  }
                }
                """;
        var names = new ArrayList<String>();
        String after = null;
        boolean more;
        do {
            var page = manager.document(query)
                    .variable("text", mark + "page")
                    .variable("after", after)
                    .execute();
            names.addAll(page.path("creators.nodes[*].displayName")
                    .entityList(String.class)
                    .get());
            more = page.path("creators.pageInfo.hasNextPage")
                    .entity(Boolean.class)
                    .get();
            after = page.path("creators.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
        } while (more);
        assertThat(names)
                .containsExactly(mark + "page0", mark + "page1", mark + "page2", mark + "page3", mark + "page4");
    }

    private String register(String name, String handle) {
        return attempt(name, handle)
                .path("registerCreator.creator.id")
                .entity(String.class)
                .get();
    }

    private GraphQlTester.Response attempt(String name, String handle) {
        return manager.document(REGISTER)
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "profile",
                                Map.of("displayName", mark + name),
                                "accounts",
                                List.of(Map.of("platform", "YOUTUBE", "handle", mark + handle))))
                .execute();
    }

    private String accountOf(String creator) {
        return manager.document("query($id: ID!) { creator(id: $id) { accounts { id } } }")
                .variable("id", creator)
                .execute()
                .path("creator.accounts[0].id")
                .entity(String.class)
                .get();
    }

    private String nameOfTheManager(String account) {
        return manager.document("query($id: ID!) { node(id: $id) { ... on Account { latest { source { name } } } } }")
                .variable("id", account)
                .execute()
                .path("node.latest.source.name")
                .entity(String.class)
                .get();
    }

    private void record(String account, String capturedAt, long followers) {
        manager.document("mutation($input: RecordSnapshotInput!) { recordSnapshot(input: $input) { __typename } }")
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "accountId",
                                account,
                                "capturedAt",
                                Instant.parse(capturedAt)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString(),
                                "figures",
                                Map.of("followers", followers)))
                .execute()
                .path("recordSnapshot.__typename")
                .entity(String.class)
                .isEqualTo("CreatorChanged");
    }

    private GraphQlTester.Response audience(String creator, double share) {
        return manager.document(
                        "mutation($input: RecordAudienceInput!) { recordAudience(input: $input) { __typename ... on CreatorChanged { creator { audience { sampleSize cells { age gender interest region share } } } } } }")
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "id",
                                creator,
                                "capturedAt",
                                "2026-11-01T00:00:00Z",
                                "sampleSize",
                                400,
                                "cells",
                                List.of(Map.of(
                                        "age",
                                        "AGE_25_34",
                                        "gender",
                                        "FEMALE",
                                        "interest",
                                        "fashion",
                                        "region",
                                        "JP-13",
                                        "share",
                                        share))))
                .execute();
    }

    private GraphQlTester.Response tags(String creator, long version, List<String> tags) {
        return manager.document(
                        "mutation($input: SetCreatorTagsInput!) { setCreatorTags(input: $input) { __typename ... on Refusal { code } ... on CreatorChangedMeanwhile { current { tags version } } } }")
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "id",
                                creator,
                                "version",
                                version,
                                "tags",
                                tags))
                .execute();
    }
}
