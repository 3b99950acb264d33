package dev.kodama.scoring;

import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.SavedRanking;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A saved ranking beside what the same weights and filter say today.
///
/// @param lines of the creators that were saved, in their order then
/// @param newcomers who would be among so many first today and were not then, best first
/// @param definition edition of the metric definitions today
/// @param parameters number of the parameter edition today
/// @param total how many pass the filter today
public record ThenAndNow(
        SavedRanking saved, List<Line> lines, List<Newcomer> newcomers, String definition, long parameters, int total) {

    /// @param rankNow null where the creator is not among the first [RankingQuery#MAX_FIRST] today, or does not pass
    /// @param pointsNow ten-thousandths of a point; null where the creator is not known any more
    /// @param movedMost the metric whose contribution changed most; null where none did
    /// @param sameInputs whether every input is the same as then, to the bit
    public record Line(
            SavedRanking.Line then,
            String displayName,
            @Nullable Long rankNow,
            @Nullable Integer pointsNow,
            @Nullable Metric movedMost,
            boolean sameInputs) {}

    public record Newcomer(UUID creatorId, String displayName, long rank, int points) {}
}
