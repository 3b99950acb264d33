package dev.kodama.creators;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person, many accounts: finds creators who may be the same, and makes one of two when a person says so.
/// Nothing is ever merged by itself, however high the score.
///
/// Who is merged goes on under the survivor's id. The absorbed id keeps working: whoever looks it up gets the survivor.
public interface MergeDesk {
    /// Pairs that nobody has decided about, the likeliest first.
    ///
    /// @param creatorId only pairs with this creator; null for all
    /// @param first how many, 1 … 200
    /// @throws UnknownCursorException if `after` is not a cursor of this list
    Page<TwinPair> pairs(@Nullable UUID creatorId, @Nullable String after, int first);

    /// How many pairs nobody has decided about; exact up to 10 000.
    Count pairCount();

    /// Empty if there is no such pair of two.
    Optional<MergePreview> preview(UUID survivorId, UUID absorbedId);

    /// Moves everything the absorbed creator has to the survivor. What both say, the survivor says; where the
    /// survivor says nothing, the absorbed fills the gap; topics and tags are added up, notes stand one below the
    /// other, and an opt-out of either holds.
    ///
    /// @param survivorVersion, absorbedVersion as they were looked at
    MergeOutcome merge(UUID survivorId, long survivorVersion, UUID absorbedId, long absorbedVersion, String by);

    /// Takes a merge back, unless someone has worked on the creator since. Figures captured meanwhile go with their
    /// accounts.
    MergeOutcome undo(UUID mergingId, String by);

    /// Remembers that these are two people; the pair is not proposed again, whatever is learned of them.
    ///
    /// @return whether both exist and differ
    boolean keepApart(UUID one, UUID other, String by);

    /// Takes that back. If there still is a reason, the pair is proposed again at once.
    ///
    /// @return whether there was anything to take back
    boolean reconsider(UUID one, UUID other);

    /// Merges, the latest first; those taken back too.
    ///
    /// @param creatorId only with this creator, on either side; null for all
    Page<Merging> mergings(@Nullable UUID creatorId, @Nullable String after, int first);

    Map<UUID, Merging> mergingsByIds(Set<UUID> ids);
}
