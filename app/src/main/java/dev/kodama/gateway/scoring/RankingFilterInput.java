package dev.kodama.gateway.scoring;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.model.Openness;
import dev.kodama.scoring.model.RankingFilter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// As in the schema; see [RankingFilter].
record RankingFilterInput(
        @Nullable List<Platform> platforms,
        @Nullable List<Tier> tiers,
        @Nullable List<String> topics,
        @Nullable List<String> languages,
        @Nullable Long minFollowers,
        @Nullable Long maxFollowers,
        @Nullable Double minEngagementRate,
        @Nullable Long maxPrice,
        @Nullable Boolean audienceMeasured,
        @Nullable Openness openness) {
    RankingFilter toFilter() {
        return new RankingFilter(
                set(platforms),
                set(tiers),
                words(topics),
                words(languages),
                minFollowers,
                maxFollowers,
                minEngagementRate == null ? null : Integer.valueOf((int) Math.round(minEngagementRate * 1_000_000)),
                maxPrice,
                audienceMeasured != null && audienceMeasured,
                openness == null ? Openness.ANYONE : openness);
    }

    private static <T> Set<T> set(@Nullable List<T> wanted) {
        return wanted == null ? Set.of() : Set.copyOf(wanted);
    }

    private static Set<String> words(@Nullable List<String> wanted) {
        return wanted == null
                ? Set.of()
                : wanted.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
