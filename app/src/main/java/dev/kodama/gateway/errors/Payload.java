package dev.kodama.gateway.errors;

/// What a mutation answers: a slice's own success record, or a [Refusal].
///
/// A success is remembered under its idempotency key as JSON, so it holds ids and plain values; the things that the
/// ids stand for are fetched by the fields that ask for them. It is a member of the mutation's union, named like its
/// GraphQL type.
public interface Payload {}
