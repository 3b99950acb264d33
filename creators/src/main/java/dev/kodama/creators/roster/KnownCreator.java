package dev.kodama.creators.roster;

import dev.kodama.creators.events.CreatorProfile;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator as the register keeps them, whole: what an edit or an import changes and stores again.
///
/// @param lacks what hangs on creators and does not on this one
public record KnownCreator(
        UUID id,
        long version,
        String displayName,
        @Nullable String kana,
        @Nullable String language,
        @Nullable String country,
        List<String> topics,
        List<String> tags,
        @Nullable String notes,
        @Nullable String externalId,
        boolean contactable,
        @Nullable Instant optedOutAt,
        Set<Lack> lacks,
        List<KnownAccount> accounts,
        Instant createdAt,
        Instant updatedAt) {
    public CreatorProfile toProfile() {
        return new CreatorProfile(
                id,
                version,
                displayName,
                language,
                country,
                topics,
                contactable,
                accounts.stream().map(KnownAccount::toProfile).toList());
    }

    public KnownCreator nextVersion() {
        return new KnownCreator(
                id,
                version + 1,
                displayName,
                kana,
                language,
                country,
                topics,
                tags,
                notes,
                externalId,
                contactable,
                optedOutAt,
                lacks,
                accounts,
                createdAt,
                updatedAt);
    }

    KnownCreator withProfile(
            String newName,
            @Nullable String newKana,
            @Nullable String newLanguage,
            @Nullable String newCountry,
            List<String> newTopics,
            @Nullable String newNotes) {
        return new KnownCreator(
                id,
                version,
                newName,
                newKana,
                newLanguage,
                newCountry,
                newTopics,
                tags,
                newNotes,
                externalId,
                contactable,
                optedOutAt,
                lacks,
                accounts,
                createdAt,
                updatedAt);
    }

    public KnownCreator withTags(List<String> newTags) {
        return new KnownCreator(
                id,
                version,
                displayName,
                kana,
                language,
                country,
                topics,
                newTags,
                notes,
                externalId,
                contactable,
                optedOutAt,
                lacks,
                accounts,
                createdAt,
                updatedAt);
    }

    public KnownCreator withContact(boolean mayBeContacted, @Nullable Instant since) {
        return new KnownCreator(
                id,
                version,
                displayName,
                kana,
                language,
                country,
                topics,
                tags,
                notes,
                externalId,
                mayBeContacted,
                since,
                lacks,
                accounts,
                createdAt,
                updatedAt);
    }

    /// The same profile with other figures.
    public KnownCreator with(List<KnownAccount> newAccounts, Instant at) {
        return new KnownCreator(
                id,
                version,
                displayName,
                kana,
                language,
                country,
                topics,
                tags,
                notes,
                externalId,
                contactable,
                optedOutAt,
                lacks,
                newAccounts,
                createdAt,
                at);
    }

    KnownCreator withAccounts(List<KnownAccount> newAccounts) {
        return new KnownCreator(
                id,
                version,
                displayName,
                kana,
                language,
                country,
                topics,
                tags,
                notes,
                externalId,
                contactable,
                optedOutAt,
                lacks,
                newAccounts,
                createdAt,
                updatedAt);
    }

    public KnownCreator withLack(Lack what, boolean lacking) {
        var left = EnumSet.noneOf(Lack.class);
        left.addAll(lacks);
        if (lacking) {
            left.add(what);
        } else {
            left.remove(what);
        }
        return new KnownCreator(
                id,
                version,
                displayName,
                kana,
                language,
                country,
                topics,
                tags,
                notes,
                externalId,
                contactable,
                optedOutAt,
                Set.copyOf(left),
                accounts,
                createdAt,
                updatedAt);
    }
}
