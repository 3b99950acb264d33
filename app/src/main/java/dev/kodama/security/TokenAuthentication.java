package dev.kodama.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A program acting in a person's name.
final class TokenAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final Person person;
    private final Set<Scope> scopes;

    TokenAuthentication(Person person, Set<Scope> scopes) {
        super(person.getAuthorities());
        this.person = person;
        this.scopes = Set.copyOf(scopes);
        setAuthenticated(true);
    }

    Set<Scope> scopes() {
        return scopes;
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    /// The token itself is not kept.
    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
