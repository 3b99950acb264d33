package dev.kodama.scoring.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the index of all creators is.
///
/// @param loaded creators in the index by now
/// @param expected about how many there are
/// @param freshAsOf everything committed before is in the index; null while it is being built
/// @param bytes held by the index
public record Readiness(
        boolean ready, int loaded, int expected, @Nullable Instant freshAsOf, long bytes) {}
