package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody has looked at followers of accounts one by one. Facts only: what to think of them is the listener's
/// business.
public record FollowersSampled(UUID eventId, Instant occurredAt, List<ProfileSample> samples)
        implements CreatorsEvent {}
