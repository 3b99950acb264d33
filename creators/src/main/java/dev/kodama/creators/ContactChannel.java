package dev.kodama.creators;

/// Where a creator wants to be written to.
public enum ContactChannel {
    EMAIL,
    DIRECT_MESSAGE,
    LINE,
    PHONE,
    OTHER
}
