package dev.kodama.creators.merge;

import dev.kodama.creators.naming.FollowerName;
import org.jspecify.annotations.Nullable;

/// What a line says of followers.
public sealed interface FollowerFact {
    /// Somebody follows the line's account.
    ///
    /// @param ofAll how many follow it in all; null if the line does not say
    record Follows(FollowerName name, @Nullable Long ofAll) implements FollowerFact {}

    /// The line's two accounts have so many followers in common.
    record Share(long followers) implements FollowerFact {}
}
