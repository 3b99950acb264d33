package dev.kodama.creators.twins;

import dev.kodama.creators.Account;
import dev.kodama.creators.Count;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.MergePreview;
import dev.kodama.creators.Merging;
import dev.kodama.creators.Method;
import dev.kodama.creators.Page;
import dev.kodama.creators.TwinPair;
import dev.kodama.creators.audience.Audiences;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.fields.CustomValues;
import dev.kodama.creators.lists.ListMembers;
import dev.kodama.creators.roster.AbsorbedCreators;
import dev.kodama.creators.roster.AbsorbedCreators.Absorbed;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownCreator;
import dev.kodama.creators.roster.RateCards;
import dev.kodama.creators.roster.Sources;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Merging and taking back are one transaction each, under the lock that imports and registrations take too: nobody
/// adds to a creator who is just being moved.
@Component
@Transactional
class TwinsDesk implements MergeDesk {
    private final Pairs pairs;
    private final Mergings mergings;
    private final Belongings belongings;
    private final ListMembers listMembers;
    private final CustomValues customValues;
    private final KnownClues clues;
    private final TwinSearch search;
    private final Creators creators;
    private final AbsorbedCreators absorbedCreators;
    private final CreatorDirectory directory;
    private final Audiences audiences;
    private final RateCards rateCards;
    private final Sources sources;
    private final Announcements announcements;

