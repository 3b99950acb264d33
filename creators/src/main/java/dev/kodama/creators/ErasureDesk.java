package dev.kodama.creators;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Erases all that the register knows of a person, with every entry that was found to be them, and remembers by
/// salted hashes that they asked to be forgotten, so that no list brings them back.
///
/// Who calls this has to see to who may, and that it is written down.
public interface ErasureDesk {
    /// What erasing would do.
    ///
    /// @param entries how many entries of the register are this person
    /// @param snapshots of all accounts
    /// @param pseudonym what the books go on calling them
    record Preview(String displayName, int entries, int accounts, long snapshots, String pseudonym) {}

    Optional<Preview> preview(UUID creatorId);

    Outcome erase(UUID creatorId, String by);

    /// Since when this creator, by whichever of their ids, is erased; null if they are not.
    @Nullable
    Instant erasedAt(UUID creatorId);

    /// What came of it.
    sealed interface Outcome {
        record Done(String pseudonym) implements Outcome {}

        /// They were erased before: nothing was left to do.
        record AlreadyErased(Instant at) implements Outcome {}

        record NotFound() implements Outcome {}
    }
}
