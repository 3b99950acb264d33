package dev.kodama.creators;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes whole imports back.
///
/// Creators whom the import brought go, if nobody has had to do with them since. Profiles and prices that it filled go
/// back to what was there, unless they were changed since. Figures and audiences of the file go wherever they are,
/// and so do comments, follower lists, sampled profiles and overlaps; posts stay if others have told of them since.
/// What stays of creators is listed with the reason. It is a job that any instance carries on after a kill.
public interface UndoDesk {
    /// @param dryRun true to find out what would go and what would stay, without changing anything
    UndoOutcome start(UUID importId, boolean dryRun, String by);

    @Nullable
    UndoProgress byId(UUID undoId);

    /// Of each of these imports its taking back; while there is none, the last rehearsal of it.
    Map<UUID, UndoProgress> ofImports(Set<UUID> importIds);

    /// Whom it leaves alone, in the order of their ids.
    Page<KeptCreator> kept(UUID undoId, @Nullable String after, int first);
}
