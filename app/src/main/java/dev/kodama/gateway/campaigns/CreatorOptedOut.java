package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;

/// @param creator global id
record CreatorOptedOut(String creator) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "The creator does not want to be contacted.";
    }

    @Override
    public String remedy() {
        return "Take another creator.";
    }
}
