package dev.kodama.gateway.creators;

import dev.kodama.creators.Outcome;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InputProblem;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What came of a wish about a list, a note, a search, in the words of the schema.
final class KeptThings {
    private KeptThings() {}

    /// @param sought what the input names; null if nothing that could be missing
    static <T> Payload answer(Outcome<T> outcome, @Nullable GlobalId sought, Function<T, Payload> done) {
        return switch (outcome) {
            case Outcome.Done<T>(var thing) -> done.apply(thing);
            case Outcome.NotFound<T>() -> NotFound.of(Objects.requireNonNull(sought, "only what has an id is missed"));
            case Outcome.NotYours<T>(var owner) -> new Conflict("Only %s may change this.".formatted(owner));
            case Outcome.Invalid<T>(var faults) ->
                new InvalidInput(
                        null,
                        faults.stream()
                                .map(fault -> new InputProblem(fault.field(), CreatorEdits.told(fault.reason())))
                                .toList());
        };
    }
}
