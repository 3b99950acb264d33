package dev.kodama.security;

import java.time.Instant;
import java.util.UUID;

/// That somebody has seen or changed personal data.
///
/// @param username as it was then
/// @param purpose why: the name of a purpose, or what was written
public record PersonalAccess(
        UUID id, Instant at, String username, UUID creatorId, Matter matter, Deed deed, String purpose, Door door) {
    /// What it was about.
    public enum Matter {
        /// Addresses.
        CONTACT,
        TAX,
        /// All that the house knows.
        EVERYTHING
    }

    /// What was done.
    public enum Deed {
        SEEN,
        CHANGED,
        EXPORTED,
        CONTESTED,
        ERASED
    }

    /// Through which door.
    public enum Door {
        CONSOLE,
        GRAPHQL,
        PERSONAL_LINK
    }
}
