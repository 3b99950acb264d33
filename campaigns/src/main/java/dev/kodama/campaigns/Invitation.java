package dev.kodama.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invitation that is out.
///
/// @param token the secret part of the personal link. Only its hash is kept, so it is told this once: null when the
///     instruction is repeated; renew the link to get another
public record Invitation(
        Collaboration collaboration,
        @Nullable String token,
        @Nullable Instant expiresAt) {
    /// Leaves the secret out, so that it never lands in a log.
    @Override
    public String toString() {
        return "Invitation[collaboration=" + collaboration.id() + ", expiresAt=" + expiresAt + "]";
    }
}
