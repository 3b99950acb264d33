package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param creator global id
record OfferAgainstWishes(
        String creator, List<String> topics, @Nullable Long minimum) implements Refusal {
    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }

    @Override
    public String message() {
        return "The creator has said that they do not want such offers.";
    }

    @Override
    public String remedy() {
        return minimum == null
                ? "Take another creator, or have an administrator write down an excuse."
                : "Offer at least %d yen, or have an administrator write down an excuse.".formatted(minimum);
    }
}
