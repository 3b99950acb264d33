package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file is to be read: proposed by [ImportDesk], corrected by whoever brought it.
///
/// @param platform of accounts and figures whose column and line name none
/// @param capturedAt when the figures were taken, for lines that do not say
public record ImportPlan(
        ImportKind kind,
        FileFormat format,
        List<ColumnUse> columns,
        @Nullable Platform platform,
        Instant capturedAt) {}
