package dev.kodama.scoring.growth;

/// How growth can be out of the ordinary, and from how much on it is shown. What the thresholds cost and find on real
/// series, `./mvnw -Pvalidate` prints.
public enum GrowthRule {
    /// From one day to the next.
    JUMP(1, 0, 80_000),

    /// Over a week, with the usual growth again in the week after: followers that came all at once and then no more.
    /// An audience that a video brought fades out more slowly. Known only a week later.
    LEVEL_SHIFT(7, 7, 140_000);

    private final int days;
    private final int daysAfter;
    private final long leastExcess;

    GrowthRule(int days, int daysAfter, long leastExcess) {
        this.days = days;
        this.daysAfter = daysAfter;
        this.leastExcess = leastExcess;
    }

    /// How many days the growth is taken over.
    public int days() {
        return days;
    }

    /// How many days have to be known after it.
    public int daysAfter() {
        return daysAfter;
    }

    /// Log growth above the usual, in millionths: 80 000 is 8.3 %, 140 000 is 15 %.
    public long leastExcess() {
        return leastExcess;
    }
}
