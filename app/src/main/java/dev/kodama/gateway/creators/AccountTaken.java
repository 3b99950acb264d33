package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.util.UUID;

record AccountTaken(UUID creatorId) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "That account already belongs to someone.";
    }

    @Override
    public String remedy() {
        return "See `owner`.";
    }
}
