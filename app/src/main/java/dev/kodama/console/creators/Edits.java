package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import dev.kodama.console.parts.Toast;
import dev.kodama.creators.Creator;
import dev.kodama.creators.EditOutcome;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What a page does with what came of an edit.
final class Edits {
    private Edits() {}

    /// For a form: nothing if it is done, else why not. Where someone else was faster, `shown` gets what they made of
    /// it.
    static Optional<String> finish(EditOutcome outcome, String done, Consumer<Creator> shown) {
        return switch (outcome) {
            case EditOutcome.Done(var creator) -> {
                shown.accept(creator);
                Toast.done(done);
                yield Optional.empty();
            }
            case EditOutcome.Conflict(var current) -> {
                shown.accept(current);
                yield Optional.of(text("creators.edit.conflict"));
            }
            case EditOutcome.NotFound() -> Optional.of(text("creators.edit.gone"));
            case EditOutcome.AccountTaken(var owner) ->
                Optional.of(text("creators.edit.account-taken", owner.displayName()));
            case EditOutcome.Invalid(var faults) ->
                Optional.of(faults.stream()
                        .map(fault ->
                                text("creators.fault", field(fault.field()), word("creators.fault", fault.reason())))
                        .collect(Collectors.joining("\n")));
        };
    }

    /// For a button without a form: a refusal becomes a message.
    static void finishNow(EditOutcome outcome, String done, Consumer<Creator> shown) {
        finish(outcome, done, shown).ifPresent(Toast::problem);
    }

    private static String field(String name) {
        return text("creators.field." + name.replaceAll("[^a-zA-Z].*$", ""));
    }
}
