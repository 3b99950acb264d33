package dev.kodama.security;

/// What a person does here. The package's documentation holds the table of what each may do.
public enum Role {
    /// Runs the house: accounts and everything else.
    ADMIN,
    /// Runs campaigns for the brands of theirs.
    MANAGER,
    /// Keeps imports, exports and events running, for all brands; writes no campaign.
    OPS,
    /// Looks at the brands of theirs.
    VIEWER
}
