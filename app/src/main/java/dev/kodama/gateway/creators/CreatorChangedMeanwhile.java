package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.util.UUID;

record CreatorChangedMeanwhile(UUID creatorId) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "Someone has changed this creator since that version.";
    }

    @Override
    public String remedy() {
        return "Look at `current`, and send the edit again with its version and a new idempotency key.";
    }
}
