package dev.kodama.creators.vendors;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.List;

/// One platform, ready to be asked.
public interface Connector {
    /// What it is and how much it may be asked.
    Terms terms();

    /// @param source what snapshots name as their source, such as `youtube-api`
    /// @param batch at most so many accounts at a time
    record Terms(Platform platform, String source, Quota quota, int batch) {}

    default Platform platform() {
        return terms().platform();
    }

    default String source() {
        return terms().source();
    }

    default Quota quota() {
        return terms().quota();
    }

    default int batch() {
        return terms().batch();
    }

    /// Units of the quota that this question may cost at most.
    int cost(List<Question> questions);

    /// Asks. Whatever the platform or the network does ends in an answer, never in an exception.
    ///
    /// @param until no new call is begun after this moment
    Answer ask(List<Question> questions, Instant until);
}
