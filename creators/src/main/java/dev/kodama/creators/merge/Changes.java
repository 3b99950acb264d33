package dev.kodama.creators.merge;

import dev.kodama.creators.Figures;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.merge.Known.SnapshotKey;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import dev.kodama.creators.roster.KnownCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What a batch changes, ready to be written and announced.
final class Changes {
    final List<KnownCreator> newCreators = new ArrayList<>();

    /// Creators whose row differs from before: the profile, or only what lists show of their figures or find them by.
    final List<ChangedCreator> changedCreators = new ArrayList<>();

    final List<NewAccount> newAccounts = new ArrayList<>();
    final List<NewAccount> changedAccounts = new ArrayList<>();
    final List<Draft> measured = new ArrayList<>();
    final Map<SnapshotKey, NewSnapshot> snapshots;
    private final List<CreatorProfile> profiles = new ArrayList<>();
    private final List<AccountFigures> figures = new ArrayList<>();
    private final List<RateCard> rateCards = new ArrayList<>();
    final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    record ChangedCreator(KnownCreator now, long versionBefore) {}

    record NewAccount(KnownCreator creator, Draft.AccountDraft draft) {}

    record NewSnapshot(int line, Figures figures) {}

    Changes(Collection<Draft> drafts, Map<SnapshotKey, NewSnapshot> snapshots) {
        this.snapshots = snapshots;
        for (var draft : drafts) {
            collect(draft);
        }
    }

    private void collect(Draft draft) {
        var profileChanged = draft.profileChanged();
        if (profileChanged || draft.figuresChanged() || draft.lacksLess()) {
            var creator = draft.result(now);
            if (draft.before == null) {
                newCreators.add(creator);
            } else {
                changedCreators.add(new ChangedCreator(creator, draft.before.version()));
            }
            if (profileChanged) {
                profiles.add(creator.toProfile());
            }
            for (var account : draft.accounts) {
                var before = account.before;
                if (before == null) {
                    newAccounts.add(new NewAccount(creator, account));
                } else if (!before.equals(account.now)) {
                    changedAccounts.add(new NewAccount(creator, account));
                }
                var said = account.now.toFigures(creator.id());
                if (said != null && (before == null || before.figuresVersion() != account.now.figuresVersion())) {
                    figures.add(said);
                }
            }
        }
        if (draft.audience != null) {
            measured.add(draft);
        }
        if (draft.rateCard != null && draft.rateCardChanged) {
            rateCards.add(draft.rateCard);
        }
    }

    List<CreatorProfile> profiles() {
        return profiles;
    }

    List<AccountFigures> figures() {
        return figures;
    }

    /// Of every new snapshot that has one, whether or not it is the account's latest.
    List<FollowerCount> followerCounts() {
        var counts = new ArrayList<FollowerCount>(snapshots.size());
        snapshots.forEach((key, snapshot) -> {
            var followers = snapshot.figures().followers();
            if (followers != null) {
                counts.add(new FollowerCount(key.accountId(), key.capturedAt(), followers));
            }
        });
        return counts;
    }

    List<RateCard> rateCards() {
        return rateCards;
    }

    List<Audience> audienceEvents(KnownSource source) {
        var events = new ArrayList<Audience>(measured.size());
        for (var draft : measured) {
            var audience = draft.audience;
            if (audience != null && audience.version() > 0) {
                var composition = audience.measured().composition().sorted();
                events.add(new Audience(
                        draft.id,
                        audience.version(),
                        audience.measured().capturedAt(),
                        source.source().label(),
                        audience.measured().sampleSize(),
                        composition.cells(),
                        composition.marginals().isEmpty() ? null : composition.marginals()));
            }
        }
        return events;
    }
}
