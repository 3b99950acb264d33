package dev.kodama.creators;

import java.util.List;
import java.util.UUID;

/// Settled readings of files under names. Whatever file has all their columns is read so, unless someone says
/// otherwise.
public interface MappingShelf {
    int LONGEST_NAME = 80;

    /// More would help nobody; the oldest has to go first.
    int MOST = 500;

    /// By name.
    List<NamedMapping> all();

    /// Keeps how this file is read.
    ///
    /// @param replace whether one of that name is overwritten
    SaveOutcome save(String name, UUID fileId, ImportPlan plan, boolean replace, String by);

    SaveOutcome rename(UUID id, String name);

    /// @return false if there is none
    boolean delete(UUID id);

    sealed interface SaveOutcome {
        record Saved(NamedMapping mapping) implements SaveOutcome {}

        record NameTaken(NamedMapping by) implements SaveOutcome {}

        /// Blank or longer than [#LONGEST_NAME].
        record NoName() implements SaveOutcome {}

        /// No column is taken for anything.
        record NothingToKeep() implements SaveOutcome {}

        /// There are [#MOST] already.
        record ShelfFull() implements SaveOutcome {}

        record NotFound() implements SaveOutcome {}

        record Refused(ImportRefusal refusal) implements SaveOutcome {}
    }
}
