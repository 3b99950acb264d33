package dev.kodama.gateway.errors;

import org.jspecify.annotations.Nullable;

/// The state of things stands against a mutation.
public record Conflict(String message, @Nullable String remedy) implements Refusal {
    public Conflict(String message) {
        this(message, null);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }
}
