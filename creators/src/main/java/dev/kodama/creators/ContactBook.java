package dev.kodama.creators;

import dev.kodama.creators.EditOutcome.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// How creators want to be contacted, and whether at all.
public interface ContactBook {
    /// @param version what the next statement has to name
    /// @param by who wrote it down
    record Statement(long version, ContactPreferences preferences, Instant statedAt, String by) {}

    /// What those of these creators have said who have said something; of a merged person's statements the latest.
    Map<UUID, Statement> of(Set<UUID> creatorIds);

    /// Replaces what the creator has said so far.
    ///
    /// @param expectedVersion of the statement that was looked at, 0 if there was none
    Outcome state(UUID creatorId, long expectedVersion, ContactPreferences preferences, String by);

    /// Whether this creator has asked not to be contacted, or is not in the register any more, as of now and not of a
    /// moment ago: until the caller's transaction ends, an opt-out waits. False of somebody whom it never had.
    boolean hasOptedOut(UUID creatorId);

    /// What came of a statement.
    sealed interface Outcome {
        record Done(Statement statement) implements Outcome {}

        record NotFound() implements Outcome {}

        /// Someone else was faster.
        record Conflict() implements Outcome {}

        record Invalid(List<Fault> faults) implements Outcome {}
    }
}
