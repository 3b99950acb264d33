package dev.kodama.creators.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The followers of one account as the best list of them has them. It belongs to the account, whoever has that.
///
/// @param idForm how the list names people; lists of different form never meet
/// @param followers how many followed the account when a part of them was listed; null if nobody said
/// @param sketch their salted hashes, the smallest few thousand: a compact theta sketch of Apache DataSketches,
///   Base64; null if all lists of the account were taken back and none is known any more
public record ListedFollowers(
        UUID accountId,
        long version,
        Instant capturedAt,
        String source,
        FollowerCoverage coverage,
        String idForm,
        @Nullable Long followers,
        @Nullable String sketch) {}
