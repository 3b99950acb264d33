package dev.kodama.creators.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an import may write over of a profile, as it was. Stored as JSON, so components are only added.
public record ProfileBefore(
        String displayName,
        @Nullable String kana,
        @Nullable String language,
        @Nullable String country,
        List<String> topics,
        List<String> tags,
        @Nullable String notes,
        @Nullable String externalId) {
    public static ProfileBefore of(KnownCreator known) {
        return new ProfileBefore(
                known.displayName(),
                known.kana(),
                known.language(),
                known.country(),
                known.topics(),
                known.tags(),
                known.notes(),
                known.externalId());
    }

    /// The creator with this profile once more, under a version of its own.
    public KnownCreator restored(KnownCreator known, List<KnownAccount> accounts, Instant now) {
        return new KnownCreator(
                known.id(),
                known.version() + 1,
                displayName,
                kana,
                language,
                country,
                topics,
                tags,
                notes,
                externalId,
                known.contactable(),
                known.optedOutAt(),
                known.lacks(),
                accounts,
                known.createdAt(),
                now);
    }
}
