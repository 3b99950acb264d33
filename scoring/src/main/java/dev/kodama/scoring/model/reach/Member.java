package dev.kodama.scoring.model.reach;

import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.Platform;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One account whose followers are to be counted once.
///
/// @param followers null if nobody knows
/// @param list null if nobody has listed them
public record Member(
        UUID accountId,
        Platform platform,
        @Nullable Long followers,
        @Nullable FollowerList list) {
    /// How many follow. A complete list is its own count; null if nobody knows.
    @Nullable
    Range size(double z) {
        if (list != null && list.isComplete()) {
            return list.sketch().size(z);
        }
        return followers == null ? null : Range.exactly(followers);
    }

    /// The best single figure for [#size].
    public @Nullable Long people() {
        return list != null && list.isComplete() ? Long.valueOf(list.sketch().people()) : followers;
    }

    boolean hasSize() {
        return followers != null || list != null && list.isComplete();
    }

    boolean isCountable() {
        return list != null && list.isComplete();
    }

    /// With which probability a follower is in the list; 0 if that cannot be told.
    double drawnAt() {
        if (list == null) {
            return 0;
        }
        if (list.isComplete()) {
            return 1;
        }
        return list.coverage() == FollowerCoverage.RANDOM && followers != null && followers > 0
                ? Math.min(1, (double) list.sketch().people() / followers)
                : 0;
    }

    /// Whether a person has the same hash in both lists.
    boolean meets(Member other) {
        return platform == other.platform
                && list != null
                && other.list != null
                && list.idForm().equals(other.list.idForm());
    }
}
