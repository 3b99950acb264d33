package dev.kodama.gateway.creators;

import dev.kodama.creators.NamedMapping;
import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;

record MappingNameTaken(NamedMapping mapping) implements Refusal {
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
