package dev.kodama.scoring.events;

import java.time.Instant;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/// What the scoring module says in public.
@DomainEvent
public sealed interface ScoringEvent permits CreatorScored, MediaRatesSet {
    UUID eventId();

    Instant occurredAt();
}
