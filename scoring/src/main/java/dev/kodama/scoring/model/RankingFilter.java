package dev.kodama.scoring.model;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is listed. A filter never changes a score: it only decides whose scores are shown.
///
/// An empty set and a null ask for nothing. A creator for whom a figure is not known does not pass a filter on it.
///
/// @param platforms with an account on one of them
/// @param tiers of the judged account
/// @param topics any one of them
/// @param languages ISO 639-1
/// @param minFollowers of the judged account, inclusive
/// @param maxFollowers likewise
/// @param minEngagementPpm in millionths, of the judged account
/// @param maxPriceYen lowest price on the judged account's platform
/// @param audienceMeasured only creators whose audience is known
/// @param openness by what else they have agreed to
public record RankingFilter(
        Set<Platform> platforms,
        Set<Tier> tiers,
        Set<String> topics,
        Set<String> languages,
        @Nullable Long minFollowers,
        @Nullable Long maxFollowers,
        @Nullable Integer minEngagementPpm,
        @Nullable Long maxPriceYen,
        boolean audienceMeasured,
        Openness openness) {
    public RankingFilter {
        // Rankings that were saved before there was a choice.
        openness = openness == null ? Openness.ANYONE : openness;
    }

    /// One that does not ask what else a creator has agreed to.
    public RankingFilter(
            Set<Platform> platforms,
            Set<Tier> tiers,
            Set<String> topics,
            Set<String> languages,
            @Nullable Long minFollowers,
            @Nullable Long maxFollowers,
            @Nullable Integer minEngagementPpm,
            @Nullable Long maxPriceYen,
            boolean audienceMeasured) {
        this(
                platforms,
                tiers,
                topics,
                languages,
                minFollowers,
                maxFollowers,
                minEngagementPpm,
                maxPriceYen,
                audienceMeasured,
                Openness.ANYONE);
    }

    public static final RankingFilter NONE =
            new RankingFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, false);

    /// What the brief insists on: platforms, tiers and language. Topics and audience are a matter of degree.
    public static RankingFilter of(Brief brief) {
        var language = brief.language();
        return new RankingFilter(
                brief.platforms(),
                brief.tiers(),
                Set.of(),
                language == null ? Set.of() : Set.of(language),
                null,
                null,
                null,
                null,
                false);
    }
}
