package dev.kodama.gateway.personal;

import dev.kodama.creators.ErasureDesk;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.personal.PrivacyDesk;
import dev.kodama.security.PersonalAccess.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Being forgotten.
@Controller
class ErasureController {
    private static final int LONGEST_REASON = 1_000;

    private final PrivacyDesk desk;

    ErasureController(PrivacyDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    @Needs(Permission.WRITE)
    ErasureDesk.@Nullable Preview erasurePreview(@Argument GlobalId creator) {
        return desk.preview(creator.of("Creator")).orElse(null);
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload eraseCreator(@Argument EraseCreatorInput input) {
        if (input.reason().isBlank() || input.reason().length() > LONGEST_REASON) {
            return InvalidInput.at("reason", "A reason has 1 … %d characters.".formatted(LONGEST_REASON));
        }
        var id = input.creator().of("Creator");
        var preview = desk.preview(id).orElse(null);
        if (preview != null && !preview.displayName().equals(input.confirmName().strip())) {
            return InvalidInput.at("confirmName", "This is not the creator's name.");
        }
        return switch (desk.erase(id, input.reason(), Door.GRAPHQL)) {
            case ErasureDesk.Outcome.Done(var pseudonym) -> new CreatorErased(pseudonym);
            case ErasureDesk.Outcome.AlreadyErased(var at) ->
                new Conflict("This creator was erased at %s.".formatted(at));
            case ErasureDesk.Outcome.NotFound _ -> NotFound.of(input.creator());
        };
    }

    record EraseCreatorInput(String idempotencyKey, GlobalId creator, String confirmName, String reason)
            implements MutationInput {}
}
