package dev.kodama.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How many publications are not handled yet.
///
/// @param waiting on their way
/// @param processing at work
/// @param failed will be tried again
/// @param parked wait for a person
/// @param oldest when the oldest of them, parked ones aside, was published; null if there is none
public record EventCounts(
        long waiting,
        long processing,
        long failed,
        long parked,
        @Nullable Instant oldest) {
    public long all() {
        return waiting + processing + failed + parked;
    }
}
