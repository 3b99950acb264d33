package dev.kodama.gateway.errors;

import dev.kodama.gateway.ids.GlobalId;
import org.jspecify.annotations.Nullable;

/// @param sought the global id or name that was looked for
public record NotFound(String message, @Nullable String remedy, String sought) implements Refusal {
    public static NotFound of(GlobalId id) {
        return new NotFound(
                "There is no such %s, or it is not yours to see.".formatted(id.type()), null, id.toString());
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.NOT_FOUND;
    }
}
