package dev.kodama.creators;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing done to many creators, and how far it has come.
///
/// @param tags lower case; empty for what needs none
/// @param listId which list; null for what needs none
/// @param total how many it is done to; null while they are being found
/// @param done how many of them so far, or while it is taken back, are as they were
/// @param changed for how many it made a difference
public record Bulk(
        UUID id,
        Action action,
        List<String> tags,
        @Nullable UUID listId,
        Status status,
        @Nullable Long total,
        long done,
        long changed,
        String startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String undoneBy) {
    public enum Action {
        TAG,
        UNTAG,
        ADD_TO_LIST,
        TAKE_OFF_LIST,
        /// Nobody may contact them any more.
        OPT_OUT;

        public boolean needsTags() {
            return this == TAG || this == UNTAG;
        }

        public boolean needsList() {
            return this == ADD_TO_LIST || this == TAKE_OFF_LIST;
        }
    }

    public enum Status {
        RUNNING,
        DONE,
        UNDOING,
        UNDONE;

        public boolean isAtWork() {
            return this == RUNNING || this == UNDOING;
        }
    }

    /// Whom to do it to.
    public sealed interface Selection {
        /// These, at most [BulkDesk#MOST_PICKED].
        record Picked(Set<UUID> creatorIds) implements Selection {}

        /// Whoever matches when the work begins.
        record Matching(CreatorFilter filter) implements Selection {}
    }

    /// @param tags for what needs them
    /// @param listId for what needs a list
    public record Wish(
            Action action, Set<String> tags, @Nullable UUID listId) {}
}
