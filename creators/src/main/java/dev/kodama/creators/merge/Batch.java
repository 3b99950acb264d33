package dev.kodama.creators.merge;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.erasure.Forgotten.Mark;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.fields.CustomValues.Place;
import dev.kodama.creators.fields.CustomValues.Said;
import dev.kodama.creators.merge.Draft.AccountDraft;
import dev.kodama.creators.merge.Draft.AudienceDraft;
import dev.kodama.creators.merge.Entry.AccountEntry;
import dev.kodama.creators.merge.Entry.AudienceEntry;
import dev.kodama.creators.merge.Entry.SampledEntry;
import dev.kodama.creators.merge.Known.KnownAudience;
import dev.kodama.creators.merge.Known.KnownSnapshot;
import dev.kodama.creators.merge.Known.SnapshotKey;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import dev.kodama.creators.sampling.SampledProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The part of the register that a batch of entries speaks of, in memory, and what the entries make of it. No SQL.
final class Batch {
    private final KnownSource source;
    private final Map<AccountKey, Draft> byAccount = new HashMap<>();
    private final Map<String, Draft> byExternalId = new HashMap<>();
    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();
    private Map<SnapshotKey, List<KnownSnapshot>> knownSnapshots = Map.of();
    private Map<UUID, List<KnownAudience>> knownAudiences = Map.of();
    private final Map<SnapshotKey, Changes.NewSnapshot> snapshots = new LinkedHashMap<>();
    private Set<SampledProfile.Place> knownProfiles = Set.of();
    private final Map<SampledProfile.Place, SampledProfile> profiles = new LinkedHashMap<>();
    private final Map<SampledProfile.Sample, Integer> sampleSizes = new HashMap<>();
    private Set<Place> knownValues = Set.of();
    private final Map<Place, Said> values = new LinkedHashMap<>();
    private Set<Mark> forgotten = Set.of();
    private int ratesAdded;

    /// Whether the source has spoken before of something that this batch speaks of.
    private boolean repeated;

    Batch(KnownSource source) {
        this.source = source;
    }

    void know(Draft draft) {
        drafts.put(draft.id, draft);
        for (var account : draft.accounts) {
            byAccount.put(new AccountKey(account.now.platform(), account.now.handleKey()), draft);
        }
        if (draft.externalId() != null) {
            byExternalId.put(draft.externalId(), draft);
        }
    }

    /// A list goes on calling someone by the id of an entry that turned out to be this creator.
    void knowUnder(String externalId, UUID creatorId) {
        byExternalId.put(externalId, Objects.requireNonNull(drafts.get(creatorId)));
    }

    /// What would bring back somebody who asked to be forgotten.
    void knowForgotten(Set<Mark> marks) {
        forgotten = marks;
    }

    void knowSnapshots(Map<SnapshotKey, List<KnownSnapshot>> snapshotsBefore) {
        knownSnapshots = snapshotsBefore;
    }

    void knowAudiences(Map<UUID, List<KnownAudience>> audiencesBefore) {
        knownAudiences = audiencesBefore;
    }

    void knowProfiles(Set<SampledProfile.Place> profilesBefore) {
        knownProfiles = profilesBefore;
    }

    /// Known accounts whose followers the entries look at.
    Set<UUID> sampledAccounts(List<Entry> entries) {
        var ids = new LinkedHashSet<UUID>();
        for (var entry : entries) {
            var owners = entry.sampled() == null ? Set.<Draft>of() : ownersOf(entry);
            var account =
                    owners.size() != 1 ? null : sampledAccount(owners.iterator().next(), entry);
            if (account != null) {
                ids.add(account.now.id());
            }
        }
        return ids;
    }

    private static @Nullable AccountDraft sampledAccount(Draft draft, Entry entry) {
        return entry.accounts().isEmpty() ? null : find(draft, entry.accounts().getFirst());
    }

    void knowRateCards(Map<UUID, RateCard> cards) {
        cards.forEach((id, card) -> {
            var draft = Objects.requireNonNull(drafts.get(id));
            draft.rateCard = card;
            draft.rateCardBefore = card;
        });
    }

