package dev.kodama.creators.events;

/// Gender as platforms report it in audience figures.
public enum Gender {
    FEMALE,
    MALE,
    UNSPECIFIED
}
