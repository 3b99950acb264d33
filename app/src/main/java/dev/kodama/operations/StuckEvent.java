package dev.kodama.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that a listener has not handled yet.
///
/// @param id of the publication: one event has one for each of its listeners
/// @param listener by its stable id, such as `scoring.creator-accounts-changed`
/// @param eventType simple name
/// @param attempts how often the listener was given it
/// @param lastTriedAgainAt null if never again
/// @param lastFailure what the listener said when it failed; null if it has not, or never got to say
public record StuckEvent(
        UUID id,
        String listener,
        String eventType,
        Instant publishedAt,
        State state,
        int attempts,
        @Nullable Instant lastTriedAgainAt,
        @Nullable String lastFailure) {
    /// Where a page that ends with it ends.
    public String cursor() {
        return publishedAt + "," + id;
    }

    public enum State {
        /// On its way.
        PUBLISHED,
        /// The listener is at work on it.
        PROCESSING,
        /// Will be tried again by itself.
        FAILED,
        /// On its way once more.
        RESUBMITTED,
        /// Failed so often that it waits for a person.
        PARKED
    }
}
