package dev.kodama.creators;

import java.util.List;

/// What came of a wish about something that people keep beside the register: a list, a note, a search. Everything a
/// user can cause is a value.
public sealed interface Outcome<T> {
    /// Done, or nothing was to be done because it already was so.
    record Done<T>(T thing) implements Outcome<T> {}

    /// It is not there, or not the caller's to see.
    record NotFound<T>() implements Outcome<T> {}

    /// It is there, but only this person may change it.
    record NotYours<T>(String owner) implements Outcome<T> {}

    record Invalid<T>(List<EditOutcome.Fault> faults) implements Outcome<T> {}

    static <T> Outcome<T> invalid(String field, EditOutcome.Reason reason) {
        return new Invalid<>(List.of(new EditOutcome.Fault(field, reason)));
    }
}
