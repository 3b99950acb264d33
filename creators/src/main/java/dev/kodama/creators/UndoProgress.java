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
    /// @param postsRemoved which the import had brought
    /// @param postsRestored which stay, without what the import told of them
    /// @param followerProfilesRemoved of samples
    /// @param valuesRemoved of the house's own fields
    /// @param followerListsRestored which are gone, or what they were before
    public record Counts(
            long creatorsRemoved,
            long creatorsRestored,
            long accountsRemoved,
            long snapshotsRemoved,
            long audiencesRemoved,
            long rateCardsRestored,
            long creatorsKept,
            long postsRemoved,
            long postsRestored,
            long commentsRemoved,
            long followerProfilesRemoved,
            long followerListsRestored,
            long overlapsRemoved,
            long valuesRemoved) {
        /// Of what speaks of creators themselves.
        public Counts(
                long creatorsRemoved,
                long creatorsRestored,
                long accountsRemoved,
                long snapshotsRemoved,
                long audiencesRemoved,
                long rateCardsRestored,
                long creatorsKept) {
            this(
                    creatorsRemoved,
                    creatorsRestored,
                    accountsRemoved,
                    snapshotsRemoved,
                    audiencesRemoved,
                    rateCardsRestored,
                    creatorsKept,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);
        }

        public static Counts ofPosts(long removed, long restored, long comments) {
            return new Counts(0, 0, 0, 0, 0, 0, 0, removed, restored, comments, 0, 0, 0, 0);
        }

        public static Counts ofFollowers(long profiles, long lists, long overlaps) {
            return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, profiles, lists, overlaps, 0);
        }

        public static Counts ofValues(long removed) {
            return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, removed);
        }

        public Counts plus(Counts more) {
            return new Counts(
                    creatorsRemoved + more.creatorsRemoved,
                    creatorsRestored + more.creatorsRestored,
                    accountsRemoved + more.accountsRemoved,
                    snapshotsRemoved + more.snapshotsRemoved,
                    audiencesRemoved + more.audiencesRemoved,
                    rateCardsRestored + more.rateCardsRestored,
                    creatorsKept + more.creatorsKept,
                    postsRemoved + more.postsRemoved,
                    postsRestored + more.postsRestored,
                    commentsRemoved + more.commentsRemoved,
                    followerProfilesRemoved + more.followerProfilesRemoved,
                    followerListsRestored + more.followerListsRestored,
                    overlapsRemoved + more.overlapsRemoved,
                    valuesRemoved + more.valuesRemoved);
        }
    }
}
