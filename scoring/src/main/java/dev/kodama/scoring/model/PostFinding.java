package dev.kodama.scoring.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one [PostMetric] finds in one account.
///
/// @param measured null if too little is known; it is then missing, not 0
/// @param wouldFill what to bring so that it is known
public record PostFinding(PostMetric metric, @Nullable Measured measured, Text wouldFill) {
    /// @param value in the metric's unit
    /// @param low lower end of the 95 % interval, where the metric has one
    /// @param high upper end, likewise
    /// @param n on how many posts, gaps, comments or answers it rests
    /// @param of of how many that were looked at; the others lacked something
    /// @param from when the first of them was published or written, if known
    /// @param to when the last of them was, likewise
    /// @param source who told it, such as `import:insights.csv`
    public record Measured(
            double value,
            @Nullable Double low,
            @Nullable Double high,
            int n,
            int of,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String source) {}
}
