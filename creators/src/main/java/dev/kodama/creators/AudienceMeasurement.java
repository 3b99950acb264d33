package dev.kodama.creators;

import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator's audience as last measured.
///
/// @param sampleSize how many followers it was measured on, if the source says so
/// @param cells joint cells, largest share first; what is missing to 1 000 000 ppm is unknown
/// @param marginals what is only known trait by trait, trait by trait and largest share first. Nothing follows
/// from them for a joint cell but bounds
public record AudienceMeasurement(
        UUID creatorId,
        long version,
        Instant capturedAt,
        Source source,
        @Nullable Integer sampleSize,
        List<AudienceCell> cells,
        List<AudienceMarginal> marginals) {
    public boolean isEmpty() {
        return cells.isEmpty() && marginals.isEmpty();
    }
}
