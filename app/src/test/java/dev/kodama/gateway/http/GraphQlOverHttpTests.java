package dev.kodama.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a client meets on the wire: media types, status codes, and never a word about the inside.
@KodamaTest
class GraphQlOverHttpTests {
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";
    private static final String JSON = "application/json";
    private static final String VALID = "{\"query\":\"{ __typename }\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Frontend frontend;

    @Test
    void aGoodRequestIsAnsweredInTheMediaTypeAskedFor() throws Exception {
        for (var type : new String[] {GRAPHQL_RESPONSE, JSON}) {
            var answer = post(VALID, JSON, type);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(contentType(answer)).startsWith(type);
            assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }
    }

    @Test
    void anInvalidDocumentIs400UnderTheNewTypeAnd200UnderTheOld() throws Exception {
        for (var document : new String[] {"{\"query\":\"{ nonsense }\"}", "{\"query\":\"{ \"}", "{\"query\":\"\"}"}) {
            var answer = post(document, JSON, GRAPHQL_RESPONSE);
            assertThat(answer.statusCode()).as(document).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"INVALID_DOCUMENT\"");
        }
        assertThat(post("{\"query\":\"{ nonsense }\"}", JSON, JSON).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsNoGraphQlRequestIs400() throws Exception {
        for (var body : new String[] {"{", "", "null", "[" + VALID + "]", "{\"variables\":{}}"}) {
            var answer = post(body, JSON, JSON);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body())
                    .as(body)
                    .contains("\"code\":\"INVALID_DOCUMENT\"")
                    .doesNotContain("xception");
        }
    }

    @Test
    void anotherMediaTypeIsRefused() throws Exception {
        assertThat(post(VALID, "text/plain", JSON).statusCode()).isEqualTo(415);
        assertThat(post(VALID, JSON, "text/html").statusCode()).isEqualTo(406);
    }

    @Test
    void onlyPostIsTaken() throws Exception {
        for (var method : new String[] {"GET", "PUT", "DELETE", "PATCH"}) {
            var answer = http.send(
                    request(JSON)
                            .uri(frontend.address("/graphql?query=mutation%7B__typename%7D"))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        }
    }

    @Test
    void strangersAreTurnedAwayAtTheDoor() throws Exception {
        var stranger = HttpRequest.newBuilder(frontend.address("/graphql"))
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(VALID));
        assertThat(http.send(stranger.build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(http.send(
                                stranger.header("Authorization", "Bearer kdm_wrong")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anOverlongBodyIs413() throws Exception {
        var body = "{\"query\":\"{ __typename }\",\"variables\":{\"x\":\"" + "x".repeat(1024 * 1024) + "\"}}";
        var answer = post(body, JSON, JSON);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("LIMIT_EXCEEDED").contains("1048576");
    }

    @Test
    void whatNobodyForesawTellsAReferenceAndNothingElse() throws Exception {
        var answer = post("{\"query\":\"{ breaks }\"}", JSON, GRAPHQL_RESPONSE);
        assertThat(answer.body())
                .contains("\"code\":\"INTERNAL\"", "\"reference\":", "\"path\":[\"breaks\"]")
                .doesNotContain("secret", "IllegalState", "dev.kodama", "/srv");
    }

    @Test
    void aMissingValueTellsNothingAboutTheInside() throws Exception {
        assertThat(post("{\"query\":\"{ breaks(withNull: true) }\"}", JSON, GRAPHQL_RESPONSE)
                        .body())
                .contains("\"code\":\"INTERNAL\"")
                .doesNotContain("TrialController", "dev.kodama");
    }

    private HttpResponse<String> post(String body, String contentType, String accept)
            throws IOException, InterruptedException {
        return http.send(
                request(contentType)
                        .uri(frontend.address("/graphql"))
                        .header("Accept", accept)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String contentType) {
        return HttpRequest.newBuilder()
                .header(
                        "Authorization",
                        "Bearer " + frontend.tokenOf(Role.MANAGER, Set.of(Scope.READ, Scope.WRITE), Set.of()))
                .header("Content-Type", contentType);
    }

    private static String contentType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
