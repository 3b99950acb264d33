package dev.kodama.creators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What creators say is wrong with what the house knows of them. Nothing is changed by it; somebody has to look.
public interface ContestBook {
    int LONGEST_WORDS = 1_000;

    /// At most so many of one creator may wait at a time, so that nobody floods the house through a link.
    int MOST_OPEN = 20;

    /// By each of these creators, the latest first, the settled ones too; at most a hundred each.
    Map<UUID, List<Contest>> of(Set<UUID> creatorIds);

    /// @param words 1 … [#LONGEST_WORDS] characters
    /// @return nothing if there is no such creator, the words do not fit, or too many wait already
    Optional<Contest> contest(UUID creatorId, Contest.About about, String words);

    /// Settled once; again changes nothing.
    ///
    /// @param answer what was done about it, 1 … [#LONGEST_WORDS] characters
    /// @return nothing if there is no such contest or the answer does not fit
    Optional<Contest> settle(UUID contestId, String answer, String by);
}
