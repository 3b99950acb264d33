package dev.kodama.creators;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Searches that people have saved: their own, and those that others share with them.
public interface SavedSearches {
    int MOST = 200;

    /// By name, at most [#MOST].
    List<SavedSearch> all(Onlooker onlooker);

    Map<UUID, SavedSearch> byIds(Onlooker onlooker, Set<UUID> ids);

    Outcome<SavedSearch> save(Onlooker onlooker, SavedSearch.Wish wish);

    Outcome<SavedSearch> change(Onlooker onlooker, UUID id, SavedSearch.Wish wish);

    /// Takes it away; so it does for whom it was shared with.
    Outcome<SavedSearch> remove(Onlooker onlooker, UUID id);

    /// How many of those who match were registered since the onlooker last looked; nothing for a search that they have
    /// never looked at.
    Map<UUID, Count> newSinceLastLook(Onlooker onlooker, Set<UUID> ids);

    /// The onlooker looks at the answer now.
    void look(Onlooker onlooker, UUID id);
}
