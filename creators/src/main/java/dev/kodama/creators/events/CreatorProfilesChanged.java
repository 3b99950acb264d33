package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Creators were registered or their profiles changed; each element is the whole profile as it now is.
public record CreatorProfilesChanged(UUID eventId, Instant occurredAt, List<CreatorProfile> creators)
        implements CreatorsEvent {}
