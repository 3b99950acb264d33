package dev.kodama.scoring.growth;

/// How growth can be out of the ordinary. From how much on it is shown, [GrowthThresholds] say.
public enum GrowthRule {
    /// From one day to the next.
    JUMP(1, 0),

    /// Over a week, with the usual growth again in the week after: followers that came all at once and then no more.
    /// An audience that a video brought fades out more slowly. Known only a week later.
    LEVEL_SHIFT(7, 7);

    private final int days;
    private final int daysAfter;

    GrowthRule(int days, int daysAfter) {
        this.days = days;
        this.daysAfter = daysAfter;
    }

    /// How many days the growth is taken over.
    public int days() {
        return days;
    }

    /// How many days have to be known after it.
    public int daysAfter() {
        return daysAfter;
    }
}
