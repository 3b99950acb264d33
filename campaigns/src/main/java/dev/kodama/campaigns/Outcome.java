package dev.kodama.campaigns;

import java.util.List;

/// What became of an instruction: it was carried out, or it was refused for a reason that the caller can act on.
public sealed interface Outcome<T> {
    /// @param warnings what the caller should see although it was done
    record Done<T>(T value, List<Warning> warnings) implements Outcome<T> {}

    /// Nothing has changed.
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value, List.of());
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
