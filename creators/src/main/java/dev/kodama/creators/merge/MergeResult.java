package dev.kodama.creators.merge;

import java.util.List;

/// What became of a batch.
///
/// @param effects one per entry, in their order
public record MergeResult(
        List<Effect> effects,
        int creatorsAdded,
        int creatorsChanged,
        int accountsAdded,
        int snapshotsAdded,
        int audiencesAdded,
        int ratesAdded,
        int postsAdded,
        int commentsAdded,
        Footprint footprint) {}
