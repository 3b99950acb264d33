package dev.kodama.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Personal access tokens: made by a person, shown once, kept as a hash.
@Component
@Transactional
public class TokenBook {
    /// Recognisable, so that a scanner finds a leaked one.
    public static final String PREFIX = "kdm_";

    public static final Duration LONGEST_LIFETIME = Duration.ofDays(366);
    private static final int LONGEST_NAME = 100;
    private static final int SECRET_BYTES = 32;

    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenBook(AccessTokens tokens, Accounts accounts, ObjectProvider<Clock> clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /// What became of the wish for a token.
    public sealed interface Issue {
        /// @param secret the token; nobody can show it again
        record Issued(AccessToken token, String secret) implements Issue {
            /// Without the secret: a log must not hold it.
            @Override
            public String toString() {
                return "Issued[%s]".formatted(token);
            }
        }

        /// The name is missing, or longer than 100 characters.
        record NameNotUsable() implements Issue {}

        /// From a moment to a year.
        record LifetimeNotUsable(Duration longest) implements Issue {}
    }

    /// @param scopes beside READ, which each token has
    public Issue issue(UUID accountId, String name, Set<Scope> scopes, Duration lifetime) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            return new Issue.NameNotUsable();
        }
        if (!lifetime.isPositive() || lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            return new Issue.LifetimeNotUsable(LONGEST_LIFETIME);
        }
        var all = EnumSet.of(Scope.READ);
        all.addAll(scopes);
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var token = tokens.add(
                accountId, stripped, hash(secret), all, clock.instant().plus(lifetime));
        return new Issue.Issued(token, secret);
    }

    /// Newest first, the revoked and expired ones too.
    @Transactional(readOnly = true)
    public List<AccessToken> of(UUID accountId) {
        return tokens.of(accountId);
    }

    /// From the next request on the token is refused.
    ///
    /// @return false if the person has no such token, or it was revoked before
    public boolean revoke(UUID accountId, UUID tokenId) {
        return tokens.revoke(accountId, tokenId, clock.instant());
    }

    /// Nothing if the token is unknown, revoked, expired, or its owner gone or disabled: who asks with a bad token
    /// learns no more than that.
    Optional<TokenAuthentication> redeem(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var owned =
                tokens.bySecretHash(hash(secret)).filter(found -> found.token().isUsableAt(now));
        var person =
                owned.flatMap(found -> accounts.personById(found.accountId())).filter(Person::isEnabled);
        if (owned.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        var token = owned.get().token();
        if (AccessTokens.useIsWorthNoting(token, now)) {
            tokens.noteUse(token.id(), now);
        }
        person.get().eraseCredentials();
        return Optional.of(new TokenAuthentication(person.get(), token.scopes()));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
