package dev.kodama.scoring.model;

/// What a brief would find in a creator taken at random: the means that a lift is measured against.
///
/// @param audience share of the audience inside the target
/// @param topics share of the wanted topics
/// @param platforms share of the wanted platforms
/// @param tier closeness to the wanted tiers
/// @param language share of creators that speak the brief's language
/// @param suspects share of followers that published rules speak against, of creators whose followers were sampled
public record Baseline(Mean audience, Mean topics, Mean platforms, Mean tier, Mean language, Mean suspects) {
    /// @param ppm in millionths
    /// @param n over how many creators for whom it is known
    public record Mean(int ppm, int n) {
        public static Mean of(long sumPpm, int n) {
            return new Mean(n == 0 ? 0 : (int) ((sumPpm + n / 2) / n), n);
        }
    }
}
