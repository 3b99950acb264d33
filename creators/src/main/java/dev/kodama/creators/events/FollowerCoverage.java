package dev.kodama.creators.events;

/// How a list of followers came about, which decides what may be concluded from it.
public enum FollowerCoverage {
    /// Everybody who follows the account.
    COMPLETE,
    /// Some, each drawn with the same chance.
    RANDOM,
    /// Some, and nobody knows how they were chosen: the newest, those of one page, those who wrote something.
    PARTIAL
}
