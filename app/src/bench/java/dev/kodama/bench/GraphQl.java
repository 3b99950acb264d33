package dev.kodama.bench;

import dev.kodama.security.AccountBook;
import dev.kodama.security.AccountChange;
import dev.kodama.security.Role;
import dev.kodama.security.TokenBook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// A frontend with a personal access token: GraphQL over HTTP on a kept connection.
final class GraphQl implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final String token;

    private GraphQl(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    static GraphQl of(House house) {
        return new GraphQl(URI.create("http://localhost:%d/graphql".formatted(house.port())), token(house));
    }

    /// @return the whole answer
    /// @throws IllegalStateException if there are errors in it
    String ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200 || response.body().contains("\"errors\"")) {
            throw new IllegalStateException("%d %s".formatted(response.statusCode(), response.body()));
        }
        return response.body();
    }

    private static String token(House house) {
        var opened = house.ask(AccountBook.class)
                .open(
                        "bench-" + UUID.randomUUID(),
                        "Bench",
                        UUID.randomUUID().toString(),
                        Set.of(Role.ADMIN),
                        Set.of(),
                        Locale.JAPAN);
        if (opened instanceof AccountChange.Done(var account)
                && house.ask(TokenBook.class).issue(account.id(), "bench", Set.of(), Duration.ofHours(2))
                        instanceof TokenBook.Issue.Issued(var _, var secret)) {
            return secret;
        }
        throw new IllegalStateException("No token: " + opened);
    }

    @Override
    public void close() {
        client.close();
    }
}
