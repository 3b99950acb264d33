package dev.kodama.creators.roster;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/// What the sample says of a filter.
///
/// @param matching how many of the sample match
/// @param place which of those is looked for in the order asked for; see [#placeOf]
/// @param ahead how many of the sample stand before and at that one; all of them if there are not so many
/// @param near holds for those up to where, in the order asked for, almost surely enough match; see [#edgeOf]. Null if
///     all who match are few.
record Guess(long matching, int place, long ahead, @Nullable Condition near) {
    /// One creator of so many is in the sample; see `creators.keep_sample`.
    static final int ONE_OF = 32;

    /// With so many hits the estimate is within a fifth in 19 of 20 cases; with fewer, at a million creators,
    /// some three thousand match, who can be counted while one waits.
    static final int ENOUGH = 100;

    private static final int THIRD = 3;

    /// Some sixteen thousand creators: of more who match, the near ones are collected, so that the other way is no
    /// longer
    /// than that, and a walk may not be either.
    private static final int COLLECTED_AT_ONCE = 500;

    /// So many entries of an order's index are read in the time that it takes to read one creator: at a million 0.25 µs
    /// for an entry, 1 to 3 µs for a creator.
    private static final int ENTRIES_FOR_A_CREATOR = 6;

    /// When so many of the sample have passed, a page is full at about half the way; of fewer than three nothing can be
    /// told.
    static int placeOf(int creators) {
        return Math.max(THIRD, 2 * creators / ONE_OF);
    }

    /// When so many of the sample have passed, a page is full but for one in some six hundred: three standard
    /// deviations
    /// of a Poisson count above what is to be expected.
    static int edgeOf(int creators) {
        var expected = (double) creators / ONE_OF;
        return (int) Math.ceil(expected + 3 * Math.sqrt(expected)) + 1;
    }

    /// To read one by one in the order asked for until the page is full is shorter than to collect those who match and
    /// sort them.
    ///
    /// @param patience see [Matching#patience]
    boolean walkIsShorter(int patience) {
        return matching >= place && ahead <= patience * Math.min(matching, COLLECTED_AT_ONCE);
    }

    /// To collect from the near ones only is shorter than to collect all, for whom the order's index is not read.
    boolean nearIsShorter() {
        return near != null && ahead <= ENTRIES_FOR_A_CREATOR * matching;
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
