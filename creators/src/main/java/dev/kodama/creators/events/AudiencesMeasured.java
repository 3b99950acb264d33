package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Audiences were measured.
public record AudiencesMeasured(UUID eventId, Instant occurredAt, List<Audience> audiences) implements CreatorsEvent {}
