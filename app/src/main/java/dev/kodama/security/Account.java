package dev.kodama.security;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// A person who signs in.
///
/// @param username lower case
/// @param brandIds memberships; without effect for who sees all brands anyway
/// @param locale of the console, `ja` or `en`
public record Account(
        UUID id,
        String username,
        String displayName,
        Set<Role> roles,
        Set<UUID> brandIds,
        boolean enabled,
        Locale locale,
        Instant createdAt) {
    public Account {
        roles = Set.copyOf(roles);
        brandIds = Set.copyOf(brandIds);
    }
}