    /// Moments of known accounts that the entries have figures for.
    Set<SnapshotKey> snapshotsSpokenOf(List<Entry> entries) {
        var keys = new LinkedHashSet<SnapshotKey>();
        for (var entry : entries) {
            for (var said : entry.accounts()) {
                var draft = ownerOf(entry, said);
                var account = draft == null || said.figures().isEmpty() ? null : find(draft, said);
                if (account != null) {
                    keys.add(new SnapshotKey(account.now.id(), said.capturedAt()));
                }
            }
        }
        return keys;
    }

    /// Known creators whom those entries are about.
    Set<UUID> draftsSpokenOf(List<Entry> entries, Predicate<Entry> which) {
        var ids = new LinkedHashSet<UUID>();
        for (var entry : entries) {
            if (which.test(entry)) {
                ownersOf(entry).forEach(draft -> ids.add(draft.id));
            }
        }
        return ids;
    }

    List<Effect> apply(List<Entry> entries) {
        var effects = new ArrayList<Effect>(entries.size());
        for (var entry : entries) {
            effects.add(apply(entry));
        }
        return effects;
    }

    private Effect apply(Entry entry) {
        if (isForgotten(entry)) {
            return new Effect.Refused(Reason.FORGOTTEN, List.of());
        }
        var owners = ownersOf(entry);
        if (owners.size() > 1) {
            return new Effect.Refused(Reason.DIFFERENT_CREATORS, namesOf(entry));
        }
        var tooMuch =
                entry.audience() == null ? null : entry.audience().composition().tooMuch();
        if (tooMuch != null) {
            return new Effect.Refused(Reason.OVER_ONE_HUNDRED_PERCENT, List.of("%.1f".formatted(tooMuch / 1e4)));
        }
        if (owners.isEmpty()) {
            if (!entry.registers()) {
                return new Effect.Refused(Reason.UNKNOWN_CREATOR, namesOf(entry));
            }
            var draft = Draft.registering();
            drafts.put(draft.id, draft);
            learn(draft, entry);
            return new Effect.Registered();
        }
        var draft = owners.iterator().next();
        if (!entry.registers()) {
            var lost = entry.accounts().stream()
                    .filter(said -> find(draft, said) == null)
                    .toList();
            if (!lost.isEmpty()) {
                return new Effect.Refused(Reason.NO_ACCOUNT, namesOf(entry));
            }
        }
        if (entry.sampled() != null) {
            return learnProfile(draft, entry, entry.sampled());
        }
        return learn(draft, entry) ? new Effect.Changed() : new Effect.Unchanged();
    }

    private Effect learnProfile(Draft draft, Entry entry, SampledEntry said) {
        var account = sampledAccount(draft, entry);
        if (account == null) {
            return new Effect.Refused(Reason.NO_ACCOUNT, namesOf(entry));
        }
        var profile = new SampledProfile(account.now.id(), said.capturedAt(), (int) entry.line(), said.profile());
        if (knownProfiles.contains(profile.place()) || profiles.containsKey(profile.place())) {
            return new Effect.Unchanged();
        }
        if (sampleSize(profile) >= ProfileSample.LARGEST) {
            return new Effect.Refused(Reason.SAMPLE_IS_FULL, List.of(String.valueOf(ProfileSample.LARGEST)));
        }
        profiles.put(profile.place(), profile);
        sampleSizes.merge(profile.sample(), 1, Integer::sum);
        return new Effect.Changed();
    }

    private int sampleSize(SampledProfile profile) {
        return sampleSizes.computeIfAbsent(profile.sample(), sample -> (int) knownProfiles.stream()
                .filter(place -> place.sample().equals(sample))
                .count());
    }

    List<SampledProfile> profiles() {
        return List.copyOf(profiles.values());
    }

    private boolean isForgotten(Entry entry) {
        return !forgotten.isEmpty()
                && (entry.externalId() != null && forgotten.contains(new Mark.OfList(entry.externalId()))
                        || entry.accounts().stream()
                                .anyMatch(said -> said.handle() != null
                                        && forgotten.contains(new Mark.OfAccount(
                                                said.platform(), said.handle().key()))));
    }

