package dev.kodama.scoring.model;

/// Who is listed, by what else they have agreed to.
public enum Openness {
    ANYONE,
    /// Nobody who is bound to a competitor of the campaign.
    NO_CONFLICT,
    /// Only who has no other work in the campaign's time and may be approached today.
    FREE
}
