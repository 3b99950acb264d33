package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Accounts have a newer or better list of followers.
///
/// @param lists at most [#MAX_LISTS], as each may take 43 kB
public record FollowersListed(UUID eventId, Instant occurredAt, List<ListedFollowers> lists) implements CreatorsEvent {
    public static final int MAX_LISTS = 25;
}
