package dev.kodama.scoring.model;

import dev.kodama.creators.events.FollowerProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many of a sample of followers look as if somebody stood behind them: k of n by published rules, with the
/// Wilson interval.
///
/// @param rulesVersion of the [FollowerRules]
/// @param parameters number of the edition that their numbers were read from; null in what was kept before they
/// could be set, which is as good as 0
/// @param n how many were judged, 1 or more
/// @param k of those, how many nothing much speaks against
/// @param fired of those, how many each rule spoke against; every rule is named, also where it never did
/// @param together the pairs of rules that most often spoke against the same follower, most often first
public record AudienceQuality(
        int rulesVersion,
        @Nullable Long parameters,
        int n,
        int k,
        Map<FollowerRule, Integer> fired,
        List<Pair> together) {
    private static final int PAIRS_TOLD = 5;
    private static final int FULL = 1_000_000;

    /// @param count of the followers that both rules spoke against
    public record Pair(FollowerRule one, FollowerRule other, int count) {}

    /// @return empty where the sample has nobody who can be judged: then there is no data
    public static Optional<AudienceQuality> of(List<FollowerProfile> sample, ParameterEdition parameters) {
        return of(sample, FollowerRules.of(parameters), parameters.number());
    }

    private static Optional<AudienceQuality> of(List<FollowerProfile> sample, FollowerRules rules, long parameters) {
        var judged = sample.stream().filter(rules::canJudge).toList();
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        var against = judged.stream().filter(rules::speakAgainst).count();
        var fired = new EnumMap<FollowerRule, Integer>(FollowerRule.class);
        for (var rule : FollowerRule.values()) {
            fired.put(rule, (int)
                    judged.stream().filter(one -> fires(rules, rule, one)).count());
        }
        return Optional.of(new AudienceQuality(
                rules.version(),
                parameters,
                judged.size(),
                (int) (judged.size() - against),
                Collections.unmodifiableMap(fired),
                together(judged, rules)));
    }

    private static List<Pair> together(List<FollowerProfile> judged, FollowerRules rules) {
        var pairs = new ArrayList<Pair>();
        for (var one : FollowerRule.values()) {
            for (var other : FollowerRule.values()) {
                if (one.compareTo(other) < 0) {
                    var count = judged.stream()
                            .filter(profile -> fires(rules, one, profile) && fires(rules, other, profile))
                            .count();
                    if (count > 0) {
                        pairs.add(new Pair(one, other, (int) count));
                    }
                }
            }
        }
        pairs.sort((a, b) -> b.count() - a.count());
        return List.copyOf(pairs.subList(0, Math.min(PAIRS_TOLD, pairs.size())));
    }

    private static boolean fires(FollowerRules rules, FollowerRule rule, FollowerProfile profile) {
        return Boolean.TRUE.equals(rules.fires(rule, profile));
    }

    /// Where that stands among all whose followers were sampled.
    public Level against(Baseline.Mean suspects) {
        return level(k, n, suspects);
    }

    /// @param genuine of the judged
    /// @param judged 1 or more
    /// @param suspects mean share of them, of creators whose followers were sampled
    public static Level level(int genuine, int judged, Baseline.Mean suspects) {
        if (suspects.n() == 0) {
            return Level.UNKNOWN;
        }
        var interval = Wilson.of(genuine, judged);
        var low = Level.ofLift(suspects.ppm(), FULL - interval.lowPpm());
        var high = Level.ofLift(suspects.ppm(), FULL - interval.highPpm());
        return new Level(low, Math.clamp(Level.ofLift(suspects.ppm(), suspectsPpm(genuine, judged)), low, high), high);
    }

    public static int suspectsPpm(int genuine, int judged) {
        return (int) (((judged - genuine) * (long) FULL + judged / 2) / judged);
    }

    public Wilson interval() {
        return Wilson.of(k, n);
    }

    public int ppm() {
        return (int) ((k * 1_000_000L + n / 2) / n);
    }
}
