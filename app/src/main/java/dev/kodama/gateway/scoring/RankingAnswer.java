package dev.kodama.gateway.scoring;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.scoring.Ranking;
import dev.kodama.scoring.model.Facets;
import dev.kodama.scoring.model.RankedCreator;
import dev.kodama.scoring.model.Weights;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A page of a ranking, ready for the schema's `Ranking`.
record RankingAnswer(
        Connection<Line> creators,
        int total,
        RankingFacets facets,
        List<Line> nearMisses,
        List<MetricWeight> weights,
        long edition,
        LocalDate today) {

    static RankingAnswer of(UUID campaignId, Ranking.Page page, Connection<Line> creators) {
        return new RankingAnswer(
                creators,
                page.total(),
                RankingFacets.of(page.facets()),
                lines(campaignId, page.weights(), page.nearMisses()),
                MetricWeight.of(page.weights()),
                page.edition(),
                page.today());
    }

    static List<Line> lines(UUID campaignId, Weights weights, List<RankedCreator> creators) {
        return creators.stream()
                .map(creator -> new Line(new Line.Origin(campaignId, weights), creator))
                .toList();
    }

    /// A creator in a ranking, and which ranking it was, so that the reasons can be asked for.
    record Line(Origin origin, RankedCreator ranked) {
        record Origin(UUID campaignId, Weights weights) {}
    }

    record RankingFacets(
            List<PlatformCount> platforms, List<TierCount> tiers, int tierUnknown, List<LanguageCount> languages) {
        static RankingFacets of(Facets facets) {
            return new RankingFacets(
                    facets.platforms().entrySet().stream()
                            .map(entry -> new PlatformCount(entry.getKey(), entry.getValue()))
                            .toList(),
                    facets.tiers().entrySet().stream()
                            .map(entry -> new TierCount(entry.getKey(), entry.getValue()))
                            .toList(),
                    facets.tierUnknown(),
                    facets.languages().entrySet().stream()
                            .map(entry -> new LanguageCount(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    record PlatformCount(Platform platform, int count) {}

    record TierCount(Tier tier, int count) {}

    record LanguageCount(String language, int count) {}
}
