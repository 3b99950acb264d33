package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import dev.kodama.console.parts.Toast;
import dev.kodama.creators.Outcome;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What came of a wish about a list, a note, a search, in words.
final class Outcomes {
    private Outcomes() {}

    /// For a form: nothing if it is done, else why it cannot be.
    static <T> Optional<String> finish(Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(var thing) -> {
                done.accept(thing);
                return Optional.empty();
            }
            case Outcome.NotFound<T>() -> {
                return Optional.of(text("relations.gone"));
            }
            case Outcome.NotYours<T>(var owner) -> {
                return Optional.of(text("relations.not-yours", owner));
            }
            case Outcome.Invalid<T>(var faults) -> {
                return Optional.of(faults.stream()
                        .map(fault -> text(
                                "creators.fault",
                                text("relations.field." + fault.field()),
                                word("creators.fault", fault.reason())))
                        .collect(Collectors.joining("\n")));
            }
        }
    }

    /// For a button.
    static <T> void finishNow(Outcome<T> outcome, Consumer<T> done) {
        finish(outcome, done).ifPresent(Toast::problem);
    }
}
