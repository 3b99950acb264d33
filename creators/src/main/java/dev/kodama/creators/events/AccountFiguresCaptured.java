package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Accounts have newer figures; each element of `accounts` is the latest state of one account, not its history.
///
/// @param accounts empty if only older counts came in
/// @param counts every follower count that came in, of whatever moment, in no order, at most
///   [CreatorsEvent#MAX_BATCH]; null if those are just the `followers` of `accounts` at their `capturedAt`, which
///   spares the import of a first list a quarter of what the registry has to keep
/// @param withdrawn counts of an import that was taken back, told before this event; null for none
public record AccountFiguresCaptured(
        UUID eventId,
        Instant occurredAt,
        List<AccountFigures> accounts,
        @Nullable List<FollowerCount> counts,
        @Nullable List<FollowerCount> withdrawn)
        implements CreatorsEvent {
    public AccountFiguresCaptured(
            UUID eventId, Instant occurredAt, List<AccountFigures> accounts, @Nullable List<FollowerCount> counts) {
        this(eventId, occurredAt, accounts, counts, null);
    }

    /// The counts that came in are those of the accounts.
    public AccountFiguresCaptured(UUID eventId, Instant occurredAt, List<AccountFigures> accounts) {
        this(eventId, occurredAt, accounts, null, null);
    }

    /// Every follower count that came in, said or implied.
    public List<FollowerCount> followerCounts() {
        return counts == null ? countsIn(accounts) : counts;
    }

    /// Counts that never were: nobody is to go by them, unless they are told once more by an event that occurred later.
    public List<FollowerCount> withdrawnCounts() {
        return withdrawn == null ? List.of() : withdrawn;
    }

    /// The counts that the latest figures of accounts speak of by themselves.
    public static List<FollowerCount> countsIn(List<AccountFigures> accounts) {
        return accounts.stream()
                .<FollowerCount>mapMulti((account, counted) -> {
                    var followers = account.followers();
                    if (followers != null) {
                        counted.accept(new FollowerCount(account.accountId(), account.capturedAt(), followers));
                    }
                })
                .toList();
    }
}