    private boolean learn(Draft draft, Entry entry) {
        var changed = draft.learnProfile(entry.externalId(), entry.profile());
        if (draft.externalId() != null) {
            byExternalId.putIfAbsent(draft.externalId(), draft);
        }
        for (var said : entry.accounts()) {
            var account = find(draft, said);
            if (account == null) {
                if (said.handle() == null) {
                    continue;
                }
                account = draft.addAccount(said, said.handle());
                byAccount.put(new AccountKey(said.platform(), said.handle().key()), draft);
                changed = true;
            }
            changed |= draft.learnUrl(account, said.url());
            changed |= learnFigures(draft, account, said, entry.line());
        }
        if (entry.audience() != null) {
            changed |= learnAudience(draft, entry.audience(), entry.line());
        }
        changed |= learnOwn(draft, entry);
        return changed | learnRates(draft, entry.rates());
    }

    /// What somebody has said in a field of the house's own stays.
    private boolean learnOwn(Draft draft, Entry entry) {
        var changed = false;
        for (var said : entry.own().entrySet()) {
            var place = new Place(said.getKey(), draft.id);
            if (!knownValues.contains(place)
                    && values.putIfAbsent(place, new Said(said.getValue(), (int) entry.line())) == null) {
                changed = true;
            }
        }
        return changed;
    }

    void knowValues(Set<Place> valuesBefore) {
        knownValues = valuesBefore;
    }

    Map<Place, Said> values() {
        return values;
    }

    /// The same source says a thing once; and the same figures at the same moment are no news from another source
    /// either.
    private boolean learnFigures(Draft draft, AccountDraft account, AccountEntry said, long line) {
        if (said.figures().isEmpty()) {
            return false;
        }
        var key = new SnapshotKey(account.now.id(), said.capturedAt());
        for (var before : knownSnapshots.getOrDefault(key, List.of())) {
            if (before.sourceId() == source.id()) {
                repeated = true;
                return false;
            }
            if (before.figures().equals(said.figures())) {
                return false;
            }
        }
        if (snapshots.putIfAbsent(key, new Changes.NewSnapshot((int) line, said.figures())) != null) {
            return false;
        }
        draft.learnFigures(account, said, source, line);
        return true;
    }

    /// What one measurement says may come in several lines and batches; they add up.
    private boolean learnAudience(Draft draft, AudienceEntry said, long line) {
        if (draft.audience != null && draft.audience.measured().capturedAt().equals(said.capturedAt())) {
            var more = draft.audience.measured().composition().joined(said.composition());
            if (more == null) {
                return false;
            }
            draft.audience = new AudienceDraft(
                    draft.audience.line(),
                    draft.audience.isNew(),
                    draft.audience.version(),
                    new AudienceEntry(
                            said.capturedAt(), draft.audience.measured().sampleSize(), more));
            return true;
        }
        var latestVersion = 0L;
        var newest = true;
        for (var before : knownAudiences.getOrDefault(draft.id, List.of())) {
            if (before.sourceId() == source.id() && before.capturedAt().equals(said.capturedAt())) {
                var more = before.composition().joined(said.composition());
                if (more == null) {
                    return false;
                }
                draft.audience = new AudienceDraft(
                        line,
                        false,
                        before.latest() ? before.version() + 1 : 0,
                        new AudienceEntry(said.capturedAt(), said.sampleSize(), more));
                return true;
            }
            if (before.latest()) {
                latestVersion = before.version();
                newest = !said.capturedAt().isBefore(before.capturedAt());
            }
        }
        if (draft.audience != null) {
            // A second measurement of the same creator in one batch: the newer one stays, the older one is history
            // that this batch does not keep. Files that give audiences over time repeat a creator further apart.
            if (said.capturedAt().isBefore(draft.audience.measured().capturedAt())) {
                return false;
            }
        }
        draft.audience = new AudienceDraft(line, true, newest ? latestVersion + 1 : 0, said);
        return true;
    }

