package dev.kodama.gateway.once;

/// The input of a mutation.
public interface MutationInput {
    /// Chosen by the client, once per thing that it wants to happen; 1 … 200 characters. A UUID does well.
    String idempotencyKey();
}
