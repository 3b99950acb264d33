package dev.kodama.creators.events;

import java.time.Instant;
import java.util.UUID;

/// How many followers an account had at a moment, as somebody counted them.
public record FollowerCount(UUID accountId, Instant capturedAt, long followers) {}
