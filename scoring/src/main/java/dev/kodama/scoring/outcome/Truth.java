package dev.kodama.scoring.outcome;

/// How often what came lay inside what was forecast.
///
/// @param posts how many posts had both a forecast and a result
/// @param inside for how many of them the result lay inside the interval
public record Truth(int posts, int inside) {
    /// What the intervals promise.
    public static final double PROMISED = 0.8;

    public double coverage() {
        return posts == 0 ? 0 : (double) inside / posts;
    }
}
