package dev.kodama.creators.events;

/// How large an account is, by followers. The cut-offs are configuration: see [TierCutoffs].
public enum Tier {
    NANO,
    MICRO,
    MACRO,
    TOP
}
