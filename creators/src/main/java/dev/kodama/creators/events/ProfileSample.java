package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Some of an account's followers, looked at one by one at a moment. The latest of each account, and it replaces what
/// was said of it before.
///
/// @param version rises whenever another sample becomes the latest, or the latest gains profiles
/// @param source such as `file:followers.csv`
/// @param profiles in the order of the source; at most [#LARGEST]; none if all samples of the account
///   were taken back
public record ProfileSample(
        UUID accountId, long version, Instant capturedAt, String source, List<FollowerProfile> profiles) {
    /// More would hardly narrow an interval: 2 000 give a share to within two per cent.
    public static final int LARGEST = 2_000;
}
