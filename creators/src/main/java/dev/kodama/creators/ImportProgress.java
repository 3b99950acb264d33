package dev.kodama.creators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One import and how far it has come. Of a dry run, the counts say what would happen.
///
/// @param percent 0 … 100, by bytes
/// @param failure why it is FAILED
/// @param sample of a dry run, the first lines and what would become of them
/// @param recorded whether there is a record of what it did; there is none of imports from before records were kept
public record ImportProgress(
        UUID id,
        UUID fileId,
        String fileName,
        long sizeBytes,
        ImportKind kind,
        boolean dryRun,
        ImportStatus status,
        int percent,
        Counts counts,
        @Nullable ImportRefusal failure,
        List<PreviewRow> sample,
        boolean recorded,
        String startedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    /// Whether there is something to take back and a record of what it is.
    public boolean isUndoable() {
        return recorded && !dryRun && status.isFinished();
    }

    /// @param rowsRead lines below the header that are not blank; each is taken or refused
    /// @param rowsUnchanged those taken that said nothing new
    /// @param problems of rows and of single values; one row can have several
    public record Counts(
            long rowsRead,
            long rowsTaken,
            long rowsRefused,
            long rowsUnchanged,
            long problems,
            long creatorsAdded,
            long creatorsChanged,
            long accountsAdded,
            long snapshotsAdded,
            long audiencesAdded,
            long ratesAdded,
            long postsAdded,
            long commentsAdded) {}

    /// @param text what was understood, for a human eye: `松本 · YOUTUBE @matsumoto · 12 000`
    public record PreviewRow(long line, Effect effect, String text) {}

    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED,
        REFUSED
    }
}
