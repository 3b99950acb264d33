package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/// Lists, bulk work, notes, custom fields and past figures as a frontend team meets them.
@KodamaTest
class ListApiTests {
    private static final UUID OURS = UUID.randomUUID();

    @Autowired
    Frontend frontend;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    CustomFields fields;

    @Test
    void aListIsFilledReadAndAskedFor() {
        var us = frontend.as(Role.MANAGER, Set.of(OURS));
        var hana = register("はな");
        var list = create(us, OURS);

        change(us, "addToCreatorList", "ListedCreatorsInput", Map.of("list", list, "creators", List.of(global(hana))));
        change(
                us,
                "noteListMember",
                "NoteListMemberInput",
                Map.of("list", list, "creator", global(hana), "note", "ぜひ"));

        us.document("""
                        query($list: ID!) {
                          listMembers(list: $list, first: 5) { nodes { note creator { displayName lists { id } } } }
                          creators(filter: {lists: [$list]}) { nodes { displayName } }
                        }""")
                .variable("list", list)
                .execute()
                .path("listMembers.nodes")
                .matchesJsonStrictly("""
                        [{"note": "ぜひ", "creator": {"displayName": "はな", "lists": [{"id": "%s"}]}}]""".formatted(list))
                .path("creators.nodes")
                .matchesJsonStrictly("[{\"displayName\": \"はな\"}]");
    }

    @Test
    void theListOfAnotherBrandIsInvisibleThroughEveryDoor() {
        var us = frontend.as(Role.MANAGER, Set.of(OURS));
        var them = frontend.as(Role.MANAGER, Set.of(UUID.randomUUID()));
        var hana = register("はな");
        var list = create(us, OURS);
        change(us, "addToCreatorList", "ListedCreatorsInput", Map.of("list", list, "creators", List.of(global(hana))));

        them.document("""
                        query($list: ID!, $creator: ID!) {
                          node(id: $list) { id }
                          creatorLists { id }
                          listMembers(list: $list) { nodes { note } }
                          creators(filter: {lists: [$list]}) { nodes { id } }
                          creatorFacets(filter: {lists: [$list]}) { total { value } }
                          creator(id: $creator) { lists { id } }
                        }""")
                .variable("list", list)
                .variable("creator", global(hana))
                .execute()
                .path("node")
                .valueIsNull()
                .path("creatorLists[*].id")
                .entityList(String.class)
                .doesNotContain(list)
                .path("listMembers.nodes")
                .entityList(Object.class)
                .hasSize(0)
                .path("creators.nodes")
                .entityList(Object.class)
                .hasSize(0)
                .path("creatorFacets.total.value")
                .entity(Long.class)
                .isEqualTo(0L)
                .path("creator.lists")
                .entityList(Object.class)
                .hasSize(0);
        assertThat(typename(them, "renameCreatorList", "RenameCreatorListInput", Map.of("list", list, "name", "x")))
                .isEqualTo("NotFound");
        assertThat(typename(them, "removeCreatorList", "RemoveCreatorListInput", Map.of("list", list)))
                .isEqualTo("NotFound");
        assertThat(typename(
                        them,
                        "startBulkWork",
                        "StartBulkWorkInput",
                        Map.of("action", "ADD_TO_LIST", "list", list, "creators", List.of(global(hana)))))
                .isEqualTo("InvalidInput");
    }

    @Test
    void bulkWorkIsStartedOncePerKeyAndTakenBack() throws InterruptedException {
        var us = frontend.as(Role.MANAGER, Set.of(OURS));
        var topic = "t" + UUID.randomUUID().toString().substring(0, 8);
        var hana = register("はな", topic);
        var input = Map.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "action",
                "TAG",
                "tags",
                List.of("Spring"),
                "filter",
                Map.of("topics", List.of(topic)));

        var work = start(us, input);

        assertThat(start(us, input)).isEqualTo(work);
        waitFor(us, work, "DONE")
                .path("node.changed")
                .entity(Long.class)
                .isEqualTo(1L)
                .path("node.total")
                .entity(Long.class)
                .isEqualTo(1L);
        assertThat(Objects.requireNonNull(directory.byId(hana.id())).tags()).containsExactly("spring");

