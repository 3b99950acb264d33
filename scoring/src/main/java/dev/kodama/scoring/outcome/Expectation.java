package dev.kodama.scoring.outcome;

/// What one post may bring.
///
/// @param low in one of ten posts it is less than this
/// @param typical half of the posts bring more
/// @param expected the mean over many posts: above `typical`, because a few posts bring very much
/// @param high in one of ten posts it is more than this
/// @param posts on how many own posts it rests; 0 if on none
/// @param peers on how many peers it rests besides; 0 if on none
/// @param deviation the standard deviation that is assumed of a post, on the logarithmic scale
/// @param calibratedOn from how many posts of finished campaigns the width of the interval was read; 0 where it is
/// assumed
public record Expectation(
        long low, long typical, long expected, long high, int posts, int peers, double deviation, int calibratedOn) {
    private static final double LEAST = 0.5;

    public boolean contains(long actual) {
        return low <= actual && actual <= high;
    }

    /// How far from the typical post this one was, in the standard deviations that were assumed.
    public double distance(long actual) {
        return Math.abs(Math.log(Math.max(LEAST, actual) / Math.max(LEAST, typical))) / deviation;
    }
}
