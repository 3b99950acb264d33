package dev.kodama.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

class RequestTimeoutTests {
    private static final Limits LIMITS =
            new Limits(16, 20_000, 10_000, DataSize.ofMegabytes(1), Duration.ofMillis(200), 1);

    @Test
    void aRequestThatTakesTooLongIsGivenUpAndToldSo() {
        var request = new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                new SerializableGraphQlRequest() {
                    @Override
                    public String getDocument() {
                        return "{ __typename }";
                    }
                },
                "1",
                Locale.ENGLISH);
        var answer = Objects.requireNonNull(new RequestTimeout(LIMITS)
                .intercept(request, _ -> Mono.<WebGraphQlResponse>never())
                .block(Duration.ofSeconds(5)));
        assertThat(answer.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions())
                        .contains(Map.entry("code", "TIMEOUT"))
                        .containsKey("remedy"));
    }
}
