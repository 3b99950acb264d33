package dev.kodama.commandline;

import dev.kodama.commandline.ExportCommand.Damaged;
import dev.kodama.commandline.ExportCommand.Refused;
import dev.kodama.commandline.ExportCommand.Wanted;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Kodama somewhere, spoken to as any frontend would: GraphQL, then a plain download.
final class RunningKodama implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EXPORT =
            "{ id state fileName rowsExpected rowsWritten substituted sha256 downloadUrl }";
    private static final String START = """
            mutation ($input: StartExportInput!) {
              startExport(input: $input) {
                ... on ExportStarted { export %s }
                ... on Refusal { message }
              }
            }""".formatted(EXPORT);
    private static final String FIND = "query ($id: ID!) { export(id: $id) %s }".formatted(EXPORT);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI url;
    private final String token;

    RunningKodama(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /// @param rowsExpected null until known
    record Export(
            String id,
            String state,
            String fileName,
            @Nullable Long rowsExpected,
            long rowsWritten,
            long substituted,
            @Nullable String sha256,
            @Nullable String downloadUrl) {
        boolean settled() {
            return !state.equals("WAITING") && !state.equals("RUNNING");
        }

        boolean done() {
            return state.equals("DONE");
        }
    }

    Export start(Wanted wanted) throws IOException, InterruptedException {
        var input = new HashMap<String, Object>();
        // Should the answer get lost, asking again with the key would not start a second export.
        input.put("idempotencyKey", UUID.randomUUID().toString());
        input.put("kind", wanted.kind());
        input.put("format", wanted.format());
        input.put("encoding", wanted.encoding());
        input.put("language", wanted.language());
        if (wanted.campaign() != null) {
            input.put("campaign", globalId(wanted.campaign()));
        }
        var started = ask(START, Map.of("input", input)).path("startExport");
        if (started.has("message")) {
            throw new Refused(started.path("message").asString());
        }
        return export(started.path("export"));
    }

    Export find(String id) throws IOException, InterruptedException {
        var found = ask(FIND, Map.of("id", id)).path("export");
        if (found.isNull() || found.isMissingNode()) {
            throw new Refused("The export is gone.");
        }
        return export(found);
    }

    /// Writes the file beside its place, checks it, and only then puts it there.
    void fetch(Export export, Path file) throws IOException, InterruptedException {
        var place = file.toAbsolutePath();
        var directory = place.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new Refused("There is no directory " + directory);
        }
        var partial = Files.createTempFile(directory, "." + place.getFileName(), ".part");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var request = request(url.resolve(String.valueOf(export.downloadUrl())))
                    .GET()
                    .build();
            var response = send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body();
                    var sink = new DigestOutputStream(Files.newOutputStream(partial), digest)) {
                refuseUnless(response.statusCode() == 200, response.statusCode());
                body.transferTo(sink);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(export.sha256())) {
                throw new Damaged("The file arrived damaged: its checksum is wrong. Nothing was kept.");
            }
            Files.move(partial, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private JsonNode ask(String document, Map<String, ?> variables) throws IOException, InterruptedException {
        var body = json.writeValueAsString(Map.of("query", document, "variables", variables));
        var request = request(url.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode answer;
        try {
            answer = json.readTree(response.body());
        } catch (JacksonException e) {
            refuseUnless(response.statusCode() == 200, response.statusCode());
            throw new IOException("this does not look like Kodama", e);
        }
        var errors = answer.path("errors");
        if (!errors.isEmpty()) {
            throw new Refused(errors.path(0).path("message").asString());
        }
        refuseUnless(response.statusCode() == 200, response.statusCode());
        return answer.path("data");
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> reading)
            throws IOException, InterruptedException {
        try {
            return http.send(request, reading);
        } catch (ConnectException e) {
            throw new IOException("nothing answers there", e);
        }
    }

    private static void refuseUnless(boolean fine, int status) {
        if (fine) {
            return;
        }
        throw new Refused(
                switch (status) {
                    case 401 -> "The token is unknown, revoked or expired.";
                    case 403 -> "The token may not export: it needs the scope EXPORT, and its owner the right to.";
                    case 404 -> "There is no such thing, or it is not yours to see.";
                    default -> "Kodama answered with HTTP status " + status + ".";
                });
    }

    private static Export export(JsonNode found) {
        return new Export(
                found.path("id").asString(),
                found.path("state").asString(),
                found.path("fileName").asString(),
                found.path("rowsExpected").isNumber()
                        ? found.path("rowsExpected").asLong()
                        : null,
                found.path("rowsWritten").asLong(),
                found.path("substituted").asLong(),
                found.path("sha256").isString() ? found.path("sha256").asString() : null,
                found.path("downloadUrl").isString() ? found.path("downloadUrl").asString() : null);
    }

    /// People have the UUID from the console's address, programs the global id.
    private static String globalId(String campaign) {
        try {
            var name = "Campaign:" + UUID.fromString(campaign);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return campaign;
        }
    }
}
