package dev.kodama.creators.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a creator asks for their work.
///
/// @param version rises with every change of this creator's rate card
public record RateCard(UUID creatorId, long version, List<Rate> rates) {
    /// @param format what is delivered, such as `post`, `reel`, `video`
    /// @param yen the price without consumption tax, 0 or more
    /// @param validFrom business date from which the price holds
    public record Rate(Platform platform, String format, long yen, LocalDate validFrom) {}
}
