package dev.kodama.gateway.errors;

import org.jspecify.annotations.Nullable;

/// A business rule stood against a mutation. A slice may add its own kinds.
public interface Refusal extends Payload {
    ErrorCode code();

    String message();

    @Nullable
    String remedy();
}
