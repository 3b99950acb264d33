package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a file is to be read: proposed by [ImportDesk], corrected by whoever brought it.
///
/// @param platform of accounts and figures whose column and line name none
/// @param capturedAt when the figures were taken, for lines that do not say; to the microsecond
/// @param accountId the account that all lines are about, for files that do not name it; null if they do
public record ImportPlan(
        ImportKind kind,
        FileFormat format,
        List<ColumnUse> columns,
        @Nullable Platform platform,
        Instant capturedAt,
        @Nullable UUID accountId) {
    /// A moment finer than the database keeps would not be found again in it, and the next line would seem to speak of
    /// another one.
    public ImportPlan {
        capturedAt = capturedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /// A plan for a file whose lines say whom they are about.
    public ImportPlan(
            ImportKind kind,
            FileFormat format,
            List<ColumnUse> columns,
            @Nullable Platform platform,
            Instant capturedAt) {
        this(kind, format, columns, platform, capturedAt, null);
    }

    public ImportPlan withColumns(List<ColumnUse> uses) {
        return new ImportPlan(kind, format, uses, platform, capturedAt, accountId);
    }

    public ImportPlan on(@Nullable Platform other) {
        return new ImportPlan(kind, format, columns, other, capturedAt, accountId);
    }

    public ImportPlan asOf(Instant moment) {
        return new ImportPlan(kind, format, columns, platform, moment, accountId);
    }

    public ImportPlan about(@Nullable UUID account) {
        return new ImportPlan(kind, format, columns, platform, capturedAt, account);
    }
}
