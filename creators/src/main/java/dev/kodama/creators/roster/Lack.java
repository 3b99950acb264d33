package dev.kodama.creators.roster;

/// What is known of most creators, so that whoever looks for those of whom it is not would otherwise have to look at
/// all.
/// The order is for good: it is stored among the grams.
public enum Lack {
    AUDIENCE,
    RATE_CARD
}