    TwinsDesk(
            Pairs pairs,
            Mergings mergings,
            Belongings belongings,
            ListMembers listMembers,
            CustomValues customValues,
            KnownClues clues,
            TwinSearch search,
            Creators creators,
            AbsorbedCreators absorbedCreators,
            CreatorDirectory directory,
            Audiences audiences,
            RateCards rateCards,
            Sources sources,
            Announcements announcements) {
        this.pairs = pairs;
        this.mergings = mergings;
        this.belongings = belongings;
        this.listMembers = listMembers;
        this.customValues = customValues;
        this.clues = clues;
        this.search = search;
        this.creators = creators;
        this.absorbedCreators = absorbedCreators;
        this.directory = directory;
        this.audiences = audiences;
        this.rateCards = rateCards;
        this.sources = sources;
        this.announcements = announcements;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<TwinPair> pairs(@Nullable UUID creatorId, @Nullable String after, int first) {
        return pairs.page(creatorId, after, Place.checked(first));
    }

    @Override
    @Transactional(readOnly = true)
    public Count pairCount() {
        return pairs.count();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MergePreview> preview(UUID survivorId, UUID absorbedId) {
        var known = creators.byIds(List.of(survivorId, absorbedId));
        var survivor = known.get(survivorId);
        var absorbed = known.get(absorbedId);
        if (survivor == null || absorbed == null || survivorId.equals(absorbedId)) {
            return Optional.empty();
        }
        var shown = directory.byIds(Set.of(survivorId, absorbedId));
        var moving = Objects.requireNonNull(shown.get(absorbedId));
        return Optional.of(new MergePreview(
                Objects.requireNonNull(shown.get(survivorId)),
                moving,
                List.<Account>copyOf(moving.accounts()),
                Combination.differences(survivor, absorbed),
                belongings.audiencesOf(absorbedId),
                belongings.ratesOf(absorbedId)));
    }

    @Override
    public MergeOutcome merge(UUID survivorId, long survivorVersion, UUID absorbedId, long absorbedVersion, String by) {
        if (survivorId.equals(absorbedId)) {
            return new MergeOutcome.SameCreator();
        }
        creators.lockRegister();
        var two = Two.of(survivorId, absorbedId);
        var one = creators.lockAsGiven(two.one());
        var other = creators.lockAsGiven(two.other());
        if (one == null || other == null) {
            return missing(one == null ? two.one() : two.other());
        }
        var survivor = one.id().equals(survivorId) ? one : other;
        var absorbed = one.id().equals(survivorId) ? other : one;
        if (survivor.version() != survivorVersion) {
            return new MergeOutcome.ChangedMeanwhile(shown(survivorId));
        }
        if (absorbed.version() != absorbedVersion) {
            return new MergeOutcome.ChangedMeanwhile(shown(absorbedId));
        }
        var id = TimeOrderedIds.next();
        mergings.begin(id, survivorId, absorbedId, by);
        merge(id, absorbed, survivorId);
        mergings.conclude(id);
        search.takeTurn();
        pairs.forget(absorbedId);
        clues.forget(List.of(absorbedId));
        search.look(List.of(survivorId));
        return new MergeOutcome.Merged(merging(id), shown(survivorId));
    }

    private void merge(UUID id, KnownCreator absorbed, UUID survivorId) {
        belongings.moveAccounts(absorbed.id(), survivorId);
        var anotherAudience = belongings.moveAudiences(absorbed.id(), survivorId);
        var anotherRateCard = belongings.moveRates(absorbed.id(), survivorId);
        listMembers.follow(absorbed.id(), survivorId);
        customValues.follow(absorbed.id(), survivorId);
        belongings.remove(absorbed.id());
        var trace = new Absorbed(
                absorbed.id(), survivorId, absorbed.version() + 1, absorbed.displayName(), absorbed.externalId(), id);
        var takenAlong = absorbedCreators.redirect(absorbed.id(), survivorId);
        absorbedCreators.add(trace);
        var merged = Combination.of(known(survivorId), absorbed).nextVersion();
        creators.update(merged);

        announce(Stream.concat(Stream.of(trace), takenAlong.stream()).toList(), List.of(merged));
        announceFigures(
                merged, absorbed.accounts().stream().map(KnownAccount::id).toList());
        if (anotherAudience) {
            announceAudiences(List.of(survivorId));
        }
        if (anotherRateCard) {
            announceRateCards(List.of(survivorId));
        }
    }

    private MergeOutcome missing(UUID creatorId) {
        var trace = absorbedCreators.byId(creatorId);
        return trace == null ? new MergeOutcome.NotFound() : new MergeOutcome.AlreadyMerged(merging(trace.mergingId()));
    }

    @Override
    public MergeOutcome undo(UUID mergingId, String by) {
        creators.lockRegister();
        var merging = mergings.byIds(List.of(mergingId)).get(mergingId);
        if (merging == null) {
            return new MergeOutcome.NotFound();
        }
        if (merging.undoneAt() != null) {
            return new MergeOutcome.AlreadyUndone(merging);
        }
        var survivorId = merging.survivorId();
        if (creators.lockAsGiven(survivorId) == null) {
            var later = Objects.requireNonNull(absorbedCreators.byId(survivorId), "gone only by a merge");
            return new MergeOutcome.MergedOn(merging(later.mergingId()));
        }
        var changed = EnumSet.noneOf(MergePreview.Field.class);
        mergings.changedSince(mergingId).forEach(field -> changed.add(MergePreview.Field.valueOf(field)));
        if (!changed.isEmpty()) {
            return new MergeOutcome.EditedSince(shown(survivorId), changed);
        }
        takeBack(merging);
        mergings.undone(mergingId, by);
        search.look(List.of(survivorId, merging.absorbedId()));
        return new MergeOutcome.Undone(merging(mergingId), shown(survivorId), shown(merging.absorbedId()));
    }

    private void takeBack(Merging merging) {
        var survivorId = merging.survivorId();
        var absorbedId = merging.absorbedId();
        var moved = mergings.movedBy(merging.id());
        var trace = Objects.requireNonNull(absorbedCreators.byId(absorbedId), "absorbed as long as the merge stands");
        absorbedCreators.remove(absorbedId);
        belongings.restore(merging.id(), trace.version());
        belongings.returnAccounts(moved.accounts(), absorbedId);
        belongings.returnAudiences(
                merging.id(),
                survivorId,
                sources.named(Method.MANUAL, merging.mergedBy()).id());
        audiences.addMissingKeys(List.of(survivorId, absorbedId));
        belongings.returnRates(merging.id(), survivorId);
        listMembers.unfollow(absorbedId, survivorId);
        customValues.unfollow(absorbedId, survivorId);
        var takenAlong = absorbedCreators.redirect(moved.takenAlong(), absorbedId);
        var survivor = known(survivorId).nextVersion();
        var absorbed = known(absorbedId).nextVersion();
        creators.update(survivor);
        creators.update(absorbed);

        announce(takenAlong, List.of(survivor, absorbed));
        announceFigures(absorbed, moved.accounts());
        announceAudiences(List.of(survivorId, absorbedId));
        announceRateCards(List.of(survivorId, absorbedId));
    }

    @Override
    public boolean keepApart(UUID one, UUID other, String by) {
        if (one.equals(other) || creators.byIds(List.of(one, other)).size() < 2) {
            return false;
        }
        search.takeTurn();
        pairs.keepApart(Two.of(one, other), by);
        return true;
    }

    @Override
    public boolean reconsider(UUID one, UUID other) {
        var takenBack = pairs.reconsider(Two.of(one, other));
        if (takenBack) {
            search.lookAgain(List.of(one, other));
        }
        return takenBack;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Merging> mergings(@Nullable UUID creatorId, @Nullable String after, int first) {
        return mergings.page(creatorId, after, Place.checked(first));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Merging> mergingsByIds(Set<UUID> ids) {
        return mergings.byIds(ids);
    }

    private void announce(List<Absorbed> traces, List<KnownCreator> present) {
        var profiles = new ArrayList<CreatorProfile>();
        present.forEach(creator -> profiles.add(creator.toProfile()));
        traces.forEach(trace -> profiles.add(trace.toProfile()));
        announcements.profiles(profiles);
    }

    private void announceFigures(KnownCreator owner, Collection<UUID> accountIds) {
        // Nobody has counted anew: whose they are is all that has changed.
        announcements.figures(
                owner.accounts().stream()
                        .filter(account -> accountIds.contains(account.id()))
                        .map(account -> account.toFigures(owner.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                List.of());
    }

    private void announceAudiences(List<UUID> creatorIds) {
        announcements.audiences(audiences.latestOf(creatorIds).values().stream()
                .map(Audiences::toEvent)
                .toList());
    }

    private void announceRateCards(List<UUID> creatorIds) {
        announcements.rateCards(List.copyOf(rateCards.of(creatorIds).values()));
    }

    private KnownCreator known(UUID id) {
        return Objects.requireNonNull(creators.byIds(List.of(id)).get(id), "locked or just restored");
    }

    private Creator shown(UUID id) {
        return Objects.requireNonNull(directory.byId(id), "read in the transaction that locked it");
    }

    private Merging merging(UUID id) {
        return Objects.requireNonNull(mergings.byIds(List.of(id)).get(id), "never deleted");
    }
}
