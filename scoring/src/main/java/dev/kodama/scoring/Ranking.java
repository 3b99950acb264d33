package dev.kodama.scoring;

import dev.kodama.scoring.model.Facets;
import dev.kodama.scoring.model.RankedCreator;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Readiness;
import dev.kodama.scoring.model.Weights;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to "who fits this campaign best?".
public sealed interface Ranking {

    /// @param items by score, best first; creators with the same score by id
    /// @param total how many creators pass the filter
    /// @param nearMisses creators that pass every filter but the tier, and lie within a tenth of it
    /// @param weights that were applied
    /// @param filter that was applied
    /// @param edition of the yardstick: scores of two pages with the same edition compare exactly
    /// @param today the business day that freshness and prices were taken at
    record Page(
            List<RankedCreator> items,
            @Nullable String endCursor,
            boolean hasNext,
            int total,
            Facets facets,
            List<RankedCreator> nearMisses,
            Weights weights,
            RankingFilter filter,
            long edition,
            LocalDate today)
            implements Ranking {}

    /// The index is still being built after a start.
    record NotReady(Readiness readiness) implements Ranking {}

    /// There is no such campaign, or the asker may not see it.
    record NoSuchCampaign() implements Ranking {}

    /// The cursor was not made by a ranking.
    record BadCursor() implements Ranking {}
}
