package dev.kodama.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The two doors over real HTTP: who comes in, who does not, and how they are told.
@KodamaTest
class DoorsTests {
    private static final String PASSWORD = "correct horse battery";
    private static final String QUERY = "{\"query\":\"{ __typename }\"}";

    @Autowired
    Frontend frontend;

    @Autowired
    AccountBook accounts;

    @Autowired
    TokenBook tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(frontend.address("/"));
    }

    @Test
    void aStrangerIsRefusedByTheApi() {
        for (var path : Set.of("/graphql", "/exports/1", "/api/anything", "/actuator/env")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"kodama\"");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        assertThat(query(null).statusCode()).isEqualTo(401);
    }

    @Test
    void aStrangerIsSentFromTheConsoleToTheSignInPage() {
        for (var path : Set.of("/", "/creators", "/operations", "/no/such/page")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyHealthIsPublicAndItsDetailsAreForAdministrators() {
        assertThat(browser.get("/actuator/health").body()).contains("UP").doesNotContain("components");
        assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health", token(Role.MANAGER, Scope.READ)).body())
                .doesNotContain("components");
        assertThat(get("/actuator/health", token(Role.ADMIN, Scope.READ)).body())
                .contains("components");
    }

    @Test
    void whoFailsTooOftenIsToldToWait() {
        var username = "forgetful-" + UUID.randomUUID();
        for (var attempt = 0; attempt < 6; attempt++) {
            assertThat(browser.signInTo(username, "wrong")).endsWith("/login?error");
        }
        assertThat(browser.signInTo(username, "wrong")).endsWith("/login?wait");
    }

    @Test
    void aTokenOpensTheApiButNotTheConsole() {
        var token = token(Role.VIEWER, Scope.READ);
        assertThat(query(token).statusCode()).isEqualTo(200);
        assertThat(get("/", token).statusCode()).isEqualTo(302);
    }

    @Test
    void aTokenIsRedeemedOnceForARequest() {
        var token = token(Role.VIEWER, Scope.READ);
        var before = statements.all().size();

        assertThat(query(token, "{\"query\":\"{ creators { nodes { id } } }\"}").statusCode())
                .isEqualTo(200);

        assertThat(statements.all().stream().skip(before).map(Statements.Statement::sql))
                .filteredOn(sql -> sql.contains("secret_hash"))
                .hasSize(1);
    }

    @Test
    void aTokenBeyondItsScopesOrItsOwnersRoleIsForbidden() {
        assertThat(get("/exports/1", token(Role.MANAGER, Scope.READ)).statusCode())
                .isEqualTo(403);
        assertThat(get("/exports/1", token(Role.VIEWER, Scope.EXPORT)).statusCode())
                .isEqualTo(403);
        assertThat(get("/exports/1", token(Role.OPS, Scope.EXPORT)).statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void aTokenThatIsNotValidIsToldSo() {
        var account = account(Role.MANAGER);
        var revoked = issue(account);
        var expired = issue(account);
        assertThat(query(revoked.secret()).statusCode()).isEqualTo(200);

        assertThat(tokens.revoke(account.id(), revoked.token().id())).isTrue();
        assertThat(tokens.revoke(account.id(), revoked.token().id())).isFalse();
        jdbc.sql("update access.access_token set expires_at = now() where id = :id")
                .param("id", expired.token().id())
                .update();

        for (var secret : Set.of(revoked.secret(), expired.secret(), "kdm_unknown", "something else")) {
            var answer = query(secret);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void nobodyRevokesTheTokensOfOthers() {
        var token = issue(account(Role.MANAGER));
        assertThat(tokens.revoke(account(Role.ADMIN).id(), token.token().id())).isFalse();
        assertThat(query(token.secret()).statusCode()).isEqualTo(200);
    }

    @Test
    void theTokensOfADisabledAccountAreRefused() {
        var account = account(Role.MANAGER);
        var token = issue(account);
        accounts.change(account.id(), "Gone", account.roles(), false, Locale.JAPANESE);
        assertThat(query(token.secret()).statusCode()).isEqualTo(401);
    }

    @Test
    void theSecretOfATokenIsNowhereInTheDatabase() {
        var token = issue(account(Role.MANAGER));
        assertThat(jdbc.sql("select to_jsonb(access_token)::text from access.access_token where id = :id")
                        .param("id", token.token().id())
                        .query(String.class)
                        .single())
                .doesNotContain(token.secret())
                .doesNotContain(token.secret().substring(TokenBook.PREFIX.length()));
        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @Test
    void aWebSocketOpensForATokenAndForNobodyElse() {
        assertThat(openWebSocket(null)).isEqualTo(401);
        assertThat(openWebSocket("kdm_unknown")).isEqualTo(401);
        assertThat(openWebSocket(token(Role.VIEWER, Scope.READ))).isEqualTo(101);
    }

    /// No more than the head of the request is sent, and the answer is there: nobody waits for the files.
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/c/unknown", "/creators", "/api/imports", "/graphql"})
    void aStrangersFilesAreRefusedUnread(String path) throws Exception {
        assertThat(answerToTheHeadOfAnUpload(path, "")).startsWith("HTTP/1.1 4");
    }

    @Test
    void theFilesOfSomebodyWhoMayNotImportAreRefusedUnread() throws Exception {
        var token = "Authorization: Bearer %s\r\n".formatted(token(Role.VIEWER, Scope.READ));
        assertThat(answerToTheHeadOfAnUpload("/api/imports", token)).startsWith("HTTP/1.1 403");
    }

    private String answerToTheHeadOfAnUpload(String path, String header) throws Exception {
        var address = frontend.address(path);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write("""
                    POST %s HTTP/1.1\r
                    Host: %s\r
                    %sContent-Type: multipart/form-data; boundary=x\r
                    Content-Length: 900000000\r
                    \r
                    --x\r
                    Content-Disposition: form-data; name="file"; filename="a.csv"\r
                    \r
                    a""".formatted(path, address.getAuthority(), header).getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void signingInWorksOnceThePasswordIsRight() {
        var account = account(Role.VIEWER);
        assertThat(browser.signIn(account.username(), "wrong")).isFalse();
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.signIn(account.username().toUpperCase(Locale.ROOT), PASSWORD))
                .isTrue();
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoKeepsFailingHasToWaitEvenWithTheRightPassword() {
        var account = account(Role.VIEWER);
        for (var n = 0; n < 8; n++) {
            assertThat(browser.signIn(account.username(), "wrong " + n)).isFalse();
        }
        assertThat(browser.signIn(account.username(), PASSWORD)).isFalse();
    }

    @Test
    void aSessionEndsWithTheAccountAndWithItsPassword() {
        var account = account(Role.VIEWER);
        assertThat(browser.signIn(account.username(), PASSWORD)).isTrue();
        accounts.resetPassword(account.id(), "another password");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);

        assertThat(browser.signIn(account.username(), "another password")).isTrue();
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        accounts.change(account.id(), "Gone", account.roles(), false, Locale.JAPANESE);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aRoleTakenAwayIsAwayAtTheNextRequest() {
        var account = account(Role.OPS);
        assertThat(browser.signIn(account.username(), PASSWORD)).isTrue();
        assertThat(browser.get("/exports/1").statusCode()).isNotIn(401, 403);
        accounts.change(account.id(), "Less", Set.of(Role.VIEWER), true, Locale.JAPANESE);
        assertThat(browser.get("/exports/1").statusCode()).isEqualTo(403);
    }

    @Test
    void aForgedRequestOnASessionIsRefusedAndOneOfOurPagesIsNot() {
        var account = account(Role.MANAGER);
        assertThat(browser.signIn(account.username(), PASSWORD)).isTrue();
        assertThat(post("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(post("Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(post("Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(post("X-Nothing", "said").statusCode()).isEqualTo(403);
        assertThat(post("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
        assertThat(post("Origin", frontend.address("").toString()).statusCode()).isEqualTo(200);
    }

    private Account account(Role role) {
        var opened = accounts.open(
                "doors-" + UUID.randomUUID(), "Somebody", PASSWORD, Set.of(role), Set.of(), Locale.JAPANESE);
        assertThat(opened).isInstanceOf(AccountChange.Done.class);
        return ((AccountChange.Done) opened).account();
    }

    private TokenBook.Issue.Issued issue(Account account) {
        return (TokenBook.Issue.Issued) tokens.issue(account.id(), "test", Set.of(), Duration.ofHours(1));
    }

    private String token(Role role, Scope scope) {
        return frontend.tokenOf(role, Set.of(scope), Set.of());
    }

    private HttpResponse<String> get(String path, String token) {
        return browser.send(browser.request(path).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> query(@Nullable String token) {
        return query(token, QUERY);
    }

    private HttpResponse<String> query(@Nullable String token, String query) {
        var request = browser.request("/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(query));
        return browser.send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> post(String header, String value) {
        return browser.send(browser.request("/graphql")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(QUERY)));
    }

    /// @return the status of the handshake
    private int openWebSocket(@Nullable String token) {
        var builder = browser.client().newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        try {
            builder.buildAsync(
                            URI.create(frontend.address("/graphql").toString().replaceFirst("http", "ws")),
                            new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }
}
