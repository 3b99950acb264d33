package dev.kodama.creators.merge;

import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.fields.CustomValues.Place;
import dev.kodama.creators.merge.Footprint.Change;
import dev.kodama.creators.merge.Footprint.RateChange;
import dev.kodama.creators.merge.Known.SnapshotKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads off what a batch of drafts leaves behind.
final class Footprints {
    private Footprints() {}

    /// @param repeated whether the source had spoken before of something that the batch speaks of
    static Footprint of(
            Collection<Draft> drafts,
            Map<SnapshotKey, Changes.NewSnapshot> snapshots,
            boolean repeated,
            Set<UUID> toldAccounts,
            Set<Place> values) {
        var added = new LinkedHashSet<UUID>();
        var measured = new ArrayList<UUID>();
        var changes = new ArrayList<Change>();
        var known = new LinkedHashSet<UUID>();
        for (var draft : drafts) {
            var before = draft.before;
            if (before == null) {
                added.add(draft.id);
                continue;
            }
            before.accounts().forEach(account -> known.add(account.id()));
            if (draft.audience != null) {
                measured.add(draft.id);
            }
            if (draft.profileChanged() || draft.rateCardChanged) {
                changes.add(change(draft));
            }
        }
        return new Footprint(
                List.copyOf(added),
                snapshots.keySet().stream()
                        .map(SnapshotKey::accountId)
                        .filter(known::contains)
                        .distinct()
                        .toList(),
                repeated ? linesOn(known, snapshots) : null,
                measured,
                changes,
                List.copyOf(toldAccounts),
                values.stream()
                        .map(Place::creatorId)
                        .distinct()
                        .filter(id -> !added.contains(id))
                        .toList());
    }

    private static int[] linesOn(Set<UUID> known, Map<SnapshotKey, Changes.NewSnapshot> snapshots) {
        return snapshots.entrySet().stream()
                .filter(snapshot -> known.contains(snapshot.getKey().accountId()))
                .mapToInt(snapshot -> snapshot.getValue().line())
                .toArray();
    }

    private static Change change(Draft draft) {
        var before = Objects.requireNonNull(draft.before);
        var addedAccounts = new ArrayList<UUID>();
        var addressed = new ArrayList<UUID>();
        for (var account : draft.accounts) {
            if (account.before == null) {
                addedAccounts.add(account.now.id());
            } else if (!Objects.equals(account.before.url(), account.now.url())) {
                addressed.add(account.now.id());
            }
        }
        return new Change(
                before,
                draft.profileChanged() ? before.version() + 1 : before.version(),
                addedAccounts,
                addressed,
                rates(draft));
    }

    private static @Nullable RateChange rates(Draft draft) {
        if (!draft.rateCardChanged) {
            return null;
        }
        var before = draft.rateCardBefore;
        return new RateChange(
                before == null ? 0 : before.version(),
                Objects.requireNonNull(draft.rateCard).version(),
                before == null ? List.<RateCard.Rate>of() : before.rates());
    }
}
