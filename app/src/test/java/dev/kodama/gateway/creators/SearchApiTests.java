package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// Facets and saved searches as a frontend team meets them.
@KodamaTest
class SearchApiTests {
    private static final String SAVE = """
            mutation($input: SaveSearchInput!) {
              saveSearch(input: $input) {
                __typename
                ... on SavedSearchKept { search { id name shared newSinceLastLook { value exact } } }
                ... on InvalidInput { problems { field message } }
              }
            }
            """;

    @Autowired
    Frontend frontend;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    CustomFields fields;

    @Test
    void facetsCountThoseWhoMatch() {
        var topic = "t" + UUID.randomUUID().toString().substring(0, 8);
        register("一", topic, Platform.X);
        register("二", topic, Platform.X, Platform.TIKTOK);

        frontend.as(Role.VIEWER)
                .document("""
                        query($filter: CreatorFilter) {
                          creatorFacets(filter: $filter) {
                            total { value exact }
                            facets { dimension values { value count low high } }
                          }
                        }""")
                .variable("filter", Map.of("topics", List.of(topic)))
                .execute()
                .path("creatorFacets.total")
                .matchesJsonStrictly("{\"value\": 2, \"exact\": true}")
                .path("creatorFacets.facets[?(@.dimension == 'PLATFORM')].values[*]")
                .matchesJsonStrictly("""
                        [{"value": "X", "count": 2, "low": 2, "high": 2},
                         {"value": "TIKTOK", "count": 1, "low": 1, "high": 1}]""");
    }

    @Test
    void aFilterMayAskForFiguresFreshnessPricesAndAudience() {
        frontend.as(Role.VIEWER)
                .document("query($filter: CreatorFilter) { creatorCount(filter: $filter) { value exact } }")
                .variable(
                        "filter",
                        Map.of(
                                "minViews",
                                1_000_000_000L,
                                "maxReplyRate",
                                0.5,
                                "maxYen",
                                50_000,
                                "maxAgeDays",
                                1,
                                "tierMarginPercent",
                                10,
                                "hasAudience",
                                true,
                                "audience",
                                Map.of(
                                        "ages", List.of("AGE_25_34"),
                                        "genders", List.of("FEMALE"),
                                        "interests", List.of("fashion"),
                                        "region", "JP-13",
                                        "minShare", 0.1)))
                .execute()
                .path("creatorCount")
                .matchesJsonStrictly("{\"value\": 0, \"exact\": true}");
    }

    @Test
    void aSavedSearchIsRunAgainByWhomItIsSharedWith() {
        var brand = UUID.randomUUID();
        var topic = "t" + UUID.randomUUID().toString().substring(0, 8);
        register("一", topic, Platform.X);
        var id = save(frontend.as(Role.MANAGER, Set.of(brand)), topic, true)
                .path("saveSearch.search.newSinceLastLook.value")
                .entity(Long.class)
                .isEqualTo(0L)
                .path("saveSearch.search.id")
                .entity(String.class)
                .get();

        assertThat(frontend.as(Role.VIEWER)
                        .document(
                                "query($id: ID!) { savedSearchCreators(id: $id, first: 5) { nodes { displayName } } }")
                        .variable("id", id)
                        .execute()
                        .path("savedSearchCreators.nodes[*].displayName")
                        .entityList(String.class)
                        .get())
                .containsExactly("一");
    }

