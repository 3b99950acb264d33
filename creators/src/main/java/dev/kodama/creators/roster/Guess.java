package dev.kodama.creators.roster;

/// What the sample says of a filter.
///
/// @param matching how many of the sample match
/// @param place which of those is looked for in the order asked for; see [#placeOf]
/// @param ahead how many of the sample stand before and at that one; all of them if there are not so many
record Guess(long matching, int place, long ahead) {
    /// One creator of so many is in the sample; see `creators.keep_sample`.
    static final int ONE_OF = 32;

    /// With so many hits the estimate is within a fifth in 19 of 20 cases; with fewer, at a million creators,
    /// some three thousand match, who can be counted while one waits.
    static final int ENOUGH = 100;

    private static final int THIRD = 3;

    /// When so many of the sample have passed, a page is full at about half the way; of fewer than three nothing can be
    /// told.
    static int placeOf(int creators) {
        return Math.max(THIRD, 2 * creators / ONE_OF);
    }

    /// To read one by one in the order asked for until the page is full is shorter than to collect all who match and
    /// sort them.
    ///
    /// @param patience see [Matching#patience]
    boolean walkIsShorter(int patience) {
        return matching >= place && ahead <= patience * matching;
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
