package dev.kodama.creators.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment as the register keeps it: no name, no words.
///
/// @param parentKey null at the top of a thread
/// @param author a hash; null for the owner and where no author is known
/// @param print a hash of the words, null where none are known
/// @param letters how many are left without links and mentions, null where no words are known
record KnownComment(
        String postKey,
        String key,
        @Nullable String parentKey,
        boolean byOwner,
        @Nullable Long author,
        @Nullable Instant writtenAt,
        @Nullable Long print,
        @Nullable Integer letters,
        boolean links,
        boolean mentions,
        int sourceId) {}
