package dev.kodama.creators.vendors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/// HTTP with bounds on everything: how long, how much, how many at once, and to whom.
final class Http implements AutoCloseable {
    /// Far above any answer that is asked for; a feed of a busy blog is a few hundred kilobytes.
    static final int LARGEST_BODY = 4 << 20;

    private static final int CONNECTIONS = 32;
    private static final int CONNECTIONS_TO_ONE_HOST = 8;
    private static final int MOST_REDIRECTS = 5;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    private final CloseableHttpClient client;
    private final Duration answerWithin;

    /// Socket timeouts start anew with every byte; this ends a call that drips.
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("kodama-call-limit").factory());

    /// @param from where it came from after all redirects
    /// @param headers names in lower case
    record Reply(URI from, int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// @param redirects whether to follow them. Not where a key travels in a header: it would be handed on.
    Http(Duration answerWithin, DnsResolver addresses, boolean redirects) {
        this.answerWithin = answerWithin;
        clock.setRemoveOnCancelPolicy(true);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS_TO_ONE_HOST)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(Timeout.of(answerWithin))
                        .build())
                .build();
        var builder = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("Kodama")
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(answerWithin))
                        .setResponseTimeout(Timeout.of(answerWithin))
                        .setMaxRedirects(MOST_REDIRECTS)
                        .build());
        this.client = (redirects ? builder : builder.disableRedirectHandling()).build();
    }

    Reply get(URI address, Map<String, String> headers) throws IOException {
        return send(new HttpGet(address), headers);
    }

    Reply post(URI address, Map<String, String> headers, String body, ContentType type) throws IOException {
        var request = new HttpPost(address);
        request.setEntity(new StringEntity(body, type));
        return send(request, headers);
    }

    private Reply send(HttpUriRequestBase request, Map<String, String> headers) throws IOException {
        headers.forEach(request::setHeader);
        var limit = clock.schedule(request::cancel, answerWithin.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var context = HttpClientContext.create();
            return client.execute(request, context, response -> read(from(request, context), response));
        } finally {
            limit.cancel(false);
        }
    }

    private static URI from(HttpUriRequestBase request, HttpClientContext context) throws IOException {
        var redirects = context.getRedirectLocations().getAll();
        try {
            return redirects.isEmpty() ? request.getUri() : redirects.getLast();
        } catch (URISyntaxException e) {
            throw new IOException("an address that is none", e);
        }
    }

    private static Reply read(URI from, ClassicHttpResponse response) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        var entity = response.getEntity();
        if (entity == null) {
            return new Reply(from, response.getCode(), headers, new byte[0]);
        }
        try (var content = entity.getContent()) {
            return new Reply(from, response.getCode(), headers, bounded(content));
        }
    }

    private static byte[] bounded(InputStream content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[16 << 10];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > LARGEST_BODY) {
                throw new IOException("an answer of more than " + LARGEST_BODY + " bytes");
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }
}
