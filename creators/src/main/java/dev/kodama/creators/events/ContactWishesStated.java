package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Creators said how they may be approached; each element is all that holds from now on.
public record ContactWishesStated(UUID eventId, Instant occurredAt, List<ContactWishes> creators)
        implements CreatorsEvent {}
