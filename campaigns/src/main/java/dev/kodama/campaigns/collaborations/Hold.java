package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Thing;
import dev.kodama.campaigns.ledger.Instructions;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Takes hold of one collaboration to move it: in scope, as the caller last saw it, and nobody else meanwhile.
@Component
class Hold {
    private final Collaborations collaborations;
    private final Instructions instructions;

    Hold(Collaborations collaborations, Instructions instructions) {
        this.collaborations = collaborations;
        this.instructions = instructions;
    }

    Outcome<Collaboration> moving(
            BrandScope scope,
            Instruction instruction,
            String verb,
            UUID collaborationId,
            Function<Collaboration, Outcome<Collaboration>> move) {
        return at(scope, instruction, verb, collaborationId, Outcome::done, move);
    }

    <T> Outcome<T> at(
            BrandScope scope,
            Instruction instruction,
            String verb,
            UUID collaborationId,
            Function<Collaboration, Outcome<T>> again,
            Function<Collaboration, Outcome<T>> move) {
        return instructions.carryOut(
                instruction,
                verb + collaborationId,
                collaborationId,
                id -> {
                    var row = collaborations.byIds(scope, Set.of(id)).get(id);
                    return row == null ? Refused.notFound(Thing.COLLABORATION) : again.apply(row);
                },
                () -> held(scope, instruction, collaborationId, move));
    }

    /// Holds the collaboration until the transaction ends, so that of two who move it at once the second sees what the
    /// first has done.
    <T> Outcome<T> held(
            BrandScope scope, Instruction instruction, UUID collaborationId, Function<Collaboration, Outcome<T>> move) {
        var rows = collaborations.lock(scope, Set.of(collaborationId));
        if (rows.isEmpty()) {
            return Refused.notFound(Thing.COLLABORATION);
        }
        var row = rows.getFirst();
        var expected = instruction.expectedVersion();
        return expected != null && expected != row.version()
                ? Outcome.refused(new Refusal.Outdated(row.version()))
                : move.apply(row);
    }

    Collaborations.Terms terms(Collaboration row) {
        return collaborations.termsOf(BrandScope.everything(), row.campaignId()).orElseThrow();
    }

    Outcome<Collaboration> reread(Collaboration row) {
        return Outcome.done(collaborations.byId(row.id()));
    }
}
