package dev.kodama.creators.events;

/// The age bands that Instagram, YouTube and TikTok publish.
public enum AgeBand {
    AGE_13_17,
    AGE_18_24,
    AGE_25_34,
    AGE_35_44,
    AGE_45_54,
    AGE_55_64,
    AGE_65_PLUS
}
