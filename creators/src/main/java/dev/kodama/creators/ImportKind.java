package dev.kodama.creators;

/// What the lines of a file are about.
public enum ImportKind {
    /// People and their accounts, with figures or an audience where the file has them; creates who is not yet known.
    CREATORS,
    /// Figures of known accounts over time.
    SNAPSHOTS,
    /// Audience cells of known creators, one cell a line.
    AUDIENCES,
    /// Prices of known creators, one price a line.
    RATE_CARDS,
    /// Followers of known accounts, looked at one by one, one a line: what their profiles look like, no names.
    FOLLOWER_PROFILES
}
