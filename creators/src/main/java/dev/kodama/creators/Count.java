package dev.kodama.creators;

/// How many creators match.
///
/// @param value exact, or where counting would cost too much, an estimate: see `exact`
/// @param exact false if there are about that many; of possible twins, if there are at least that many
public record Count(long value, boolean exact) {}
