package dev.kodama.creators.merge;

import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.roster.KnownCreator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a batch added to the register and what it wrote over: enough to take it back.
///
/// @param followedAccounts accounts known before that have new snapshots
/// @param snapshotLines the lines that snapshots were taken from; null if every line that speaks of a known account
/// gave one, which is so unless the source has spoken of it before
/// @param measuredCreators creators known before that have a new audience
/// @param changes of creators known before
/// @param toldAccounts accounts of which there are new posts, comments or followers; those carry import and line
/// themselves
/// @param valuedCreators creators known before of whom it says something new in the house's own fields
public record Footprint(
        List<UUID> addedCreators,
        List<UUID> followedAccounts,
        int @Nullable [] snapshotLines,
        List<UUID> measuredCreators,
        List<Change> changes,
        List<UUID> toldAccounts,
        List<UUID> valuedCreators) {
    /// Nothing that could be taken back.
    public static final Footprint NONE = onAccounts(Set.of());

    /// What leaves something on accounts and nothing else.
    public static Footprint onAccounts(Set<UUID> accountIds) {
        return new Footprint(List.of(), List.of(), null, List.of(), List.of(), List.copyOf(accountIds), List.of());
    }

    /// @param before the creator as they were
    /// @param addedAccounts accounts that the batch found for them
    /// @param addressedAccounts accounts whose address it told
    /// @param rates null if the prices did not change
    public record Change(
            KnownCreator before,
            long versionAfter,
            List<UUID> addedAccounts,
            List<UUID> addressedAccounts,
            @Nullable RateChange rates) {}

    public record RateChange(long versionBefore, long versionAfter, List<RateCard.Rate> before) {}

    public boolean isEmpty() {
        return addedCreators.isEmpty()
                && followedAccounts.isEmpty()
                && measuredCreators.isEmpty()
                && toldAccounts.isEmpty()
                && valuedCreators.isEmpty();
    }
}
