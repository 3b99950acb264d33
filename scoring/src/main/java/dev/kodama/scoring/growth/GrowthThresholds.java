package dev.kodama.scoring.growth;

import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.Parameters;

/// From how much on growth is shown. What the usual thresholds cost and find on real series, `./mvnw -Pvalidate`
/// prints.
///
/// @param leastZ robust z-score
/// @param leastGain followers
/// @param jump log growth above the usual within a day, in millionths: 80 000 is 8.3 %
/// @param levelShift log growth above the usual within a week, likewise: 140 000 is 15 %
public record GrowthThresholds(long leastZ, long leastGain, long jump, long levelShift) {
    public static final GrowthThresholds USUAL = of(ParameterEdition.USUAL);

    public static GrowthThresholds of(ParameterEdition parameters) {
        return new GrowthThresholds(
                parameters.of(Parameters.GROWTH_LEAST_Z),
                parameters.of(Parameters.GROWTH_LEAST_GAIN),
                parameters.of(Parameters.GROWTH_JUMP),
                parameters.of(Parameters.GROWTH_LEVEL_SHIFT));
    }

    long leastExcess(GrowthRule rule) {
        return switch (rule) {
            case JUMP -> jump;
            case LEVEL_SHIFT -> levelShift;
        };
    }
}
