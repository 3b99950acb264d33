package dev.kodama.creators.events;

/// What kind of thing a post is, as far as figures of different kinds are not to be compared.
public enum PostFormat {
    IMAGE,
    CAROUSEL,
    VIDEO,
    /// Reels, Shorts and the like.
    SHORT_VIDEO,
    /// Gone after a day; platforms count it differently, so it stands outside of rates.
    STORY,
    LIVE,
    TEXT,
    ARTICLE
}
