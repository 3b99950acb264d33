package dev.kodama.campaigns;

import java.time.Instant;
import java.util.UUID;

/// A client's brand.
public record Brand(UUID id, long version, String name, Instant createdAt) {}
