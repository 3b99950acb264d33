package dev.kodama.creators;

/// How many creators match.
///
/// @param value exact, or where counting on would cost too much, what is known: see `exact`
/// @param exact false if there are at least that many, or for the whole register about that many
public record Count(long value, boolean exact) {}
