package dev.kodama.scoring;

import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.reach.PairOverlap;
import dev.kodama.scoring.model.reach.Reach;
import dev.kodama.scoring.model.reach.TargetReach;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom creators reach together.
///
/// @param creators how many were asked about
/// @param memberships the sum of their accounts' followers, which counts people as often as they follow
/// @param people how many they are when each is counted once. Nobody can tell whether a follower on one platform is
///   one on another, so several platforms always give bounds
/// @param platforms the same for each platform, the one with most accounts first
/// @param target how many of them are inside the campaign's target; null where there is no campaign, or it has none
public record CreatorsReach(
        int creators,
        long memberships,
        Reach people,
        List<OnPlatform> platforms,
        @Nullable TargetReach target) {
    /// @param members those who bring most people of their own first
    public record OnPlatform(
            Platform platform,
            long memberships,
            Reach people,
            List<Member> members,
            @Nullable TargetReach target) {
        /// How many accounts have a list of that kind; null counts those without any.
        public long listed(@Nullable FollowerCoverage coverage) {
            return members.stream()
                    .filter(member -> member.coverage() == coverage)
                    .count();
        }
    }

    /// An account.
    ///
    /// @param followers the best single figure; null if nobody knows
    /// @param coverage what kind of list there is of its followers; null if there is none
    /// @param listedAt when they were listed; null likewise
    /// @param exclusive followers whom no other account has: what would be lost without it; null if nobody knows
    ///   how many follow it
    public record Member(
            UUID creatorId,
            String creatorName,
            UUID accountId,
            String handle,
            @Nullable Long followers,
            @Nullable FollowerCoverage coverage,
            @Nullable Instant listedAt,
            @Nullable Reach exclusive) {}

    /// Two accounts on one platform.
    public record Pair(UUID oneAccountId, UUID otherAccountId, PairOverlap overlap) {}

    /// A creator whose followers are partly another one's.
    public record Neighbour(
            UUID creatorId, String creatorName, Platform platform, String handle, PairOverlap overlap) {}
}
