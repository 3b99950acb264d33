package dev.kodama.creators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The taking back of an import and how far it has come. Of a dry run, the counts say what would happen.
///
/// @param percent 0 … 100
public record UndoProgress(
        UUID id,
        UUID importId,
        boolean dryRun,
        Status status,
        int percent,
        Counts counts,
        String startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    public enum Status {
        /// Waits for an instance to take it up.
        WAITING,
        RUNNING,
        DONE
    }

    /// @param creatorsRemoved whom the import had brought
    /// @param creatorsRestored whose profile is what it was before
    /// @param accountsRemoved theirs, and those that the import had found for others
    /// @param snapshotsRemoved of any account
    /// @param rateCardsRestored whose prices are what they were before
    /// @param creatorsKept who are left alone, wholly or with their profile
    public record Counts(
            long creatorsRemoved,
            long creatorsRestored,
            long accountsRemoved,
            long snapshotsRemoved,
            long audiencesRemoved,
            long rateCardsRestored,
            long creatorsKept) {}
}
