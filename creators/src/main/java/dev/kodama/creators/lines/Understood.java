package dev.kodama.creators.lines;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProblem.Severity;
import dev.kodama.creators.merge.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one row was understood to say.
///
/// @param entry null if the row is refused
public record Understood(long line, @Nullable Entry entry, List<Problem> problems) {
    /// @param header of the column, null for the whole row
    public record Problem(
            long line,
            Severity severity,
            @Nullable String header,
            @Nullable String value,
            Reason reason,
            List<String> arguments) {}
}
