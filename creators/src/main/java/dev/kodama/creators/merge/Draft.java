package dev.kodama.creators.merge;

import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.merge.Entry.AccountEntry;
import dev.kodama.creators.merge.Entry.AudienceEntry;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import dev.kodama.creators.roster.KnownAccount.Latest;
import dev.kodama.creators.roster.KnownCreator;
import dev.kodama.creators.roster.Lack;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One creator while a batch is being worked out: what was known, and what the batch makes of it.
///
/// An import fills gaps and adds; it never overwrites what someone may have corrected by hand. Only a name that is
/// nothing but a handle gives way to a real one.
final class Draft {
    final UUID id;
    final @Nullable KnownCreator before;
    private String displayName;
    private boolean nameIsAHandle;
    private @Nullable String kana;
    private @Nullable String language;
    private @Nullable String country;
    private @Nullable String notes;
    private @Nullable String externalId;
    private final LinkedHashSet<String> topics = new LinkedHashSet<>();
    private final LinkedHashSet<String> tags = new LinkedHashSet<>();
    final List<AccountDraft> accounts = new ArrayList<>(2);
    private boolean profileChanged;

    @Nullable
    AudienceDraft audience;

    @Nullable
    RateCard rateCard;

    @Nullable
    RateCard rateCardBefore;

    boolean rateCardChanged;

    /// @param before null if new in this batch
    static final class AccountDraft {
        final @Nullable KnownAccount before;
        KnownAccount now;

        AccountDraft(@Nullable KnownAccount before, KnownAccount now) {
            this.before = before;
            this.now = now;
        }

        long versionBefore() {
            return before == null ? 0 : before.figuresVersion();
        }
    }

    /// @param isNew false if this very measurement has a row already and only gained cells
    record AudienceDraft(long line, boolean isNew, long version, AudienceEntry measured) {}

    private Draft(UUID id, @Nullable KnownCreator before, String displayName) {
        this.id = id;
        this.before = before;
        this.displayName = displayName;
    }

    static Draft of(KnownCreator known) {
        var draft = new Draft(known.id(), known, known.displayName());
        draft.kana = known.kana();
        draft.language = known.language();
        draft.country = known.country();
        draft.notes = known.notes();
        draft.externalId = known.externalId();
        draft.topics.addAll(known.topics());
        draft.tags.addAll(known.tags());
        for (var account : known.accounts()) {
            draft.accounts.add(new AccountDraft(account, account));
        }
        draft.nameIsAHandle =
                known.accounts().stream().anyMatch(account -> account.handle().equals(known.displayName()));
        return draft;
    }

    static Draft registering() {
        var draft = new Draft(TimeOrderedIds.next(), null, "");
        draft.nameIsAHandle = true;
        draft.profileChanged = true;
        return draft;
    }

    boolean isNew() {
        return before == null;
    }

    boolean profileChanged() {
        return profileChanged;
    }

    boolean figuresChanged() {
        for (var account : accounts) {
            if (account.before == null || account.before.figuresVersion() != account.now.figuresVersion()) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    AccountDraft account(AccountKey key) {
        for (var account : accounts) {
            if (account.now.platform() == key.platform()
                    && account.now.handleKey().equals(key.handleKey())) {
                return account;
            }
        }
        return null;
    }

    /// @return whether anything of it was new
    boolean learnProfile(@Nullable String newExternalId, Entry.Profile profile) {
        var changed = false;
        if (profile.displayName() != null
                && nameIsAHandle
                && !profile.displayName().equals(displayName)) {
            displayName = profile.displayName();
            nameIsAHandle = false;
            changed = true;
        }
        if (kana == null && profile.kana() != null) {
            kana = profile.kana();
            changed = true;
        }
        if (language == null && profile.language() != null) {
            language = profile.language();
            changed = true;
        }
        if (country == null && profile.country() != null) {
            country = profile.country();
            changed = true;
        }
        if (notes == null && profile.notes() != null) {
            notes = profile.notes();
            changed = true;
        }
        if (externalId == null && newExternalId != null) {
            externalId = newExternalId;
            changed = true;
        }
        changed |= topics.addAll(profile.topics());
        changed |= tags.addAll(profile.tags());
        profileChanged |= changed;
        return changed;
    }

    AccountDraft addAccount(AccountEntry entry, Handle handle) {
        var account = new AccountDraft(
                null,
                new KnownAccount(
                        TimeOrderedIds.next(),
                        entry.platform(),
                        handle.shown(),
                        handle.key(),
                        entry.url() != null ? entry.url() : handle.url(),
                        0,
                        null));
        accounts.add(account);
        if (displayName.isEmpty()) {
            displayName = handle.shown();
        }
        profileChanged = true;
        return account;
    }

    /// @return whether the address was not known before
    boolean learnUrl(AccountDraft account, @Nullable String url) {
        if (url == null || account.now.url() != null) {
            return false;
        }
        account.now = account.now.withUrl(url);
        profileChanged = true;
        return true;
    }

    void learnFigures(AccountDraft account, AccountEntry entry, KnownSource source, long line) {
        account.now = account.now.after(
                new Latest(entry.capturedAt(), source, line == Entry.NO_LINE ? null : (int) line, entry.figures()));
    }

    /// The creator as the batch leaves them.
    KnownCreator result(Instant now) {
        return new KnownCreator(
                id,
                before == null ? 1 : profileChanged ? before.version() + 1 : before.version(),
                displayName.isEmpty() ? String.valueOf(externalId) : displayName,
                kana,
                language,
                country,
                List.copyOf(topics),
                List.copyOf(tags),
                notes,
                externalId,
                before == null || before.contactable(),
                before == null ? null : before.optedOutAt(),
                lacks(),
                accounts.stream().map(account -> account.now).toList(),
                before == null ? now : before.createdAt(),
                before == null || profileChanged || figuresChanged() ? now : before.updatedAt());
    }

    /// Whether the creator had nothing of what the batch brings, which lists and searches have to know.
    boolean lacksLess() {
        return before != null && !lacks().equals(before.lacks());
    }

    private Set<Lack> lacks() {
        var lacks = EnumSet.noneOf(Lack.class);
        lacks.addAll(before == null ? Set.of(Lack.values()) : before.lacks());
        if (audience != null
                && audience.version() > 0
                && !audience.measured().composition().isEmpty()) {
            lacks.remove(Lack.AUDIENCE);
        }
        if (rateCard != null && !rateCard.rates().isEmpty()) {
            lacks.remove(Lack.RATE_CARD);
        }
        return Set.copyOf(lacks);
    }
}
