package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file is to be read: proposed by [ImportDesk], corrected by whoever brought it.
///
/// @param platform of accounts and figures whose column and line name none
/// @param capturedAt when the figures were taken, for lines that do not say; to the microsecond
public record ImportPlan(
        ImportKind kind,
        FileFormat format,
        List<ColumnUse> columns,
        @Nullable Platform platform,
        Instant capturedAt) {
    /// A moment finer than the database keeps would not be found again in it, and the next line would seem to speak of
    /// another one.
    public ImportPlan {
        capturedAt = capturedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
