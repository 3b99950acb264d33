package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.util.UUID;

record MergedOn(UUID mergingId) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "The survivor has itself been merged into another creator.";
    }

    @Override
    public String remedy() {
        return "Take `later` back first.";
    }
}
