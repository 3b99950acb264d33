package dev.kodama.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One figure: a value rounded as its metric's unit says, or the reason why there is none.
///
/// @param value null exactly if there is a `gap`
/// @param knownPosts how many live posts the figure rests on
/// @param livePosts how many it should rest on; where fewer are known, the figure is "n of m posts"
/// @param numerator what was divided, of a ratio; in yen or counts, before any × 100 or × 1000
/// @param denominator what it was divided by
public record Figure(
        Metric metric,
        @Nullable BigDecimal value,
        @Nullable Gap gap,
        int knownPosts,
        int livePosts,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {
    public Figure {
        if ((value == null) == (gap == null)) {
            throw new IllegalArgumentException("either a value or a gap: " + metric);
        }
    }

    /// Whether posts are missing from the figure.
    public boolean partial() {
        return value != null && knownPosts < livePosts;
    }
}
