package dev.kodama.scoring.model;

/// What a creator is judged by. What each one means, and how it is computed, stands in [Definitions].
public enum Metric {
    AUDIENCE_FIT,
    ENGAGEMENT,
    REPLY_RATE,
    TOPICS,
    TIER,
    PLATFORM,
    LANGUAGE,
    PRICE,
    FRESHNESS,
    AUDIENCE_QUALITY
}
