package dev.kodama.creators.vendors;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.List;

/// One platform, ready to be asked.
public interface Connector {
    Platform platform();

    /// What snapshots name as their source, such as `youtube-api`.
    String source();

    Quota quota();

    /// At most so many accounts at a time.
    int batch();

    /// Units of the quota that this question may cost at most.
    int cost(List<Question> questions);

    /// Asks. Whatever the platform or the network does ends in an answer, never in an exception.
    ///
    /// @param until no new call is begun after this moment
    Answer ask(List<Question> questions, Instant until);
}
