package dev.kodama;

import dev.kodama.security.AccountBook;
import dev.kodama.security.AccountChange;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import dev.kodama.security.TokenBook;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;

/// GraphQL clients over real HTTP, signed in by personal access tokens as a frontend team would be.
@TestComponent
public class Frontend {
    private final AccountBook accounts;
    private final TokenBook tokens;
    private final Environment environment;
    private final Map<Caller, String> issued = new ConcurrentHashMap<>();

    Frontend(AccountBook accounts, TokenBook tokens, Environment environment) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.environment = environment;
    }

    /// As somebody of this role, with every scope and without brands.
    public HttpGraphQlTester as(Role role) {
        return withToken(tokenOf(role, Set.of(Scope.values()), Set.of()));
    }

    /// As somebody of this role for these brands, with every scope.
    public HttpGraphQlTester as(Role role, Set<UUID> brandIds) {
        return withToken(tokenOf(role, Set.of(Scope.values()), brandIds));
    }

    public HttpGraphQlTester withToken(String token) {
        var client = WebTestClient.bindToServer(new JdkClientHttpConnector())
                .baseUrl(address("/graphql").toString())
                .responseTimeout(Duration.ofSeconds(60))
                // the answer to the customary introspection is larger than the client's default
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
        return HttpGraphQlTester.create(client);
    }

    /// A token of somebody of this role; the same one when asked again.
    public String tokenOf(Role role, Set<Scope> scopes, Set<UUID> brandIds) {
        return issued.computeIfAbsent(new Caller(role, scopes, brandIds), this::issue);
    }

    public URI address(String path) {
        return URI.create("http://localhost:%s%s".formatted(environment.getProperty("local.server.port"), path));
    }

    private String issue(Caller caller) {
        var name = "test-" + UUID.randomUUID();
        var account = accounts.open(
                name, "Test", UUID.randomUUID().toString(), Set.of(caller.role()), caller.brandIds(), Locale.JAPAN);
        if (account instanceof AccountChange.Done(var opened)
                && tokens.issue(opened.id(), "test", caller.scopes(), Duration.ofHours(1))
                        instanceof TokenBook.Issue.Issued(var _, var secret)) {
            return secret;
        }
        throw new IllegalStateException("No account for " + caller);
    }

    private record Caller(Role role, Set<Scope> scopes, Set<UUID> brandIds) {}
}
