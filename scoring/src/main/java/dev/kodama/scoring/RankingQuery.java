package dev.kodama.scoring;

import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Weights;
import org.jspecify.annotations.Nullable;

/// What to rank by.
///
/// @param weights null for those saved with the campaign, else the defaults
/// @param filter null for what the brief insists on
/// @param first how many, 1 … 500
/// @param after the cursor of the line to go on after; null for the first page
public record RankingQuery(
        @Nullable Weights weights,
        @Nullable RankingFilter filter,
        int first,
        @Nullable String after) {
    public static final int MAX_FIRST = 500;

    public RankingQuery {
        if (first < 1 || first > MAX_FIRST) {
            throw new IllegalArgumentException("first is 1 … %d, not %d".formatted(MAX_FIRST, first));
        }
    }
}
