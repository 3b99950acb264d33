package dev.kodama.creators.vendors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/// A platform for tests: answers over real HTTP what the test says, and remembers what it was asked.
@NullUnmarked
public final class VendorStub implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private volatile Function<Asked, Told> answers = request -> Told.status(500);

    /// @param address path and query as they went over the wire
    public record Asked(String method, String address, Map<String, List<String>> headers, String body) {
        /// Path and query as a person reads them.
        public String readable() {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            var values = headers.get(
                    Character.toUpperCase(name.charAt(0)) + name.substring(1).toLowerCase());
            return values == null ? null : values.getFirst();
        }
    }

    /// @param delayMillis how long the answer is kept back
    public record Told(int status, Map<String, String> headers, byte[] body, long delayMillis) {
        public static Told json(String body) {
            return json(200, body);
        }

        public static Told json(int status, String body) {
            return new Told(
                    status,
                    Map.of("Content-Type", "application/json; charset=UTF-8"),
                    body.getBytes(StandardCharsets.UTF_8),
                    0);
        }

        public static Told status(int status) {
            return json(status, "{}");
        }

        public Told with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Told(status, more, body, delayMillis);
        }

        public Told after(long millis) {
            return new Told(status, headers, body, millis);
        }
    }

    public VendorStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public void answering(Function<Asked, Told> how) {
        answers = how;
    }

    public void answering(Told... inThisOrder) {
        var waiting = new ConcurrentLinkedQueue<>(List.of(inThisOrder));
        answers = request -> waiting.size() > 1 ? waiting.poll() : waiting.peek();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public void forget() {
        asked.clear();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(request);
        var told = answers.apply(request);
        try (exchange) {
            Thread.sleep(told.delayMillis());
            told.headers().forEach(exchange.getResponseHeaders()::set);
            var empty = told.status() == 304 || told.body().length == 0;
            exchange.sendResponseHeaders(told.status(), empty ? -1 : told.body().length);
            if (!empty) {
                exchange.getResponseBody().write(told.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
