package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.Refusal.Thing;
import java.util.List;

/// The refusals that every part of the work can end in.
final class Refused {
    /// Characters that a message or a note may have.
    static final int MAX_NOTE = 4_000;

    private Refused() {}

    static <T> Outcome<T> notFound(Thing thing) {
        return Outcome.refused(new Refusal.NotFound(thing));
    }

    static <T> Outcome<T> notAtThisStage(Collaboration row) {
        return Outcome.refused(new Refusal.NotAtThisStage(row.stage()));
    }

    static <T> Outcome<T> invalid(String field, Rule rule) {
        return Outcome.refused(new Refusal.Invalid(List.of(new Fault(field, rule))));
    }
}
