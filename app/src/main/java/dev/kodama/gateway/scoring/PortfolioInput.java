package dev.kodama.gateway.scoring;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.scoring.PortfolioWish;
import dev.kodama.scoring.PortfolioWish.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// As in the schema; see [PortfolioWish].
record PortfolioInput(
        PortfolioWish.Pool pool,
        int candidates,
        PortfolioWish.Objective objective,
        @Nullable Long budget,
        @Nullable Integer atMost,
        @Nullable List<GlobalId> must,
        @Nullable List<GlobalId> mustNot,
        @Nullable List<TierShareInput> tiers,
        @Nullable List<PlatformShareInput> platforms,
        @Nullable List<CellShareInput> cells,
        @Nullable List<CreatorCostInput> costs,
        @Nullable GlobalId refuses) {
    private static final String CREATOR = "Creator";

    record TierShareInput(Tier tier, int atLeast, @Nullable Integer atMost) {}

    record PlatformShareInput(
            Platform platform, int atLeast, @Nullable Integer atMost) {}

    record CellShareInput(int cell, long atLeast) {}

    record CreatorCostInput(GlobalId creator, long cost) {}

    PortfolioWish toWish() {
        demand(candidates >= 1 && candidates <= PortfolioWish.MAX_CANDIDATES, "candidates", "is 1 … 500");
        demand(budget == null || budget >= 0, "budget", "is 0 or more");
        demand(atMost == null || atMost >= 1, "atMost", "is 1 or more");
        return new PortfolioWish(
                pool,
                candidates,
                objective,
                budget,
                atMost,
                creators(must),
                creators(mustNot),
                orNone(tiers).stream()
                        .map(share -> share("tiers", share.tier(), share.atLeast(), share.atMost()))
                        .toList(),
                orNone(platforms).stream()
                        .map(share -> share("platforms", share.platform(), share.atLeast(), share.atMost()))
                        .toList(),
                cellMinima(),
                creatorCosts(),
                refuses == null ? null : refuses.of(CREATOR));
    }

    private static <T> Share<T> share(String field, T of, int atLeast, @Nullable Integer atMost) {
        demand(atLeast >= 0 && (atMost == null || atMost >= atLeast), field, "go from 0 or more to at least as many");
        return new Share<>(of, atLeast, atMost);
    }

    private Map<Integer, Long> cellMinima() {
        var minima = new HashMap<Integer, Long>();
        for (var share : orNone(cells)) {
            demand(share.cell() >= 0 && share.atLeast() >= 0, "cells", "are 0 or more");
            minima.merge(share.cell(), share.atLeast(), Math::max);
        }
        return minima;
    }

    private Map<UUID, Long> creatorCosts() {
        var yen = new HashMap<UUID, Long>();
        for (var given : orNone(costs)) {
            demand(given.cost() >= 0, "costs", "are 0 or more");
            yen.put(given.creator().of(CREATOR), given.cost());
        }
        demand(yen.size() <= PortfolioWish.MAX_CANDIDATES, "costs", "are at most 500");
        return yen;
    }

    private static Set<UUID> creators(@Nullable List<GlobalId> ids) {
        demand(orNone(ids).size() <= PortfolioWish.MAX_CANDIDATES, "must", "names at most 500 creators");
        return orNone(ids).stream().map(id -> id.of(CREATOR)).collect(Collectors.toSet());
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private static void demand(boolean kept, String field, String rule) {
        if (!kept) {
            throw RequestRefused.invalid("input", "`input.%s` %s.".formatted(field, rule));
        }
    }
}
