package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.util.UUID;

record MappingNameTaken(UUID mappingId) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "Another mapping goes by that name.";
    }

    @Override
    public String remedy() {
        return "Choose another name, or save with `replace`.";
    }
}
