package dev.kodama.creators;

/// In which order the register is read. Those without the figure come last when it falls.
public record CreatorSort(Key key, boolean descending) {
    public static final CreatorSort MOST_FOLLOWERS = new CreatorSort(Key.FOLLOWERS, true);

    public enum Key {
        FOLLOWERS,
        /// Reading if known, else name.
        NAME,
        ENGAGEMENT_RATE,
        UPDATED
    }
}
