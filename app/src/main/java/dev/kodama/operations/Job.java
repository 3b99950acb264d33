package dev.kodama.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A piece of work that one instance at a time does in the background.
///
/// @param schema whose it is: a module's, or the event registry's
/// @param task what is to be done, such as `import`
/// @param instance to what: an import's or export's id; `recurring` for what comes round by itself
/// @param dueAt when it begins, or began
/// @param heardOfAt when whoever is at it was last heard of; null if nobody is
/// @param failures in a row
public record Job(
        String schema,
        String task,
        String instance,
        State state,
        Instant dueAt,
        @Nullable String atWork,
        @Nullable Instant heardOfAt,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt,
        int failures) {
    public enum State {
        WAITING,
        AT_WORK,
        /// It failed when it was last tried, and waits for the next try.
        FAILING
    }
}
