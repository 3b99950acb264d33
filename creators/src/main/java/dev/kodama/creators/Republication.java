package dev.kodama.creators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells everything the register knows once more, for modules that start late or rebuild what they remember.
///
/// It goes through the register in batches of a thousand creators at a bounded pace, so a million creators are a few
/// thousand events spread over minutes. A killed run goes on where it was.
public interface Republication {
    /// Starts telling, or returns the run that is already at it.
    Progress start(String by);

    /// The newest run, if there ever was one.
    @Nullable
    Progress latest();

    /// @param total creators in the register when the run began
    /// @param done creators told so far; may end a little over `total` if creators were registered meanwhile
    record Progress(
            UUID id,
            Status status,
            long total,
            long done,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    enum Status {
        RUNNING,
        DONE
    }
}
