package dev.kodama.creators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was known of an account at a moment: nothing that was found out later is in it.
///
/// @param at the moment, inclusive
/// @param capturedAt when the newest of what was known had been taken
/// @param figures of each figure the newest that was known, each in its own time
/// @param said what each source had last said, the newest first: where they disagree, they stand side by side
public record FiguresThen(UUID accountId, Instant at, Instant capturedAt, Figures figures, List<Snapshot> said) {
    /// How far the follower counts of the sources lie apart, as a share of the largest; null if there are not two.
    public @Nullable Double disagreement() {
        var counts = said.stream()
                .map(snapshot -> snapshot.figures().followers())
                .filter(followers -> followers != null)
                .mapToLong(Long::longValue)
                .summaryStatistics();
        return counts.getCount() < 2
                ? null
                : counts.getMax() == 0 ? 0.0 : (counts.getMax() - counts.getMin()) / (double) counts.getMax();
    }
}
