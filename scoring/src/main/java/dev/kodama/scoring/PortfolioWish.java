package dev.kodama.scoring;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a portfolio of a campaign is to be.
///
/// @param candidates how many of the first in the ranking are looked at, 1 … [#MAX_CANDIDATES]
/// @param budgetYen null for the brief's
/// @param atMost how many creators; null for as many as the budget allows
/// @param must who is in, whatever they are worth
/// @param mustNot who is out
/// @param cells how many followers to bring together inside a cell of the brief's target, by its place there
/// @param costs what the manager has entered for a creator, in yen; it counts before any rate card
/// @param refuses a creator of whom to say what happens if they do; null for nobody
public record PortfolioWish(
        Pool pool,
        int candidates,
        Objective objective,
        @Nullable Long budgetYen,
        @Nullable Integer atMost,
        Set<UUID> must,
        Set<UUID> mustNot,
        List<Share<Tier>> tiers,
        List<Share<Platform>> platforms,
        Map<Integer, Long> cells,
        Map<UUID, Long> costs,
        @Nullable UUID refuses) {
    public static final int MAX_CANDIDATES = 500;
    public static final int USUAL_CANDIDATES = 200;

    public PortfolioWish {
        if (candidates < 1 || candidates > MAX_CANDIDATES) {
            throw new IllegalArgumentException("candidates are 1 … %d, not %d".formatted(MAX_CANDIDATES, candidates));
        }
    }

    /// As much of it as the brief says: its budget, the first of the ranking, people in the target.
    public static PortfolioWish ofBrief() {
        return new PortfolioWish(
                Pool.RANKING,
                USUAL_CANDIDATES,
                Objective.REACH,
                null,
                null,
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null);
    }

    /// Where the candidates come from.
    public enum Pool {
        RANKING,
        SHORTLIST
    }

    /// What is to be as much as possible.
    public enum Objective {
        /// Different people in the target who follow one of the chosen.
        REACH,
        /// Interactions with a post of each.
        ENGAGEMENTS
    }

    /// How many creators of one kind.
    ///
    /// @param atMost null for no upper limit
    public record Share<T>(T of, int atLeast, @Nullable Integer atMost) {}
}
