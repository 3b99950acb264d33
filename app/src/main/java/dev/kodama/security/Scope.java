package dev.kodama.security;

/// What a token may do, if its owner may.
public enum Scope {
    /// Every token may read.
    READ,
    WRITE,
    EXPORT
}
