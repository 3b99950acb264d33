package dev.kodama.creators.roster;

import dev.kodama.creators.Account;
import dev.kodama.creators.AudienceMeasurement;
import dev.kodama.creators.Count;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDetails;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Facets;
import dev.kodama.creators.Figures;
import dev.kodama.creators.FiguresThen;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.Page;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.Snapshot;
import dev.kodama.creators.audience.Audiences;
import dev.kodama.creators.audience.Composition;
import dev.kodama.creators.erasure.Forgotten;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.creators.naming.Countries;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.roster.KnownAccount.Latest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Roster implements CreatorDirectory {
    private final Creators creators;
    private final AbsorbedCreators absorbed;
    private final RegisterPages pages;
    private final FacetCounts facets;
    private final Histories histories;
    private final Audiences audiences;
    private final RateCards rateCards;
    private final Sources sources;
    private final Forgotten forgotten;
    private final Announcements announcements;
    private final TierCutoffs cutoffs;
    private final Clock clock = Clock.systemUTC();

    Roster(
            Creators creators,
            AbsorbedCreators absorbed,
            RegisterPages pages,
            FacetCounts facets,
            Histories histories,
            Audiences audiences,
            RateCards rateCards,
            Sources sources,
            Forgotten forgotten,
            Announcements announcements,
            @Qualifier("creatorsTierCutoffs") TierCutoffs cutoffs) {
        this.creators = creators;
        this.absorbed = absorbed;
        this.pages = pages;
        this.facets = facets;
        this.histories = histories;
        this.audiences = audiences;
        this.rateCards = rateCards;
        this.sources = sources;
        this.forgotten = forgotten;
        this.announcements = announcements;
        this.cutoffs = cutoffs;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<CreatorSummary> page(CreatorFilter filter, CreatorSort sort, @Nullable String after, int first) {
        if (first < 1 || first > 500) {
            throw new IllegalArgumentException("a page has 1 … 500 creators, not " + first);
        }
        return pages.page(filter, sort, after, first);
    }

    @Override
    @Transactional(readOnly = true)
    public Count count(CreatorFilter filter) {
        return pages.count(filter);
    }

    @Override
    @Transactional(readOnly = true)
    public Facets facets(CreatorFilter filter) {
        return facets.of(filter);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Creator byId(UUID id) {
        return byIds(Set.of(id)).get(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Creator> byIds(Set<UUID> ids) {
        return alsoByOldIds(ids, wanted -> {
            var found = new HashMap<UUID, Creator>();
            creators.byIds(wanted).forEach((id, known) -> found.put(id, shown(known)));
            return found;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CreatorSummary> summariesByIds(Set<UUID> ids) {
        return alsoByOldIds(ids, pages::byIds);
    }

    /// Whoever is asked for under an id that was absorbed is found under it. Costs nothing unless an id is not found.
    private <T> Map<UUID, T> alsoByOldIds(Set<UUID> ids, Function<Set<UUID>, Map<UUID, T>> read) {
        var found = read.apply(ids);
        if (found.size() == ids.size()) {
            return found;
        }
        var old = new HashSet<>(ids);
        old.removeAll(found.keySet());
        var survivors = absorbed.survivorsOf(old);
        if (survivors.isEmpty()) {
            return found;
        }
        var present = read.apply(Set.copyOf(survivors.values()));
        var all = new HashMap<>(found);
        survivors.forEach((id, survivor) -> {
            var creator = present.get(survivor);
            if (creator != null) {
                all.put(id, creator);
            }
        });
        return all;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CreatorDetails> detailsOf(Set<UUID> creatorIds) {
        return pages.detailsOf(creatorIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Account>> accountsOf(Set<UUID> creatorIds) {
        var found = new HashMap<UUID, List<Account>>();
        creators.accountsOf(creatorIds.toArray(UUID[]::new))
                .forEach((creator, accounts) -> found.put(
                        creator,
                        accounts.stream()
                                .map(account -> shown(account, creator))
                                .toList()));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Account> accountsByIds(Set<UUID> accountIds) {
        var owners = new HashSet<>(creators.ownersOf(accountIds).values());
        var found = new HashMap<UUID, Account>();
        for (var known : creators.byIds(owners).values()) {
            for (var account : known.accounts()) {
                if (accountIds.contains(account.id())) {
                    found.put(account.id(), shown(account, known.id()));
                }
            }
        }
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Snapshot>> snapshotsOf(Set<UUID> accountIds, Instant from, Instant to) {
        return histories.between(accountIds, from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, FiguresThen> figuresAt(Set<UUID> accountIds, Instant at) {
        return histories.knownAt(accountIds, at);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, AudienceMeasurement> audiencesOf(Set<UUID> creatorIds) {
        var latest = audiences.latestOf(creatorIds);
        latest.values().removeIf(AudienceMeasurement::isEmpty);
        return latest;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, AudienceMeasurement> audiencesOf(Set<UUID> creatorIds, Instant at) {
        var newest = audiences.newestOf(creatorIds, at);
        newest.values().removeIf(AudienceMeasurement::isEmpty);
        return newest;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, RateCard> rateCardsOf(Set<UUID> creatorIds) {
        return rateCards.of(creatorIds);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> tagsLike(String beginning) {
        return creators.wordsLike("TAG", Folding.word(beginning));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> topicsLike(String beginning) {
        return creators.wordsLike("TOPIC", Folding.word(beginning));
    }

    @Override
    public EditOutcome register(ProfileEdit profile, List<NewAccount> accounts) {
        var faults = new ArrayList<>(Faults.of(profile));
        var newAccounts = new ArrayList<KnownAccount>();
        for (var account : accounts) {
            var parsed = parsed(account);
            if (parsed == null) {
                faults.add(new Fault("handle", Reason.NOT_A_HANDLE));
            } else if (newAccounts.stream()
                    .anyMatch(other -> other.platform() == parsed.platform()
                            && other.handleKey().equals(parsed.handleKey()))) {
                faults.add(new Fault("handle", Reason.TWICE));
            } else {
                newAccounts.add(parsed);
            }
        }
        if (!faults.isEmpty()) {
            return new EditOutcome.Invalid(List.copyOf(faults));
        }
        creators.lockRegister();
        if (isForgotten(newAccounts)) {
            return new EditOutcome.Invalid(List.of(new Fault("handle", Reason.FORGOTTEN)));
        }
        for (var account : newAccounts) {
            var owner = creators.ownerOf(account.platform(), account.handleKey());
            if (owner != null) {
                return new EditOutcome.AccountTaken(present(owner));
            }
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var blank = new KnownCreator(
                TimeOrderedIds.next(),
                1,
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                true,
                null,
                Set.of(Lack.values()),
                ListColumns.mostFollowersFirst(newAccounts),
                now,
                now);
        var creator = edited(blank, profile);
        creators.insert(creator);
        announcements.profiles(List.of(creator.toProfile()));
        return new EditOutcome.Done(present(creator.id()));
    }

    @Override
    public EditOutcome editProfile(UUID id, long expectedVersion, ProfileEdit profile) {
        return edit(id, expectedVersion, Faults.of(profile), known -> edited(known, profile));
    }

    @Override
    public EditOutcome rename(UUID id, long expectedVersion, String displayName, @Nullable String kana) {
        var faults = Faults.of(new ProfileEdit(displayName, kana, null, null, List.of(), null));
        return edit(
                id,
                expectedVersion,
                faults,
                known -> known.withProfile(
                        Folding.tidy(displayName),
                        tidyOrNull(kana),
                        known.language(),
                        known.country(),
                        known.topics(),
                        known.notes()));
    }

    @Override
    public EditOutcome setTags(UUID id, long expectedVersion, Set<String> tags) {
        return edit(id, expectedVersion, Faults.ofWords("tags", tags), known -> known.withTags(words(tags)));
    }

    @Override
    public EditOutcome setNotes(UUID id, long expectedVersion, @Nullable String notes) {
        return edit(
                id,
                expectedVersion,
                Faults.ofNotes(notes),
                known -> known.withProfile(
                        known.displayName(),
                        known.kana(),
                        known.language(),
                        known.country(),
                        known.topics(),
                        notesOrNull(notes)));
    }

    @Override
    public EditOutcome optOut(UUID id) {
        return edit(
                id, null, List.of(), known -> known.contactable() ? known.withContact(false, clock.instant()) : known);
    }

    @Override
    public EditOutcome optIn(UUID id, long expectedVersion) {
        return edit(id, expectedVersion, List.of(), known -> known.withContact(true, null));
    }

    @Override
    public EditOutcome addAccount(UUID id, long expectedVersion, NewAccount account) {
        var parsed = parsed(account);
        if (parsed == null) {
            return new EditOutcome.Invalid(List.of(new Fault("handle", Reason.NOT_A_HANDLE)));
        }
        creators.lockRegister();
        if (isForgotten(List.of(parsed))) {
            return new EditOutcome.Invalid(List.of(new Fault("handle", Reason.FORGOTTEN)));
        }
        var owner = creators.ownerOf(parsed.platform(), parsed.handleKey());
        if (owner != null) {
            return new EditOutcome.AccountTaken(present(owner));
        }
        return edit(id, expectedVersion, List.of(), known -> {
            creators.insertAccounts(known.id(), List.of(parsed));
            return known.withAccounts(join(known.accounts(), parsed));
        });
    }

    @Override
    public EditOutcome recordSnapshot(UUID accountId, Instant capturedAt, Method method, String by, Figures figures) {
        var faults = Faults.of(figures, capturedAt, clock.instant());
        if (!faults.isEmpty()) {
            return new EditOutcome.Invalid(faults);
        }
        var owner = creators.ownerOf(accountId);
        var known = owner == null ? null : creators.lock(owner);
        if (known == null) {
            return new EditOutcome.NotFound();
        }
        var source = sources.named(method, by);
        var at = capturedAt.truncatedTo(ChronoUnit.MICROS);
        if (!histories.add(accountId, at, source, figures)) {
            return new EditOutcome.Done(shown(known));
        }
        var accounts = new ArrayList<KnownAccount>();
        var changed = new ArrayList<AccountFigures>();
        for (var account : known.accounts()) {
            var after = account.id().equals(accountId) ? account.after(new Latest(at, source, null, figures)) : account;
            if (after != account) {
                creators.updateFigures(after);
                changed.add(Objects.requireNonNull(after.toFigures(known.id())));
            }
            accounts.add(after);
        }
        var followers = figures.followers();
        announcements.figures(
                changed, followers == null ? List.of() : List.of(new FollowerCount(accountId, at, followers)));
        // The profile is as it was, and so is its version; only the columns that lists show follow the new figures.
        creators.update(known.withAccounts(accounts));
        return new EditOutcome.Done(present(known.id()));
    }

    @Override
    public EditOutcome setRateCard(UUID id, long expectedVersion, List<RateCard.Rate> rates) {
        var faults = Faults.ofRates(rates);
        if (!faults.isEmpty()) {
            return new EditOutcome.Invalid(faults);
        }
        var known = creators.lock(id);
        if (known == null) {
            return new EditOutcome.NotFound();
        }
        if (!isAsExpected(known, id, expectedVersion)) {
            return new EditOutcome.Conflict(shown(known));
        }
        var before = rateCards.of(Set.of(known.id())).get(known.id());
        var tidy = rates.stream()
                .map(rate ->
                        new RateCard.Rate(rate.platform(), Folding.fold(rate.format()), rate.yen(), rate.validFrom()))
                .toList();
        if (before != null && Set.copyOf(before.rates()).equals(Set.copyOf(tidy))) {
            return new EditOutcome.Done(shown(known));
        }
        var after = new RateCard(known.id(), before == null ? 1 : before.version() + 1, tidy);
        rateCards.replace(List.of(after));
        announcements.rateCards(List.of(after));
        return store(known, known.withLack(Lack.RATE_CARD, tidy.isEmpty()));
    }

    @Override
    public EditOutcome recordAudience(
            UUID id,
            Instant capturedAt,
            Method method,
            String by,
            @Nullable Integer sampleSize,
            List<AudienceCell> cells,
            List<AudienceMarginal> marginals) {
        var composition = new Composition(cells, marginals);
        var faults = Faults.of(composition, sampleSize, capturedAt, clock.instant());
        if (!faults.isEmpty()) {
            return new EditOutcome.Invalid(faults);
        }
        var known = creators.lock(id);
        if (known == null) {
            return new EditOutcome.NotFound();
        }
        var source = sources.named(method, by);
        var at = capturedAt.truncatedTo(ChronoUnit.MICROS);
        if (audiences.isKnown(known.id(), at, source.id())) {
            return new EditOutcome.Done(shown(known));
        }
        var latest = audiences.latestOf(Set.of(known.id())).get(known.id());
        var newest = latest == null || !at.isBefore(latest.capturedAt());
        var version = newest ? (latest == null ? 1 : latest.version() + 1) : 0;
        audiences.add(known.id(), at, source.id(), version, sampleSize, composition);
        if (newest && known.lacks().contains(Lack.AUDIENCE) != composition.isEmpty()) {
            creators.updateAll(List.of(known.withLack(Lack.AUDIENCE, composition.isEmpty())), false);
        }
        if (newest) {
            var sorted = composition.sorted();
            announcements.audiences(List.of(Audiences.toEvent(new AudienceMeasurement(
                    known.id(), version, at, source.source(), sampleSize, sorted.cells(), sorted.marginals()))));
        }
        return new EditOutcome.Done(shown(known));
    }

    /// @param expectedVersion null if the edit holds whatever others have done meanwhile
    private EditOutcome edit(
            UUID id, @Nullable Long expectedVersion, List<Fault> faults, UnaryOperator<KnownCreator> change) {
        if (!faults.isEmpty()) {
            return new EditOutcome.Invalid(faults);
        }
        var known = creators.lock(id);
        if (known == null) {
            return new EditOutcome.NotFound();
        }
        if (expectedVersion != null && !isAsExpected(known, id, expectedVersion)) {
            return new EditOutcome.Conflict(shown(known));
        }
        var changed = change.apply(known);
        return changed.equals(known) ? new EditOutcome.Done(shown(known)) : store(known, changed);
    }

    /// An edit made on a creator who has been absorbed since is none on the survivor, whose versions are others.
    private static boolean isAsExpected(KnownCreator known, UUID id, long expectedVersion) {
        return known.id().equals(id) && known.version() == expectedVersion;
    }

    private EditOutcome store(KnownCreator before, KnownCreator changed) {
        var next = changed.nextVersion();
        creators.update(next);
        if (!changed.toProfile().equals(before.toProfile())) {
            announcements.profiles(List.of(next.toProfile()));
        }
        return new EditOutcome.Done(present(next.id()));
    }

    private static KnownCreator edited(KnownCreator known, ProfileEdit profile) {
        return known.withProfile(
                Folding.tidy(profile.displayName()),
                tidyOrNull(profile.kana()),
                profile.language() == null ? null : Countries.language(profile.language()),
                profile.country() == null ? null : Countries.country(profile.country()),
                words(profile.topics()),
                notesOrNull(profile.notes()));
    }

    private static @Nullable KnownAccount parsed(NewAccount account) {
        var handle = Handle.parse(account.platform(), account.handle());
        return handle == null
                ? null
                : new KnownAccount(
                        TimeOrderedIds.next(),
                        account.platform(),
                        handle.shown(),
                        handle.key(),
                        account.url() == null ? handle.url() : account.url(),
                        0,
                        null);
    }

    private boolean isForgotten(List<KnownAccount> accounts) {
        return !forgotten
                .among(accounts.stream()
                        .map(account -> new Forgotten.Mark.OfAccount(account.platform(), account.handleKey()))
                        .toList())
                .isEmpty();
    }

    private static List<KnownAccount> join(List<KnownAccount> accounts, KnownAccount another) {
        var all = new ArrayList<>(accounts);
        all.add(another);
        return ListColumns.mostFollowersFirst(all);
    }

    private static List<String> words(Collection<String> words) {
        return words.stream()
                .map(Folding::fold)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String tidyOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : Folding.tidy(text);
    }

    private static @Nullable String notesOrNull(@Nullable String notes) {
        return notes == null || notes.isBlank() ? null : notes.strip();
    }

    private Creator present(UUID id) {
        return shown(Objects.requireNonNull(creators.byIds(List.of(id)).get(id), "a creator is never deleted"));
    }

    private Creator shown(KnownCreator known) {
        return new Creator(
                known.id(),
                known.version(),
                known.displayName(),
                known.kana(),
                known.language(),
                known.country(),
                known.topics(),
                known.tags(),
                known.notes(),
                known.externalId(),
                known.contactable(),
                known.optedOutAt(),
                known.accounts().stream()
                        .map(account -> shown(account, known.id()))
                        .toList(),
                known.createdAt(),
                known.updatedAt());
    }

    private Account shown(KnownAccount account, UUID creatorId) {
        var latest = account.latest();
        var followers = account.figures().followers();
        return new Account(
                account.id(),
                creatorId,
                account.platform(),
                account.handle(),
                account.url(),
                latest == null
                        ? null
                        : new Snapshot(
                                account.id(),
                                latest.capturedAt(),
                                latest.source().source(),
                                latest.line(),
                                latest.figures()),
                followers == null ? null : cutoffs.tierOf(followers),
                EngagementRate.ppm(account.platform(), account.figures()));
    }
}
