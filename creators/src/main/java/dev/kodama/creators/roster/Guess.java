package dev.kodama.creators.roster;

/// What the sample says of a filter.
///
/// @param matching how many of the sample match
/// @param ahead how many of the sample stand before and at the third of those, in the order asked for; all of them if
/// there are not three
record Guess(long matching, long ahead) {
    /// One creator of so many is in the sample; see `creators.keep_sample`.
    static final int ONE_OF = 32;

    /// With so many hits the estimate is within some eleven per cent in 19 of 20 cases.
    static final int ENOUGH = 300;

    /// The place of the last creator of a page of fifty lies about here in the sample.
    static final int THIRD = 3;

    /// To read one by one in the order asked for until the page is full is shorter than to collect all who match and
    /// sort
    /// them.
    boolean walkIsShorter() {
        return matching >= THIRD && ahead <= matching;
    }

    static boolean isEnough(long hits) {
        return hits >= ENOUGH;
    }

    static long estimate(long hits) {
        return hits * ONE_OF;
    }

    /// Half the width of the 95 % interval of a Poisson count, scaled up.
    static long error(long hits) {
        return Math.round(1.96 * Math.sqrt(Math.max(1, hits)) * ONE_OF);
    }
}
