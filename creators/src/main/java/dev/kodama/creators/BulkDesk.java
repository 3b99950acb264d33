package dev.kodama.creators;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Does one thing to any number of creators, in the background, batch by batch. A kill loses nothing and doubles
/// nothing; doing it twice changes nothing; and for a week it can be taken back, exactly for whom it changed
/// something.
public interface BulkDesk {
    int MOST_PICKED = 5_000;

    /// @return the work, handed in
    Outcome<Bulk> start(Onlooker onlooker, Bulk.Wish wish, Bulk.Selection selection);

    /// What it changed is as it was; what others have changed since is left alone.
    Outcome<Bulk> undo(Onlooker onlooker, UUID id);

    /// The onlooker's own; of everybody to whom may see all brands.
    Map<UUID, Bulk> byIds(Onlooker onlooker, Set<UUID> ids);

    /// The onlooker's latest, at most 20.
    List<Bulk> latest(Onlooker onlooker);
}