    @Test
    void whatASavedSearchAsksForIsSaidBackInTheWordsItWasAskedIn() {
        var us = frontend.as(Role.MANAGER);
        var days = new GlobalId(
                "CustomField",
                ((Outcome.Done<CustomField>) fields.define(
                                "admin",
                                new CustomField.Wish("契約開始", "Contract start", CustomField.Type.DATE, List.of())))
                        .thing()
                        .id());
        var filter = """
                {"text": "はな", "platforms": ["YOUTUBE", "INSTAGRAM"], "tiers": ["MICRO"], "tierMarginPercent": 10,
                 "topics": ["music"], "tags": ["vip"], "countries": ["JP"], "languages": ["ja"],
                 "minFollowers": 1000, "maxFollowers": 50000, "minEngagementRate": 0.025, "maxEngagementRate": 0.5,
                 "minViews": 10, "maxViews": 20, "minReplyRate": 0.1, "maxReplyRate": 0.9, "minYen": 1000,
                 "maxYen": 2000, "maxAgeDays": 30, "minAgeDays": 2, "registeredFrom": "2026-10-01T00:00:00Z",
                 "contactable": true, "hasRateCard": false, "hasAudience": true,
                 "audience": {"ages": ["AGE_25_34"], "genders": ["FEMALE"], "interests": ["fashion"],
                              "region": "JP-13", "minShare": 0.1},
                 "lists": ["%s"],
                 "customFields": [{"field": "%s", "text": null, "from": null, "below": null,
                                   "fromDay": "2026-04-01", "belowDay": "2026-05-01"}]}""".formatted(new GlobalId("CreatorList", UUID.randomUUID()), days);
        us.document(SAVE)
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID(),
                                "search",
                                Map.of(
                                        "name",
                                        "all of it",
                                        "filter",
                                        JsonMapper.builder().build().readValue(filter, Map.class),
                                        "orderBy",
                                        Map.of("by", "NAME", "descending", false))))
                .execute()
                .path("saveSearch.search.id")
                .entity(String.class)
                .satisfies(id -> us.document("""
                                query($id: ID!) {
                                  node(id: $id) {
                                    ... on SavedSearch {
                                      orderBy { by descending }
                                      filter {
                                        text platforms tiers tierMarginPercent topics tags countries languages
                                        minFollowers maxFollowers minEngagementRate maxEngagementRate minViews maxViews
                                        minReplyRate maxReplyRate minYen maxYen maxAgeDays minAgeDays registeredFrom
                                        contactable hasRateCard hasAudience
                                        audience { ages genders interests region minShare }
                                        lists customFields { field text from below fromDay belowDay }
                                      }
                                    }
                                  }
                                }""")
                        .variable("id", id)
                        .execute()
                        .path("node.orderBy")
                        .matchesJsonStrictly("{\"by\": \"NAME\", \"descending\": false}")
                        .path("node.filter")
                        .matchesJsonStrictly(filter));
    }

    @Test
    void whoIsChosenIsFetchedAsCsvInTheOrderAskedForByWhoMayExport() throws Exception {
        var topic = "t" + UUID.randomUUID().toString().substring(0, 8);
        register("い", topic, Platform.X);
        register("ろ", topic, Platform.X);
        register("は", topic, Platform.X);

        var rows = csv(topic, Role.MANAGER, HttpStatus.OK);

        assertThat(rows.get(0)).startsWith("\uFEFFname,kana,platform,handle");
        assertThat(rows.stream().skip(1).map(row -> row.substring(0, 1))).containsExactly("い", "は", "ろ");
        csv(topic, Role.VIEWER, HttpStatus.FORBIDDEN);
    }

    @Test
    void whoMayNotExportIsNotToldWhere() {
        frontend.as(Role.VIEWER)
                .document("{ creatorsCsvUrl }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }

    /// The address is asked for by who may; who fetches it is somebody else perhaps.
    private List<String> csv(String topic, Role fetching, HttpStatus expected) throws Exception {
        var address = frontend.as(Role.MANAGER)
                .document(
                        "query($topics: [String!]) { creatorsCsvUrl(filter: {topics: $topics}, orderBy: {by: NAME, descending: false}) }")
                .variable("topics", List.of(topic))
                .execute()
                .path("creatorsCsvUrl")
                .entity(String.class)
                .get();
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(frontend.address(address))
                                .header(
                                        "Authorization",
                                        "Bearer " + frontend.tokenOf(fetching, Set.of(Scope.values()), Set.of()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(expected.value());
        return answer.body().lines().toList();
    }

    @Test
    void somebodysOwnSearchIsNotThereForOthersThroughAnyDoor() {
        var topic = "t" + UUID.randomUUID().toString().substring(0, 8);
        var owner = frontend.as(Role.MANAGER, Set.of(UUID.randomUUID()));
        var stranger = frontend.as(Role.MANAGER, Set.of(UUID.randomUUID()));
        var id = save(owner, topic, false)
                .path("saveSearch.search.id")
                .entity(String.class)
                .get();

        stranger.document("query($id: ID!) { node(id: $id) { id } savedSearches { id } }")
                .variable("id", id)
                .execute()
                .path("node")
                .valueIsNull()
                .path("savedSearches[*].id")
                .entityList(String.class)
                .doesNotContain(id);
        stranger.document("query($id: ID!) { savedSearchCreators(id: $id) { nodes { id } } }")
                .variable("id", id)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "INVALID")));
        for (var mutation : List.of("removeSavedSearch", "lookAtSavedSearch")) {
            stranger.document("mutation($input: SavedSearchInput!) { %s(input: $input) { __typename } }"
                            .formatted(mutation))
                    .variable("input", Map.of("idempotencyKey", UUID.randomUUID(), "id", id))
                    .execute()
                    .path(mutation + ".__typename")
                    .entity(String.class)
                    .isEqualTo("NotFound");
        }
    }

    private static GraphQlTester.Response save(HttpGraphQlTester frontend, String topic, boolean shared) {
        return frontend.document(SAVE)
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID(),
                                "search",
                                Map.of("name", topic, "shared", shared, "filter", Map.of("topics", List.of(topic)))))
                .execute();
    }

    private void register(String name, String topic, Platform... platforms) {
        var accounts = List.of(platforms).stream()
                .map(platform -> new NewAccount(
                        platform, "s" + UUID.randomUUID().toString().substring(0, 12), null))
                .toList();
        assertThat(directory.register(new ProfileEdit(name, null, null, null, List.of(topic), null), accounts))
                .isInstanceOf(EditOutcome.Done.class);
    }
}
