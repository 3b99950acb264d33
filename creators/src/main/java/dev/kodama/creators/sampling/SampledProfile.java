package dev.kodama.creators.sampling;

import dev.kodama.creators.events.FollowerProfile;
import java.time.Instant;
import java.util.UUID;

/// One follower of a sample.
///
/// @param line of the file it stands on, which tells it from the others: it has no name
public record SampledProfile(UUID accountId, Instant capturedAt, int line, FollowerProfile profile) {
    public Place place() {
        return new Place(accountId, capturedAt, line);
    }

    public Sample sample() {
        return new Sample(accountId, capturedAt);
    }

    public record Place(UUID accountId, Instant capturedAt, int line) {
        public Sample sample() {
            return new Sample(accountId, capturedAt);
        }
    }

    /// What one source says of one account at one moment.
    public record Sample(UUID accountId, Instant capturedAt) {}
}
