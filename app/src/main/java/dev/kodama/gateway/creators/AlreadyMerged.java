package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.util.UUID;

record AlreadyMerged(UUID mergingId) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "One of the two has already been merged into someone else.";
    }

    @Override
    public String remedy() {
        return "Look at `merging`, and go on with its survivor.";
    }
}
