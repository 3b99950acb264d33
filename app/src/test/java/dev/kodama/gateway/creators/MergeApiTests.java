package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// Merging as a frontend team meets it.
@KodamaTest
class MergeApiTests {
    private static final String MERGE = """
            mutation($input: MergeCreatorsInput!) {
              mergeCreators(input: $input) {
                __typename
                ... on CreatorsMerged { merging { id absorbedName mergedBy } creator { id accountCount } }
                ... on CreatorChangedMeanwhile { code current { id } }
                ... on AlreadyMerged { code merging { id survivor { id } } }
                ... on InvalidInput { code message }
                ... on NotFound { code }
              }
            }
            """;

    private static final String UNDO = """
            mutation($input: UndoMergeInput!) {
              undoMerge(input: $input) {
                __typename
                ... on MergeUndone { survivor { id } absorbed { id displayName } merging { undoneBy } }
                ... on EditedSinceMerge { code changed creator { id } }
                ... on Refusal { message }
              }
            }
            """;

    @Autowired
    Frontend frontend;

    @Autowired
    CreatorDirectory directory;

    @Test
    void aPreviewShowsWhatWouldStand() {
        var one = register("はな", Platform.INSTAGRAM);
        var other = register("HANA", Platform.X);

        frontend.as(Role.VIEWER)
                .document("""
                        query($survivor: ID!, $absorbed: ID!) {
                          mergePreview(survivor: $survivor, absorbed: $absorbed) {
                            survivor { displayName }
                            absorbed { displayName }
                            moving { platform }
                            differences { field survivors absorbeds result }
                            movingAudiences
                            movingRates
                          }
                        }""")
                .variable("survivor", global(one))
                .variable("absorbed", global(other))
                .execute()
                .path("mergePreview")
                .matchesJsonStrictly("""
                        {"survivor": {"displayName": "はな"}, "absorbed": {"displayName": "HANA"},
                         "moving": [{"platform": "X"}],
                         "differences": [
                           {"field": "DISPLAY_NAME", "survivors": "はな", "absorbeds": "HANA", "result": "はな"}],
                         "movingAudiences": 0, "movingRates": 0}""");
    }

    @Test
    void theOldGlobalIdLeadsToTheSurvivorAndBackAfterItIsTakenBack() {
        var one = register("はな", Platform.INSTAGRAM);
        var other = register("HANA", Platform.X);

        var merging = merge(one, other)
                .path("mergeCreators.__typename")
                .entity(String.class)
                .isEqualTo("CreatorsMerged")
                .path("mergeCreators.creator.accountCount")
                .entity(Integer.class)
                .isEqualTo(2)
                .path("mergeCreators.merging.id")
                .entity(String.class)
                .get();
        assertThat(idBehind(other)).isEqualTo(global(one));
        frontend.as(Role.VIEWER)
                .document(
                        "query($id: ID!, $of: ID!) { node(id: $id) { ... on Merging { absorbedName survivor { id } } }"
                                + " mergings(first: 5, creator: $of) { nodes { id mergedAt undoneAt } } }")
                .variable("id", merging)
                .variable("of", global(one))
                .execute()
                .path("node.absorbedName")
                .entity(String.class)
                .isEqualTo("HANA")
                .path("mergings.nodes[*].id")
                .entityList(String.class)
                .containsExactly(merging);

        undo(merging)
                .path("undoMerge.absorbed.displayName")
                .entity(String.class)
                .isEqualTo("HANA");
        assertThat(idBehind(other)).isEqualTo(global(other));
    }

    @Test
    void aRetryMergesNothingTwice() {
        var one = register("はな", Platform.INSTAGRAM);
        var other = register("HANA", Platform.X);
        var input = input(one, other);

        var first = mutate(MERGE, input)
                .path("mergeCreators.merging.id")
                .entity(String.class)
                .get();

        mutate(MERGE, input)
                .path("mergeCreators.merging.id")
                .entity(String.class)
                .isEqualTo(first);
        merge(one, other)
                .path("mergeCreators.__typename")
                .entity(String.class)
                .isEqualTo("AlreadyMerged")
                .path("mergeCreators.merging.survivor.id")
                .entity(String.class)
                .isEqualTo(global(one));
    }

