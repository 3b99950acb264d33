package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator's audience as last measured; replaces what was said of it before.
///
/// @param version rises with every newer measurement of this creator's audience
/// @param sampleSize how many followers it was measured on, if the source says so
/// @param cells joint cells only; their shares add up to at most 1 000 000 ppm, the rest is unknown. No cells
/// and no marginals at all: nothing is known any more
/// @param marginals what is only known trait by trait; null if nothing is
public record Audience(
        UUID creatorId,
        long version,
        Instant capturedAt,
        String source,
        @Nullable Integer sampleSize,
        List<AudienceCell> cells,
        @Nullable List<AudienceMarginal> marginals) {
    /// Nothing is known trait by trait.
    public Audience(
            UUID creatorId,
            long version,
            Instant capturedAt,
            String source,
            @Nullable Integer sampleSize,
            List<AudienceCell> cells) {
        this(creatorId, version, capturedAt, source, sampleSize, cells, null);
    }

    public List<AudienceMarginal> knownMarginals() {
        return marginals == null ? List.of() : marginals;
    }
}
