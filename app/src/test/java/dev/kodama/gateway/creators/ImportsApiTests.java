package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import tools.jackson.databind.json.JsonMapper;

/// A file's way into the register as a frontend team drives it: upload, preview, dry run, start, watch, problems.
@KodamaTest
class ImportsApiTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern FILE_ID = Pattern.compile("\"fileId\":\"([^\"]+)\"");

    private static final String START = """
            mutation($input: StartImportInput!) {
              startImport(input: $input) {
                __typename
                ... on ImportStarted { import { id status dryRun problemsUrl } }
                ... on ImportRefused { code message reason remedy }
              }
            }
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String mark = "zi" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Frontend frontend;

    @Test
    void aFileGoesInAndItsGoodRowsAreTaken() throws Exception {
        var file = uploaded("name,platform,handle,followers\n%1$sA,YouTube,@%1$sa,12000\n%1$sB,YouTube,@%1$sb,-5\n"
                .formatted(mark));
        manager()
                .document(
                        "query($id: ID!) { importPreview(fileId: $id) { refused { reason } preview { fileId columns { header use { field } } plan { kind } faults } } }")
                .variable("id", file)
                .execute()
                .path("importPreview.refused")
                .valueIsNull()
                .path("importPreview.preview.fileId")
                .entity(String.class)
                .isEqualTo(file)
                .path("importPreview.preview.faults")
                .entityList(String.class)
                .hasSize(0);

        var dry = start(file, true, UUID.randomUUID().toString());
        assertThat(watched(dry)).contains("\"status\":\"DONE\"").contains("event:complete");
        assertThat(found()).isZero();

        var real = start(file, false, UUID.randomUUID().toString());
        assertThat(watched(real)).contains("\"status\":\"DONE\"", "\"percent\":100");
        assertThat(found()).isPositive();

        manager()
                .document(
                        "query($id: ID!) { importProblems(id: $id) { nodes { line header value reason severity } } node(id: $id) { ... on Import { counts { rowsRead problems } } } }")
                .variable("id", real)
                .execute()
                .path("importProblems.nodes[0]")
                .matchesJson("{\"line\": 3, \"header\": \"followers\", \"value\": \"-5\", \"reason\": \"NEGATIVE\"}")
                .path("node.counts.rowsRead")
                .entity(Integer.class)
                .isEqualTo(2);
        var csv = http.send(
                request("/api/imports/%s/problems.csv".formatted(real), Role.MANAGER)
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFF").contains("NEGATIVE");
    }

    @Test
    void anImportIsRehearsedTakenBackAndNotTakenBackTwice() throws Exception {
        var file = uploaded("name,platform,handle,followers\n%1$sU,YouTube,@%1$su,12000\n".formatted(mark));
        var run = start(file, false, UUID.randomUUID().toString());
        watched(run);
        assertThat(found()).isPositive();

        var rehearsal =
                undo(run, true).path("undoImport.undo.id").entity(String.class).get();
        assertThat(watched("importUndoProgress", rehearsal)).contains("\"status\":\"DONE\"", "event:complete");
        assertThat(found()).isPositive();
        var real =
                undo(run, false).path("undoImport.undo.id").entity(String.class).get();
        assertThat(watched("importUndoProgress", real)).contains("\"percent\":100");
        assertThat(found()).isZero();

        undo(run, false)
                .path("undoImport")
                .matchesJson("{\"__typename\": \"ImportAlreadyUndone\", \"undo\": {\"id\": \"%s\"}}".formatted(real));
        manager()
                .document(
                        "query($run: ID!, $undo: ID!) { imports(first: 1) { nodes { undo { id } } } node(id: $run) { ... on Import { undo { dryRun counts { creatorsRemoved snapshotsRemoved creatorsKept } } } } importUndoKept(id: $undo) { nodes { creatorId } } }")
                .variable("run", run)
                .variable("undo", real)
                .execute()
                .path("node.undo")
                .matchesJsonStrictly(
                        "{\"dryRun\": false, \"counts\": {\"creatorsRemoved\": 1, \"snapshotsRemoved\": 1, \"creatorsKept\": 0}}")
                .path("importUndoKept.nodes")
                .entityList(Object.class)
                .hasSize(0);
    }

    private GraphQlTester.Response undo(String run, boolean dryRun) {
        return manager()
                .document("""
                        mutation($input: UndoImportInput!) {
                          undoImport(input: $input) {
                            __typename
                            ... on ImportUndoStarted { undo { id } }
                            ... on ImportAlreadyUndone { undo { id } }
                          }
                        }
                        """)
                .variable("input", Map.of("idempotencyKey", UUID.randomUUID().toString(), "id", run, "dryRun", dryRun))
                .execute();
    }

    @Test
    void aReadingIsKeptUnderANameProposedAndForgotten() throws Exception {
        var header = "who%1$s,n%1$s".formatted(mark);
        var file = uploaded(header + "\nhana,5\n");
        var plan = Map.of(
                "kind",
                "CREATORS",
                "format",
                Map.of("container", "TEXT", "charset", "UTF-8", "delimiter", ","),
                "columns",
                List.of(Map.of("column", 0, "field", "HANDLE"), Map.of("column", 1, "field", "FOLLOWERS")),
                "platform",
                "TIKTOK",
                "capturedAt",
                "2026-10-01T00:00:00Z");
        var saved = mutate(
                        "mutation($input: SaveMappingInput!) { saveMapping(input: $input) { __typename ... on MappingSaved { mapping { id name uses { header field } } } ... on MappingNameTaken { mapping { id } } } }",
                        Map.of("name", mark, "fileId", file, "plan", plan))
                .path("saveMapping.mapping.id")
                .entity(String.class)
                .get();
        var next = uploaded(header + "\nneko,6\n");
        manager()
                .document(
                        "query($id: ID!) { importPreview(fileId: $id) { preview { mapping { id } plan { platform columns { field } } } } }")
                .variable("id", next)
                .execute()
                .path("importPreview.preview.mapping.id")
                .entity(String.class)
                .isEqualTo(saved)
                .path("importPreview.preview.plan.platform")
                .entity(String.class)
                .isEqualTo("TIKTOK");

        mutate(
                        "mutation($input: RenameMappingInput!) { renameMapping(input: $input) { ... on MappingSaved { mapping { name } } } }",
                        Map.of("id", saved, "name", mark + " 2"))
                .path("renameMapping.mapping.name")
                .entity(String.class)
                .isEqualTo(mark + " 2");
        mutate(
                        "mutation($input: DeleteMappingInput!) { deleteMapping(input: $input) { __typename } }",
                        Map.of("id", saved))
                .path("deleteMapping.__typename")
                .entity(String.class)
                .isEqualTo("MappingDeleted");
        manager()
                .document("{ namedMappings { id } }")
                .execute()
                .path("namedMappings[*].id")
                .entityList(String.class)
                .doesNotContain(saved);
    }

    private GraphQlTester.Response mutate(String document, Map<String, Object> input) {
        var keyed = new HashMap<>(input);
        keyed.put("idempotencyKey", UUID.randomUUID().toString());
        return manager().document(document).variable("input", keyed).execute();
    }

    @Test
    void overlapsGoInAreReportedAndTakenBack() throws Exception {
        watched(start(channels(), false, UUID.randomUUID().toString()));
        var run = imported("OVERLAPS", "Source,Target,Weight\n%1$sa,%1$sb,120\n%1$sa,%1$snobody,60\n".formatted(mark));

        report(run, 1, 1);
        assertThat(takenBack(run)).isEqualTo("{\"overlapsRemoved\":1,\"followerListsRestored\":0}");
    }

    @Test
    void followerListsGoInForWhatTheyAreSaidToBeAndNobodyReadsANameInTheReport() throws Exception {
        watched(start(channels(), false, UUID.randomUUID().toString()));
        var run = imported(
                "FOLLOWERS",
                "account,follower id\n%1$sa,tanaka_1\n%1$sa,suzuki_2\n%1$snobody,sato_3\n".formatted(mark));

        assertThat(report(run, 2, 1)).doesNotContain("sato_3");
        assertThat(takenBack(run)).isEqualTo("{\"overlapsRemoved\":0,\"followerListsRestored\":1}");
    }

    private String channels() throws Exception {
        return uploaded(
                "name,platform,handle,followers\n%1$sA,Twitch,%1$sa,12000\n%1$sB,Twitch,%1$sb,9000\n".formatted(mark));
    }

    /// As a frontend team goes about it: look at the proposal for that kind, say the platform, start, wait.
    private String imported(String kind, String content) throws Exception {
        var file = uploaded(content);
        var columns = manager()
                .document(
                        "query($id: ID!, $kind: ImportKind) { importPreview(fileId: $id, kind: $kind) { preview { plan { columns { column field } } } } }")
                .variable("id", file)
                .variable("kind", kind)
                .execute()
                .path("importPreview.preview.plan.columns")
                .entityList(Map.class)
                .get();
        var plan = Map.of(
                "kind",
                kind,
                "format",
                Map.of("container", "TEXT", "charset", "UTF-8", "delimiter", ","),
                "columns",
                columns,
                "platform",
                "TWITCH",
                "capturedAt",
                "2026-10-05T00:00:00Z");
        var run = mutate(START, Map.of("fileId", file, "plan", plan))
                .path("startImport.import.id")
                .entity(String.class)
                .get();
        assertThat(watched(run)).contains("\"status\":\"DONE\"");
        return run;
    }

    private String report(String run, int taken, int refused) {
        var answer = manager()
                .document(
                        "query($id: ID!) { node(id: $id) { ... on Import { undoable counts { rowsTaken rowsRefused } } } importProblems(id: $id) { nodes { line reason value arguments } } }")
                .variable("id", run)
                .execute();
        answer.path("node")
                .matchesJsonStrictly("{\"undoable\": true, \"counts\": {\"rowsTaken\": %d, \"rowsRefused\": %d}}"
                        .formatted(taken, refused));
        answer.path("importProblems.nodes[0].reason").entity(String.class).isEqualTo("UNKNOWN_CREATOR");
        return answer.path("importProblems").entity(Map.class).get().toString();
    }

    private String takenBack(String run) throws Exception {
        var undo =
                undo(run, false).path("undoImport.undo.id").entity(String.class).get();
        assertThat(watched("importUndoProgress", undo)).contains("\"percent\":100");
        return JsonMapper.builder()
                .build()
                .writeValueAsString(manager()
                        .document(
                                "query($id: ID!) { node(id: $id) { ... on ImportUndo { counts { overlapsRemoved followerListsRestored } } } }")
                        .variable("id", undo)
                        .execute()
                        .path("node.counts")
                        .entity(LinkedHashMap.class)
                        .get());
    }

    @Test
    void aFieldOfTheHousesOwnIsDefinedProposedFilledAndAskedFor() throws Exception {
        var label = "所属" + mark;
        var admin = frontend.as(Role.ADMIN);
        var define =
                "mutation($input: DefineCustomFieldInput!) { defineCustomField(input: $input) { __typename ... on CustomFieldKept { customField { id retiredAt } } } }";
        var wish = Map.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "labelJa",
                label,
                "labelEn",
                "Agency " + mark,
                "type",
                "CHOICE",
                "choices",
                List.of("A社", "B社"));
        manager()
                .document(define)
                .variable("input", wish)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
        var field = admin.document(define)
                .variable("input", wish)
                .execute()
                .path("defineCustomField.customField.id")
                .entity(String.class)
                .get();

        var file = uploaded(
                "name,platform,handle,%2$s\n%1$sA,YouTube,@%1$sa,Ａ社\n%1$sB,YouTube,@%1$sb,C社\n".formatted(mark, label));
        manager()
                .document(
                        "query($id: ID!) { importPreview(fileId: $id) { preview { columns { use { field customField { id labelJa } } } } } }")
                .variable("id", file)
                .execute()
                .path("importPreview.preview.columns[3].use")
                .matchesJsonStrictly("{\"field\": \"CUSTOM\", \"customField\": {\"id\": \"%s\", \"labelJa\": \"%s\"}}"
                        .formatted(field, label));
        var run = start(file, false, UUID.randomUUID().toString());
        watched(run);

        manager()
                .document(
                        "query($run: ID!, $field: ID!) { creators(filter: {customFields: [{field: $field, text: \"a社\"}]}) { nodes { displayName customValues { value setBy } } } importProblems(id: $run) { nodes { line header value reason arguments } } }")
                .variable("run", run)
                .variable("field", field)
                .execute()
                .path("creators.nodes")
                .matchesJsonStrictly(
                        "[{\"displayName\": \"%sA\", \"customValues\": [{\"value\": \"A社\", \"setBy\": \"import:list.csv\"}]}]"
                                .formatted(mark))
                .path("importProblems.nodes")
                .matchesJsonStrictly(
                        "[{\"line\": 3, \"header\": \"%s\", \"value\": \"C社\", \"reason\": \"NOT_A_CHOICE\", \"arguments\": [\"A社, B社\"]}]"
                                .formatted(label));

        admin.document(
                        "mutation($input: ChangeCustomFieldInput!) { changeCustomField(input: $input) { ... on CustomFieldKept { customField { labelEn type choices } } } }")
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "id",
                                field,
                                "labelJa",
                                label,
                                "labelEn",
                                "House",
                                "choices",
                                List.of("A社", "C社")))
                .execute()
                .path("changeCustomField.customField")
                .matchesJsonStrictly("{\"labelEn\": \"House\", \"type\": \"CHOICE\", \"choices\": [\"A社\", \"C社\"]}");
        admin.document(
                        "mutation($input: RetireCustomFieldInput!) { retireCustomField(input: $input) { ... on CustomFieldKept { customField { retiredAt } } } }")
                .variable("input", Map.of("idempotencyKey", UUID.randomUUID().toString(), "id", field))
                .execute()
                .path("retireCustomField.customField.retiredAt")
                .hasValue();
    }

    @Test
    void theSameStartSentTwiceStartsOneImport() throws Exception {
        var file = uploaded("name,platform,handle\n%1$sT,YouTube,@%1$st\n".formatted(mark));
        var key = UUID.randomUUID().toString();
        assertThat(start(file, true, key)).isEqualTo(start(file, true, key));
    }

    @Test
    void aFormWorksLikeABody() throws Exception {
        var body = "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\nname,platform,handle\n%1$sF,YouTube,@%1$sf\n\r\n--frontier--\r\n"
                        .formatted(mark);
        var answer = http.send(
                request("/api/imports", Role.MANAGER)
                        .header("Content-Type", "multipart/form-data; boundary=frontier")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"fileName\":\"list.csv\"");
    }

    @Test
    void aFileThatIsNoTableIsTurnedDownWithItsReason() throws Exception {
        for (var file : Map.of("EMPTY_FILE", "", "HEADER_ONLY", "name,platform,handle\n")
                .entrySet()) {
            var answer = upload(file.getValue(), Role.MANAGER);
            assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(422);
            assertThat(answer.body()).contains("\"reason\":\"" + file.getKey() + "\"");
        }
    }

    @Test
    void whoMayNotWriteMayNotUpload() throws Exception {
        assertThat(upload("name\nx\n", Role.VIEWER).statusCode()).isEqualTo(403);
        assertThat(upload("name,platform,handle\n%1$sO,YouTube,@%1$so\n".formatted(mark), Role.OPS)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatDoesNotExistIsSaidSo() throws Exception {
        manager()
                .document(START)
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "fileId",
                                new GlobalId("ImportFile", UUID.randomUUID()).toString()))
                .execute()
                .path("startImport")
                .matchesJson("{\"__typename\": \"ImportRefused\", \"reason\": \"NO_SUCH_FILE\"}");
        var nothing = new GlobalId("Import", UUID.randomUUID());
        assertThat(watched(nothing.toString())).contains("NOT_FOUND", "event:complete");
        for (var id : new String[] {nothing.toString(), "nonsense"}) {
            assertThat(http.send(
                                    request("/api/imports/%s/problems.csv".formatted(id), Role.MANAGER)
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private String start(String file, boolean dryRun, String key) {
        return manager()
                .document(START)
                .variable("input", Map.of("idempotencyKey", key, "fileId", file, "dryRun", dryRun))
                .execute()
                .path("startImport.import.id")
                .entity(String.class)
                .get();
    }

    private String watched(String importId) throws IOException, InterruptedException {
        return watched("importProgress", importId);
    }

    private String watched(String subscription, String id) throws IOException, InterruptedException {
        return http.send(
                        request("/graphql", Role.MANAGER)
                                .timeout(SOON)
                                .header("Content-Type", "application/json")
                                .header("Accept", "text/event-stream")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"query\":\"subscription { %s(id: \\\"%s\\\") { status percent } }\"}"
                                                .formatted(subscription, id)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int found() {
        return manager()
                .document("query($text: String!) { creatorCount(filter: {text: $text}) { value } }")
                .variable("text", mark)
                .execute()
                .path("creatorCount.value")
                .entity(Integer.class)
                .get();
    }

    private String uploaded(String content) throws IOException, InterruptedException {
        var answer = upload(content, Role.MANAGER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = FILE_ID.matcher(answer.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private HttpResponse<String> upload(String content, Role role) throws IOException, InterruptedException {
        return http.send(
                request("/api/imports?fileName=list.csv", role)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Role role) {
        return HttpRequest.newBuilder(frontend.address(path))
                .header("Authorization", "Bearer " + frontend.tokenOf(role, Set.of(Scope.values()), Set.of()));
    }

    private GraphQlTester manager() {
        return frontend.as(Role.MANAGER);
    }
}
