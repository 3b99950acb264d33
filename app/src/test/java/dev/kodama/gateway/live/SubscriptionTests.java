package dev.kodama.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KodamaTest
class SubscriptionTests {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String GROW_TO_3 = "{\"query\":\"subscription { growth(to: 3) { rings } }\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Frontend frontend;

    @Autowired
    LiveProgress live;

    @Test
    void overServerSentEventsEveryStateComesAndThenTheEnd() throws Exception {
        var answer = http.send(stream(GROW_TO_3, token()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replaceAll("\\s+", ""))
                .isEqualTo(IntStream.rangeClosed(1, 3)
                                .mapToObj("event:nextdata:{\"data\":{\"growth\":{\"rings\":%d}}}"::formatted)
                                .collect(Collectors.joining())
                        + "event:completedata:");
        nobodyWatches();
    }

    @Test
    void aRefusalComesAsATypedErrorAndEndsTheStream() throws Exception {
        var answer = http.send(
                stream("{\"query\":\"subscription { growth(to: -1) { rings } }\"}", token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("\"code\":\"INVALID\"", "event:complete");
    }

    @Test
    void strangersMayNotWatch() throws Exception {
        assertThat(http.send(stream(GROW_TO_3, "kdm_wrong").build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void overAWebSocketEveryStateComesAndThenTheEnd() throws Exception {
        var messages = new Messages();
        var socket = connect(messages, token());
        socket.sendText("{\"type\":\"connection_init\"}", true);
        assertThat(messages.next()).contains("connection_ack");
        socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + GROW_TO_3 + "}", true);
        for (var rings = 1; rings <= 3; rings++) {
            assertThat(messages.next()).contains("\"next\"", "\"rings\":" + rings);
        }
        assertThat(messages.next()).contains("\"complete\"");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        nobodyWatches();
    }

    @Test
    void aWatcherWhoGoesAwayIsForgotten() throws Exception {
        var messages = new Messages();
        var socket = connect(messages, token());
        socket.sendText("{\"type\":\"connection_init\"}", true);
        messages.next();
        socket.sendText(
                "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { growth(to: 100000) { rings } }\"}}",
                true);
        assertThat(messages.next()).contains("\"rings\":1");
        assertThat(live.watchers()).isPositive();
        socket.abort();
        nobodyWatches();
    }

    /// Also none of those whom other tests let go: the server learns of them when two keep-alives have failed.
    private void nobodyWatches() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(live.watchers()).isZero());
    }

    private WebSocket connect(Messages messages, String token) throws Exception {
        var address = URI.create(frontend.address("/graphql").toString().replaceFirst("http", "ws"));
        return http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Authorization", "Bearer " + token)
                .buildAsync(address, messages)
                .get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private HttpRequest.Builder stream(String body, String token) {
        return HttpRequest.newBuilder(frontend.address("/graphql"))
                .timeout(SOON)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String token() {
        return frontend.tokenOf(Role.VIEWER, Set.of(Scope.READ), Set.of());
    }

    private static final class Messages implements WebSocket.Listener {
        private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                received.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        String next() throws InterruptedException {
            var message = received.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            return message == null ? "nothing came" : message;
        }
    }
}
