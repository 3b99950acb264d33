package dev.kodama.creators;

import java.util.UUID;

/// A creator whom the taking back of an import leaves alone.
///
/// @param whole with all that the import told of them, because it was what brought them; else only their profile stays
/// and figures of the file go
public record KeptCreator(UUID creatorId, String displayName, Reason reason, boolean whole) {
    public enum Reason {
        /// Someone has changed them by hand since.
        EDITED,
        /// They have been merged with another entry.
        MERGED,
        /// Another import has added to them since.
        LATER_IMPORT,
        /// A campaign works with them.
        AT_WORK,
        /// They have notes, lists, posts or the like.
        IN_USE
    }
}
