package dev.kodama.creators;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people have written down about creators, for one brand or for the whole house. The text in a creator's
/// profile is something else: it says what the creator is, and everybody may edit it.
public interface CreatorNotes {
    int MOST = 200;

    /// Of each creator who has any that the onlooker may see: pinned ones first, then the latest, at most [#MOST].
    Map<UUID, List<Note>> ofCreators(Onlooker onlooker, Set<UUID> creatorIds);

    Map<UUID, Note> byIds(Onlooker onlooker, Set<UUID> ids);

    /// @param brandId whose people shall see it; null for the whole house
    Outcome<Note> write(Onlooker onlooker, UUID creatorId, String text, @Nullable UUID brandId);

    Outcome<Note> edit(Onlooker onlooker, UUID id, String text);

    /// Whoever sees it may pin it.
    Outcome<Note> pin(Onlooker onlooker, UUID id, boolean pinned);

    Outcome<Note> remove(Onlooker onlooker, UUID id);
}
