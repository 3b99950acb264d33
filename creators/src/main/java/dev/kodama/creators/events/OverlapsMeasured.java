package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Of pairs of accounts it has become known, or known anew, how many followers they share.
public record OverlapsMeasured(UUID eventId, Instant occurredAt, List<MeasuredOverlap> overlaps)
        implements CreatorsEvent {}
