package dev.kodama.creators;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Tax profiles, encrypted at rest. One at a time: there is no list of them, no event tells of them, and no export but
/// the person's own contains them.
///
/// Who calls this has to see to who may, and that it is written down.
public interface TaxBook {
    /// @param version what the next statement has to name
    /// @param by who wrote it down
    record Statement(long version, TaxProfile profile, Instant statedAt, String by) {}

    /// What there is to read.
    sealed interface Reading {
        record Known(Statement statement) implements Reading {}

        record None() implements Reading {}

        /// It is there, but the key that it was sealed with is not, or it was tampered with.
        ///
        /// @param keyId the missing key
        record Unreadable(long version, String keyId) implements Reading {}
    }

    Reading of(UUID creatorId);

    /// Those of these creators of whom there is a profile; opens none.
    Set<UUID> known(Set<UUID> creatorIds);

    /// Replaces what was known so far.
    ///
    /// @param expectedVersion of the statement that was looked at, 0 if there was none
    Outcome state(UUID creatorId, long expectedVersion, TaxProfile profile, String by);

    /// How many profiles cannot be read, by the key that is missing.
    Map<String, Long> unreadable();

    /// What came of a statement.
    sealed interface Outcome {
        record Done(Statement statement) implements Outcome {}

        record NotFound() implements Outcome {}

        /// Someone else was faster.
        record Conflict() implements Outcome {}

        record Invalid(List<Fault> faults) implements Outcome {}
    }

    record Fault(String field, Reason reason) {}

    /// What can be wrong with a field.
    enum Reason {
        REQUIRED,
        TOO_LONG,
        /// Not `T` and 13 digits.
        NOT_A_REGISTRATION_NUMBER,
        /// The first of the 13 digits does not follow from the others: somebody mistyped one.
        WRONG_CHECK_DIGIT,
        /// Not 7 digits.
        NOT_AN_ACCOUNT_NUMBER
    }
}
