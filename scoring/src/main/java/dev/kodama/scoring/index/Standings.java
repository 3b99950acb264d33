package dev.kodama.scoring.index;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.AudienceBounds;
import dev.kodama.scoring.model.Facets;
import dev.kodama.scoring.model.TierPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of a ranking as the index knows it: without names.
///
/// @param total how many creators pass the filter
/// @param edition of the yardstick
public record Standings(
        List<Line> lines, boolean hasNext, int total, Facets facets, List<Line> nearMisses, long edition) {

    /// @param rank 0 for a near miss
    /// @param accountPosition which of the profile's accounts was judged, -1 for none
    public record Line(
            UUID creatorId,
            long rank,
            String cursor,
            int low,
            int points,
            int high,
            int accountPosition,
            @Nullable Platform platform,
            @Nullable TierPosition tier,
            long offWanted,
            @Nullable Integer engagementPpm,
            @Nullable Integer replyLowPpm,
            @Nullable Long priceYen,
            @Nullable Integer audienceSharePpm,
            @Nullable AudienceBounds audienceBounds,
            @Nullable LocalDate capturedOn,
            int missing) {}
}
