package dev.kodama.gateway.creators;

import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// As in the schema; see [CreatorFilter].
record CreatorFilterInput(
        @Nullable String text,
        @Nullable List<Platform> platforms,
        @Nullable List<Tier> tiers,
        @Nullable List<String> topics,
        @Nullable List<String> tags,
        @Nullable List<String> countries,
        @Nullable List<String> languages,
        @Nullable Long minFollowers,
        @Nullable Long maxFollowers,
        @Nullable Double minEngagementRate,
        @Nullable Boolean contactable) {
    static CreatorFilter of(@Nullable CreatorFilterInput input) {
        return input == null ? CreatorFilter.NONE : input.toFilter();
    }

    private CreatorFilter toFilter() {
        return new CreatorFilter(
                text,
                set(platforms),
                set(tiers),
                set(topics),
                set(tags),
                set(countries),
                set(languages),
                minFollowers,
                maxFollowers,
                minEngagementRate == null ? null : (long) Shares.toPpm(minEngagementRate),
                contactable);
    }

    private static <T> Set<T> set(@Nullable List<T> wanted) {
        return wanted == null ? Set.of() : Set.copyOf(wanted);
    }
}
