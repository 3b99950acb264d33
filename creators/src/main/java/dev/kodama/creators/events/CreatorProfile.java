package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator as others may know them.
///
/// @param version rises with every change of this profile
/// @param language ISO 639-1, if known
/// @param country ISO 3166-1 alpha-2, if known
/// @param topics what the creator makes things about, lower case
/// @param contactable false once the creator has opted out; must be honoured at once
/// @param mergedInto the creator that this one turned out to be, never itself merged into another. Then nothing is left
/// here: no accounts, not contactable. Whatever others keep under this id is now that creator's, until a later version
/// says otherwise. Null in all other cases
/// @param withdrawnAt since when the register knows nothing of this creator any more: the import that brought them was
/// taken back, or they were erased. Then nothing is left here: no accounts, not contactable, and nobody is to find,
/// rank or write to them. What was agreed with them stands under this id and the name that is told. Null for
/// everybody else
public record CreatorProfile(
        UUID creatorId,
        long version,
        String displayName,
        @Nullable String language,
        @Nullable String country,
        List<String> topics,
        boolean contactable,
        List<Account> accounts,
        @Nullable UUID mergedInto,
        @Nullable Instant withdrawnAt) {
    /// A creator whom the register knows under this id.
    public CreatorProfile(
            UUID creatorId,
            long version,
            String displayName,
            @Nullable String language,
            @Nullable String country,
            List<String> topics,
            boolean contactable,
            List<Account> accounts) {
        this(creatorId, version, displayName, language, country, topics, contactable, accounts, null, null);
    }

    public static CreatorProfile merged(UUID creatorId, long version, String displayName, UUID into) {
        return new CreatorProfile(creatorId, version, displayName, null, null, List.of(), false, List.of(), into, null);
    }

    /// @param displayName what whoever worked with them goes on calling them
    public static CreatorProfile withdrawn(UUID creatorId, long version, String displayName, Instant since) {
        return new CreatorProfile(
                creatorId, version, displayName, null, null, List.of(), false, List.of(), null, since);
    }

    /// @param handle as the platform shows it, without a leading `@`
    public record Account(
            UUID accountId,
            Platform platform,
            String handle,
            @Nullable String url) {}
}
