package dev.kodama.creators.roster;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// A kind of thing that creators come to have after they were registered: notes, lists, posts and the like.
///
/// Whoever has some has been worked with since, so taking back the import that brought them leaves them alone. And it
/// goes when they go.
public interface Belonging {
    /// @return those of these creators who have some
    Set<UUID> ownersAmong(Collection<UUID> creatorIds);

    /// Leaves nothing of it behind. In the caller's transaction.
    void forget(Collection<UUID> creatorIds);
}
