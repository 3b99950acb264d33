package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.time.LocalDate;

/// @param creator global id
record CreatorContactedLately(String creator, LocalDate freeOn) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "The house has contacted this creator lately.";
    }

    @Override
    public String remedy() {
        return "Wait until %s, or have an administrator write down an excuse.".formatted(freeOn);
    }
}