    private boolean learnRates(Draft draft, List<RateCard.Rate> said) {
        var changed = false;
        for (var rate : said) {
            var rates = new ArrayList<>(draft.rateCard == null ? List.<RateCard.Rate>of() : draft.rateCard.rates());
            if (rates.contains(rate)) {
                continue;
            }
            rates.removeIf(other -> other.platform() == rate.platform()
                    && other.format().equals(rate.format())
                    && other.validFrom().equals(rate.validFrom()));
            rates.add(rate);
            var version = draft.rateCard == null
                    ? 1
                    : draft.rateCardChanged ? draft.rateCard.version() : draft.rateCard.version() + 1;
            draft.rateCard = new RateCard(draft.id, version, List.copyOf(rates));
            draft.rateCardChanged = true;
            ratesAdded++;
            changed = true;
        }
        return changed;
    }

    private Set<Draft> ownersOf(Entry entry) {
        var owners = new LinkedHashSet<Draft>(2);
        var listed = entry.externalId() == null ? null : byExternalId.get(entry.externalId());
        if (listed != null) {
            owners.add(listed);
        }
        for (var said : entry.accounts()) {
            var owner = said.handle() == null
                    ? null
                    : byAccount.get(
                            new AccountKey(said.platform(), said.handle().key()));
            if (owner != null) {
                owners.add(owner);
            }
        }
        return owners;
    }

    private @Nullable Draft ownerOf(Entry entry, AccountEntry said) {
        return said.handle() != null
                ? byAccount.get(new AccountKey(said.platform(), said.handle().key()))
                : entry.externalId() == null ? null : byExternalId.get(entry.externalId());
    }

    /// The account that is meant; without a handle, the only one the creator has on that platform.
    private static @Nullable AccountDraft find(Draft draft, AccountEntry said) {
        if (said.handle() != null) {
            return draft.account(new AccountKey(said.platform(), said.handle().key()));
        }
        AccountDraft only = null;
        for (var account : draft.accounts) {
            if (account.now.platform() == said.platform()) {
                if (only != null) {
                    return null;
                }
                only = account;
            }
        }
        return only;
    }

    private static List<String> namesOf(Entry entry) {
        var names = new ArrayList<String>();
        if (entry.externalId() != null) {
            names.add(entry.externalId());
        }
        for (var said : entry.accounts()) {
            names.add(
                    said.handle() == null
                            ? said.platform().name()
                            : said.platform() + " " + said.handle().shown());
        }
        return names;
    }

    /// The known account whose post or comment the entry brings; null if it brings none.
    @Nullable
    KnownAccount accountOf(Entry entry) {
        if (entry.content() == null || entry.accounts().size() != 1) {
            return null;
        }
        var said = entry.accounts().getFirst();
        var owner = ownerOf(entry, said);
        var account = owner == null ? null : find(owner, said);
        return account == null ? null : account.now;
    }

    /// Accounts of which the batch brings what hangs on no version of theirs.
    private Set<UUID> toldAccounts(ContentMerge.Taken taken) {
        var told = new LinkedHashSet<>(taken.toldAccounts());
        profiles.values().forEach(profile -> told.add(profile.accountId()));
        return told;
    }

    Changes changes() {
        return new Changes(drafts.values(), snapshots);
    }

    /// @param taken what became of the entries, their posts and comments included
    MergeResult result(ContentMerge.Taken taken) {
        var added = 0;
        var changed = 0;
        var accountsAdded = 0;
        var audiencesAdded = 0;
        for (var draft : drafts.values()) {
            if (draft.isNew()) {
                added++;
            } else if (draft.profileChanged()) {
                changed++;
            }
            for (var account : draft.accounts) {
                if (account.before == null) {
                    accountsAdded++;
                }
            }
            if (draft.audience != null && draft.audience.isNew()) {
                audiencesAdded++;
            }
        }
        return new MergeResult(
                taken.effects(),
                added,
                changed,
                accountsAdded,
                snapshots.size(),
                audiencesAdded,
                ratesAdded,
                taken.postsAdded(),
                taken.commentsAdded(),
                Footprints.of(drafts.values(), snapshots, repeated, toldAccounts(taken), values.keySet()));
    }
}
