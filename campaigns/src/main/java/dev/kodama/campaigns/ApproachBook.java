package dev.kodama.campaigns;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When creators may be approached. The house counts over all its brands, and tells none of them about another: only
/// that somebody was contacted lately, and until when that holds.
public interface ApproachBook {
    /// @param contactable false once the creator has opted out
    /// @param freeOn the first day on which they may be approached again; null if they may today
    record Approachability(boolean contactable, @Nullable LocalDate freeOn) {
        public boolean isFree() {
            return contactable && freeOn == null;
        }
    }

    /// Of those creators whom the register has told of. One statement, however many.
    Map<UUID, Approachability> of(Set<UUID> creatorIds);

    ContactRules rules();
}
