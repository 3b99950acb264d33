package dev.kodama.creators;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists of creators, of one brand or of the whole house. Who sees a list may change it.
///
/// Members follow merges: in the place of who was absorbed stands the survivor, until the merge is taken back.
public interface CreatorLists {
    int MOST = 500;
    int MOST_AT_ONCE = 500;

    /// By name, at most [#MOST].
    List<CreatorList> all(Onlooker onlooker);

    Map<UUID, CreatorList> byIds(Onlooker onlooker, Set<UUID> ids);

    /// The lists that each of these creators is on, by name.
    Map<UUID, List<CreatorList>> ofCreators(Onlooker onlooker, Set<UUID> creatorIds);

    /// Latest added first; nobody if the list is not the onlooker's to see.
    ///
    /// @param first 1 … 200
    /// @throws UnknownCursorException if `after` is not a cursor of this
    Page<CreatorList.Member> members(Onlooker onlooker, UUID id, @Nullable String after, int first);

    Outcome<CreatorList> create(Onlooker onlooker, String name, @Nullable UUID brandId);

    Outcome<CreatorList> rename(Onlooker onlooker, UUID id, String name);

    /// The list goes, the creators stay.
    Outcome<CreatorList> remove(Onlooker onlooker, UUID id);

    /// Whoever is on it already stays as they are; who is not in the register is left out. Any number is [BulkDesk]'s.
    ///
    /// @param creatorIds at most [#MOST_AT_ONCE]
    Outcome<CreatorList> add(Onlooker onlooker, UUID id, Set<UUID> creatorIds);

    Outcome<CreatorList> takeOff(Onlooker onlooker, UUID id, Set<UUID> creatorIds);

    /// Says something of a member; null takes it back.
    Outcome<CreatorList> note(Onlooker onlooker, UUID id, UUID creatorId, @Nullable String note);
}
