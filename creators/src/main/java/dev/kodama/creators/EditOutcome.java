package dev.kodama.creators;

import java.util.List;

/// What came of an edit. Everything a user can cause is a value.
public sealed interface EditOutcome {
    /// Done, or nothing was to be done because it already was so.
    record Done(Creator creator) implements EditOutcome {}

    record NotFound() implements EditOutcome {}

    /// Someone else was faster; here is what they made of it.
    record Conflict(Creator current) implements EditOutcome {}

    /// That account already belongs to someone.
    record AccountTaken(Creator owner) implements EditOutcome {}

    record Invalid(List<Fault> faults) implements EditOutcome {}

    /// @param field the parameter's name
    /// @param reason what is wrong with it; texts are the caller's business
    record Fault(String field, Reason reason) {}

    enum Reason {
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        NEGATIVE,
        IN_THE_FUTURE,
        BEFORE_BEGINNING,
        NOT_A_COUNTRY,
        NOT_A_LANGUAGE,
        NOT_A_HANDLE,
        NOT_A_URL,
        /// No brand, or none of theirs.
        NOT_A_BRAND,
        TWICE,
        /// It is being worked on; later it may be.
        AT_WORK,
        TOO_LATE,
        /// A text where a number, a date or one of some choices is wanted.
        NOT_OF_THIS_TYPE,
        /// Shares of an audience add up to more than everyone.
        OVER_ONE_HUNDRED_PERCENT,
        /// More comments answered than asked.
        MORE_THAN_ALL,
        /// Who it is about has asked to be forgotten.
        FORGOTTEN
    }
}
