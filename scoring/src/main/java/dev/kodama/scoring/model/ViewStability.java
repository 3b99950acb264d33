package dev.kodama.scoring.model;

import dev.kodama.creators.events.CapturedPost;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far one can rely on a post being seen as often as the last ones: 1 if all are, towards 0 if a few carry the
/// rest.
///
/// It is 1 − (Q₃ − Q₁) / (Q₃ + Q₁), one less the quartile coefficient of dispersion, which a single viral post does not
/// move. D. G. Bonett, "Confidence interval for a coefficient of quartile variation", CSDA 50 (2006) 2953-2957.
///
/// @param stability 0 … 1
/// @param median views
/// @param posts over how many posts
public record ViewStability(double stability, long median, int posts) {
    /// Quartiles of fewer posts are those posts themselves.
    public static final int FEWEST = 5;

    /// @return null if the views of too few posts are known, or nobody saw any
    public static @Nullable ViewStability of(Collection<CapturedPost> posts) {
        var views = posts.stream()
                .map(CapturedPost::views)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        if (views.length < FEWEST) {
            return null;
        }
        var lower = quantile(views, 0.25);
        var upper = quantile(views, 0.75);
        return upper == 0
                ? null
                : new ViewStability(
                        1 - (upper - lower) / (upper + lower), Math.round(quantile(views, 0.5)), views.length);
    }

    /// Linear between the values, as R's type 7 and every spreadsheet has it.
    private static double quantile(long[] sorted, double share) {
        var at = (sorted.length - 1) * share;
        var below = (int) Math.floor(at);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