        change(us, "undoBulkWork", "UndoBulkWorkInput", Map.of("id", work));
        waitFor(us, work, "UNDONE");
        assertThat(Objects.requireNonNull(directory.byId(hana.id())).tags()).isEmpty();
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        frontend.as(Role.VIEWER)
                .document(
                        "mutation($input: CreateCreatorListInput!) { createCreatorList(input: $input) { __typename } }")
                .variable("input", Map.of("idempotencyKey", UUID.randomUUID(), "name", "x"))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }

    @Test
    void notesAreTheirBrandsAndOnlyTheirAuthorsToEdit() {
        var us = frontend.as(Role.MANAGER, Set.of(OURS));
        var them = frontend.as(Role.MANAGER, Set.of(UUID.randomUUID()));
        var hana = register("はな");
        assertThat(typename(
                        us,
                        "writeNote",
                        "WriteNoteInput",
                        Map.of("creator", global(hana), "text", "秘密", "brand", new GlobalId("Brand", OURS))))
                .isEqualTo("NoteKept");
        assertThat(typename(us, "writeNote", "WriteNoteInput", Map.of("creator", global(hana), "text", "みんなへ")))
                .isEqualTo("NoteKept");

        var query = "query($id: ID!) { creator(id: $id) { notes { id text } } }";
        assertThat(us.document(query)
                        .variable("id", global(hana))
                        .execute()
                        .path("creator.notes[*].text")
                        .entityList(String.class)
                        .get())
                .containsExactly("みんなへ", "秘密");
        var seen = them.document(query).variable("id", global(hana)).execute();
        assertThat(seen.path("creator.notes[*].text").entityList(String.class).get())
                .containsExactly("みんなへ");
        assertThat(typename(
                        them,
                        "editNote",
                        "EditNoteInput",
                        Map.of(
                                "note",
                                seen.path("creator.notes[0].id")
                                        .entity(String.class)
                                        .get(),
                                "text",
                                "x")))
                .isEqualTo("Conflict");
    }

    @Test
    void customFieldsAreSetAndAskedFor() {
        var us = frontend.as(Role.MANAGER, Set.of(OURS));
        var hana = register("はな");
        var height = ((Outcome.Done<CustomField>) fields.define(
                        "admin", new CustomField.Wish("身長", "Height", CustomField.Type.NUMBER, List.of())))
                .thing();
        var field = new GlobalId("CustomField", height.id()).toString();

        assertThat(typename(
                        us,
                        "setCustomValue",
                        "SetCustomValueInput",
                        Map.of("creator", global(hana), "field", field, "value", "高い")))
                .isEqualTo("InvalidInput");
        assertThat(typename(
                        us,
                        "setCustomValue",
                        "SetCustomValueInput",
                        Map.of("creator", global(hana), "field", field, "value", "１７０")))
                .isEqualTo("CustomValueSet");

        us.document("""
                        query($field: ID!) {
                          creators(filter: {customFields: [{field: $field, from: 170, below: 171}]}) {
                            nodes { displayName customValues { value field { labelEn type } } }
                          }
                        }""")
                .variable("field", field)
                .execute()
                .path("creators.nodes")
                .matchesJsonStrictly("""
                        [{"displayName": "はな",
                          "customValues": [{"value": "170", "field": {"labelEn": "Height", "type": "NUMBER"}}]}]""");
    }

    @Test
    void figuresOfAPastMomentHoldNothingThatWasFoundOutLater() {
        var hana = register("はな");
        var account = hana.accounts().getFirst().id();
        var monday = Instant.parse("2026-11-16T00:00:00Z");
        directory.recordSnapshot(account, monday, Method.MANUAL, "mori", Figures.followers(10_000));
        directory.recordSnapshot(account, monday.plusSeconds(60), Method.API, "x-api", Figures.followers(9_000));
        directory.recordSnapshot(account, monday.plusSeconds(3600), Method.MANUAL, "mori", Figures.followers(20_000));

        frontend.as(Role.VIEWER)
                .document("""
                        query($id: ID!) {
                          creator(id: $id) {
                            accounts {
                              then: figuresAt(at: "2026-11-16T00:30:00Z") {
                                capturedAt figures { followers } said { source { name } } disagreement
                              }
                              before: figuresAt(at: "2026-11-15T00:00:00Z") { capturedAt }
                            }
                          }
                        }""")
                .variable("id", global(hana))
                .execute()
                .path("creator.accounts[0]")
                .matchesJsonStrictly("""
                        {"then": {"capturedAt": "2026-11-16T00:01:00Z", "figures": {"followers": 9000},
                                  "said": [{"source": {"name": "x-api"}}, {"source": {"name": "mori"}}],
                                  "disagreement": 0.1},
                         "before": null}""");
    }

    private static String create(HttpGraphQlTester frontend, UUID brand) {
        return frontend.document("""
                        mutation($input: CreateCreatorListInput!) {
                          createCreatorList(input: $input) { ... on CreatorListKept { list { id } } }
                        }""")
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID(),
                                "name",
                                "春",
                                "brand",
                                new GlobalId("Brand", brand).toString()))
                .execute()
                .path("createCreatorList.list.id")
                .entity(String.class)
                .get();
    }

    private static String start(HttpGraphQlTester frontend, Map<String, Object> input) {
        return frontend.document("""
                        mutation($input: StartBulkWorkInput!) {
                          startBulkWork(input: $input) { ... on BulkStarted { work { id } } }
                        }""")
                .variable("input", input)
                .execute()
                .path("startBulkWork.work.id")
                .entity(String.class)
                .get();
    }

    private static GraphQlTester.Response waitFor(HttpGraphQlTester frontend, String work, String status)
            throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            var response = frontend.document(
                            "query($id: ID!) { node(id: $id) { ... on BulkWork { status done total changed } } }")
                    .variable("id", work)
                    .execute();
            if (response.path("node.status").entity(String.class).get().equals(status)) {
                return response;
            }
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(200);
        }
    }

    private static void change(HttpGraphQlTester frontend, String mutation, String type, Map<String, Object> input) {
        assertThat(typename(frontend, mutation, type, input)).isNotIn("NotFound", "InvalidInput", "Conflict");
    }

    private static String typename(HttpGraphQlTester frontend, String mutation, String type, Map<String, ?> input) {
        var whole = new HashMap<String, Object>();
        input.forEach((name, value) -> whole.put(name, value instanceof GlobalId id ? id.toString() : value));
        whole.put("idempotencyKey", UUID.randomUUID().toString());
        return frontend.document("mutation($input: %s!) { %s(input: $input) { __typename } }".formatted(type, mutation))
                .variable("input", whole)
                .execute()
                .path(mutation + ".__typename")
                .entity(String.class)
                .get();
    }

    private static String global(Creator creator) {
        return new GlobalId("Creator", creator.id()).toString();
    }

    private Creator register(String name, String... topics) {
        var outcome = directory.register(
                new ProfileEdit(name, null, null, null, List.of(topics), null),
                List.of(new NewAccount(
                        Platform.X, "l" + UUID.randomUUID().toString().substring(0, 12), null)));
        assertThat(outcome).isInstanceOf(EditOutcome.Done.class);
        return ((EditOutcome.Done) outcome).creator();
    }
}
