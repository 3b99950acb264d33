package dev.kodama.creators;

import java.util.UUID;

public sealed interface UndoOutcome {
    record Started(UUID undoId) implements UndoOutcome {}

    record NoSuchImport() implements UndoOutcome {}

    /// It was only a dry run.
    record NothingToUndo() implements UndoOutcome {}

    /// To be cancelled first, or waited for.
    record StillRunning() implements UndoOutcome {}

    /// It was carried out before imports of its kind kept a record of what they do.
    record NoRecord() implements UndoOutcome {}

    record AlreadyUndone(UUID undoId) implements UndoOutcome {}
}
