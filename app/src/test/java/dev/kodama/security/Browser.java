package dev.kodama.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Keeps cookies as a browser does, and follows no redirect.
final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(URI address) {
        this.address = address;
    }

    HttpClient client() {
        return client;
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /// As the sign-in page does.
    ///
    /// @return whether the house let them in
    boolean signIn(String username, String password) {
        return !signInTo(username, password).contains("/login");
    }

    /// @return the address that the answer leads to
    String signInTo(String username, String password) {
        var page = CSRF.matcher(get("/login").body());
        if (!page.find()) {
            throw new IllegalStateException("No CSRF token on the sign-in page");
        }
        var form =
                "username=%s&password=%s&_csrf=%s".formatted(encode(username), encode(password), encode(page.group(1)));
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html,application/json");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
