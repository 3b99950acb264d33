package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Rate cards were set or changed; each element is the whole card as it now is.
public record RateCardsChanged(UUID eventId, Instant occurredAt, List<RateCard> rateCards) implements CreatorsEvent {}
