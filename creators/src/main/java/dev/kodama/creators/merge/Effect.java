package dev.kodama.creators.merge;

import dev.kodama.creators.ImportProblem.Reason;
import java.util.List;

/// What became of an entry.
public sealed interface Effect {
    /// Its creator was not known before.
    record Registered() implements Effect {}

    /// Its post or comment was not known before.
    record Added() implements Effect {}

    record Changed() implements Effect {}

    /// It said nothing new.
    record Unchanged() implements Effect {}

    record Refused(Reason reason, List<String> arguments) implements Effect {}
}
