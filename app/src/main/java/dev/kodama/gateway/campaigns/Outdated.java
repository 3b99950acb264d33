package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;

record Outdated(long currentVersion) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "Somebody else changed it meanwhile; its version is now %d.".formatted(currentVersion);
    }

    @Override
    public String remedy() {
        return "Read it again, and decide anew.";
    }
}