    @Test
    void whatWasEditedSinceIsNamed() {
        var one = register("はな", Platform.INSTAGRAM);
        var other = register("HANA", Platform.X);
        var merging = merge(one, other)
                .path("mergeCreators.merging.id")
                .entity(String.class)
                .get();
        directory.setTags(
                one.id(), Objects.requireNonNull(directory.byId(one.id())).version(), Set.of("秋冬"));

        undo(merging)
                .path("undoMerge.__typename")
                .entity(String.class)
                .isEqualTo("EditedSinceMerge")
                .path("undoMerge.changed")
                .entityList(String.class)
                .containsExactly("TAGS");
    }

    @Test
    void keptApartAndReconsidered() {
        var one = register("はな", Platform.INSTAGRAM);
        var other = register("HANA", Platform.X);

        mutate(
                        "mutation($input: TwoCreatorsInput!) { keepCreatorsApart(input: $input) {"
                                + " __typename ... on CreatorsKeptApart { one { id } other { id } } } }",
                        two(one, other))
                .path("keepCreatorsApart.one.id")
                .entity(String.class)
                .isEqualTo(global(one));
        mutate(
                        "mutation($input: TwoCreatorsInput!) { reconsiderCreators(input: $input) {"
                                + " __typename ... on CreatorsReconsidered { one { id } other { id } } } }",
                        two(one, other))
                .path("reconsiderCreators.other.id")
                .entity(String.class)
                .isEqualTo(global(other));
        mutate(
                        "mutation($input: TwoCreatorsInput!) { reconsiderCreators(input: $input) { __typename } }",
                        two(one, other))
                .path("reconsiderCreators.__typename")
                .entity(String.class)
                .isEqualTo("Conflict");
    }

    @Test
    void pairsCanBeRead() {
        frontend.as(Role.VIEWER)
                .document(
                        "{ twinPairs(first: 10) { nodes { score foundAt one { id } other { id } clues { rule evidence } } }"
                                + " twinPairCount { value exact } }")
                .execute()
                .path("twinPairCount.exact")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @Test
    void whoMayOnlyReadMergesNothing() {
        frontend.as(Role.VIEWER)
                .document(MERGE)
                .variable("input", input(register("はな", Platform.X), register("HANA", Platform.TIKTOK)))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .extracting(error -> error.getExtensions().get("code"))
                        .containsExactly("FORBIDDEN"));
    }

    private GraphQlTester.Response merge(Creator survivor, Creator absorbed) {
        return mutate(MERGE, input(survivor, absorbed));
    }

    private GraphQlTester.Response undo(String merging) {
        return mutate(UNDO, Map.of("idempotencyKey", UUID.randomUUID().toString(), "id", merging));
    }

    private GraphQlTester.Response mutate(String document, Map<String, Object> input) {
        return frontend.as(Role.MANAGER)
                .document(document)
                .variable("input", input)
                .execute();
    }

    private String idBehind(Creator creator) {
        return frontend.as(Role.VIEWER)
                .document("query($id: ID!) { creator(id: $id) { id } }")
                .variable("id", global(creator))
                .execute()
                .path("creator.id")
                .entity(String.class)
                .get();
    }

    private static Map<String, Object> input(Creator survivor, Creator absorbed) {
        return Map.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "survivor",
                global(survivor),
                "survivorVersion",
                survivor.version(),
                "absorbed",
                global(absorbed),
                "absorbedVersion",
                absorbed.version());
    }

    private static Map<String, Object> two(Creator one, Creator other) {
        return Map.of("idempotencyKey", UUID.randomUUID().toString(), "one", global(one), "other", global(other));
    }

    private static String global(Creator creator) {
        return new GlobalId("Creator", creator.id()).toString();
    }

    private Creator register(String name, Platform platform) {
        var handle = "m" + UUID.randomUUID().toString().substring(0, 12);
        return ((EditOutcome.Done) directory.register(
                        new ProfileEdit(name, null, null, null, List.of(), null),
                        List.of(new NewAccount(platform, handle, null))))
                .creator();
    }
}
