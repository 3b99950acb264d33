package dev.kodama.creators.events;

import java.time.Instant;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/// What the register says in public. Mass facts come in batches of up to a few thousand, never one by one.
///
/// Every element carries the version of the thing it describes. Delivery is at-least-once and unordered, so a
/// listener keeps the highest version it has seen.
@DomainEvent
public sealed interface CreatorsEvent
        permits CreatorProfilesChanged,
                AccountFiguresCaptured,
                AudiencesMeasured,
                RateCardsChanged,
                PostsCaptured,
                ContactWishesStated,
                FollowersSampled,
                CreatorsErased,
                FollowersListed,
                OverlapsMeasured {
    /// At most this many elements in one event.
    int MAX_BATCH = 4_000;

    UUID eventId();

    Instant occurredAt();
}
