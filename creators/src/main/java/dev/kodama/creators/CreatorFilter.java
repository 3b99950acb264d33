package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which creators are wanted; everything given must hold. An empty set or a null asks for nothing.
///
/// @param text part of a name, its reading or a handle; width, case and the two kana scripts do not matter
/// @param platforms has an account on each of these
/// @param tiers the account with most followers is in one of these
/// @param topics makes things about each of these, lower case
/// @param tags carries each of these
/// @param countries ISO 3166-1 alpha-2, any of these
/// @param languages ISO 639-1, any of these
/// @param minFollowers of the account with most followers, inclusive
/// @param maxFollowers of the account with most followers, exclusive
/// @param minEngagementRatePpm of that account in parts per million, inclusive
public record CreatorFilter(
        @Nullable String text,
        Set<Platform> platforms,
        Set<Tier> tiers,
        Set<String> topics,
        Set<String> tags,
        Set<String> countries,
        Set<String> languages,
        @Nullable Long minFollowers,
        @Nullable Long maxFollowers,
        @Nullable Long minEngagementRatePpm,
        @Nullable Boolean contactable) {
    /// Everyone.
    public static final CreatorFilter NONE =
            new CreatorFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null);

    /// Everyone whose name, reading or handle contains this.
    public static CreatorFilter text(String text) {
        return new CreatorFilter(
                text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null);
    }
}
