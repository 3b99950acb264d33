package dev.kodama.creators.events;

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
public record CreatorProfile(
        UUID creatorId,
        long version,
        String displayName,
        @Nullable String language,
        @Nullable String country,
        List<String> topics,
        boolean contactable,
        List<Account> accounts) {
    /// @param handle as the platform shows it, without a leading `@`
    public record Account(
            UUID accountId,
            Platform platform,
            String handle,
            @Nullable String url) {}
}
