package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

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
