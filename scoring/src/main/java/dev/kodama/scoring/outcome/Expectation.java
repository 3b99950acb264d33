package dev.kodama.scoring.outcome;

/// What one post may bring.
///
/// @param low in one of ten posts it is less than this
/// @param typical half of the posts bring more
/// @param expected the mean over many posts: above `typical`, because a few posts bring very much
/// @param high in one of ten posts it is more than this
/// @param posts on how many own posts it rests; 0 if on none
/// @param peers on how many peers it rests besides; 0 if on none
public record Expectation(long low, long typical, long expected, long high, int posts, int peers) {
    public boolean contains(long actual) {
        return low <= actual && actual <= high;
    }
}
