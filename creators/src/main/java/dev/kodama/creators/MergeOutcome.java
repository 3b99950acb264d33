package dev.kodama.creators;

import java.util.Set;

/// What came of a merge or of taking one back. Everything a user can cause is a value.
public sealed interface MergeOutcome {
    /// @param survivor as it now is
    record Merged(Merging merging, Creator survivor) implements MergeOutcome {}

    /// Both are as they were.
    record Undone(Merging merging, Creator survivor, Creator absorbed) implements MergeOutcome {}

    record NotFound() implements MergeOutcome {}

    /// A creator cannot be merged with itself.
    record SameCreator() implements MergeOutcome {}

    /// Someone else has already found the one to be another.
    record AlreadyMerged(Merging merging) implements MergeOutcome {}

    /// Someone has edited one of the two since they were looked at.
    record ChangedMeanwhile(Creator current) implements MergeOutcome {}

    /// Someone has worked on the merged creator since; taking the merge back would lose that.
    ///
    /// @param changed what differs from how the merge left it
    record EditedSince(Creator survivor, Set<MergePreview.Field> changed) implements MergeOutcome {}

    /// The survivor has itself been merged into another; that has to be taken back first.
    record MergedOn(Merging later) implements MergeOutcome {}

    /// It has been taken back already.
    record AlreadyUndone(Merging merging) implements MergeOutcome {}
}
