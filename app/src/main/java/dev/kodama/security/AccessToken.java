package dev.kodama.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known about a token; the token itself is not kept.
///
/// @param name what its owner calls it
/// @param lastUsedAt to the minute; null if never
/// @param revokedAt null while it may be used
public record AccessToken(
        UUID id,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    public AccessToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean isUsableAt(Instant instant) {
        return revokedAt == null && instant.isBefore(expiresAt);
    }
}
